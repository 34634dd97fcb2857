import type { Customer, Subscription } from "../../src/eligibility/types.ts";
import type { NamedProduct, Slots } from "../slots.ts";

export type SubscriptionFound =
  | {
      readonly kind: "found";
      readonly subscription: Subscription;
      /** An ambiguous name that what the customer has made clear. */
      readonly understood: NamedProduct | undefined;
    }
  | {
      readonly kind: "ask";
      readonly candidates: readonly Subscription[];
      readonly notOwned: NamedProduct | undefined;
    }
  | { readonly kind: "none" };

/** The subscription that a question is about; a customer's only one is not asked for. */
export function findSubscription(customer: Customer, slots: Slots): SubscriptionFound {
  const all = customer.subscriptions;
  const [only] = all;
  if (!only) return { kind: "none" };
  const wanted = slots.subscription?.toLowerCase();
  const byId = all.find(({ id }) => id.toLowerCase() === wanted);
  if (byId) return { kind: "found", subscription: byId, understood: undefined };

  const { source } = slots;
  const named = source
    ? all.filter(({ product }) => product && source.products.includes(product.id))
    : upgradable(all);
  if (source && named.length === 0) return { kind: "ask", candidates: all, notOwned: source };
  const fitting = slots.subscriptionText ? narrow(all, slots.subscriptionText) : [];
  const [fit, ...more] = fitting.length > 0 ? fitting : named;
  if (!fit || more.length > 0) {
    return { kind: "ask", candidates: fit ? [fit, ...more] : named, notOwned: undefined };
  }
  return {
    kind: "found",
    subscription: fit,
    understood: source && source.products.length > 1 ? source : undefined,
  };
}

/**
 * Those that a question may be about when it names none: what stands beside a plan (add-ons, Azure, Visio, …) is not
 * asked about unless the customer has nothing else.
 */
export function upgradable(all: readonly Subscription[]): readonly Subscription[] {
  const plans = all.filter(
    ({ product, parentId, usageBased }) => !usageBased && parentId === undefined && (product?.isPlan ?? true),
  );
  return plans.length > 0 ? plans : all;
}

/** Words beside the customer's name may be the name of one of their subscriptions: "Fabrikam's shop floor". */
export function settleUnknown(customer: Customer, slots: Slots): Slots {
  const { unknownText, ...settled } = slots;
  if (!unknownText || slots.source || narrow(customer.subscriptions, unknownText).length === 0) return slots;
  return { ...settled, subscriptionText: unknownText };
}

/** Those whose name has most of the words that were typed, if any has. */
function narrow(subscriptions: readonly Subscription[], typed: string): readonly Subscription[] {
  const whole = typed.trim().toLowerCase();
  const words = whole.split(/[\s'’]+/u).filter(tells);
  const shared = subscriptions.map(({ name, id }) =>
    id.toLowerCase() === whole
      ? words.length
      : words.filter((word) => name.toLowerCase().includes(word)).length,
  );
  const most = Math.max(...shared, 0);
  return most > words.length / 2 ? subscriptions.filter((_, index) => shared[index] === most) : [];
}

const tells = (word: string): boolean => word.length > 2 || /^\p{Script=Han}{2}/u.test(word);

/**
 * Where a sentence names a product without saying which it is: what they have if they have it, or if the plan that
 * they want was named as well; else what they want.
 */
export function settleEither(customer: Customer, slots: Slots): Slots {
  const { either, ...settled } = slots;
  if (!either) return slots;
  const owned = customer.subscriptions.some(({ product }) => product && either.products.includes(product.id));
  if (!settled.source && (owned || settled.target)) return { ...settled, source: either };
  return settled.target ? settled : { ...settled, target: either };
}
