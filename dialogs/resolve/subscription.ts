import type { Customer, Subscription } from "../../src/eligibility/types.ts";
import type { NamedProduct, Slots } from "../slots.ts";
import { tells } from "../telling-words.ts";

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
    : notTheTarget(upgradable(all), slots.target);
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

/** What they have already is not to be upgraded to itself, where something else may be. */
function notTheTarget(
  subscriptions: readonly Subscription[],
  target: NamedProduct | undefined,
): readonly Subscription[] {
  const [only, ...meanings] = target?.products ?? [];
  if (only === undefined || meanings.length > 0) return subscriptions;
  const others = subscriptions.filter(({ product }) => product?.id !== only);
  return others.length > 0 ? others : subscriptions;
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

/** Those whose name has most of the words that were typed, if any has. */
export function narrow(subscriptions: readonly Subscription[], typed: string): readonly Subscription[] {
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
