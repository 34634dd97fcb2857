import type { Customer, Subscription } from "../../src/eligibility/types.ts";
import type { Catalog, ProductId } from "../../src/catalog/types.ts";
import type { NamedProduct, Slots } from "../slots.ts";
import { findTarget } from "./target.ts";
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

/** Words beside the customer's name may be the name of one of their subscriptions: "Fabrikam's shop floor". */
export function settleUnknown(customer: Customer, slots: Slots): Slots {
  const { unknownText, ...settled } = slots;
  if (!unknownText || slots.source) return slots;
  const names = (text: string) => narrow(customer.subscriptions, text).length > 0;
  if (names(unknownText)) return { ...settled, subscriptionText: unknownText };
  const stretches = slots.stretches ?? [];
  const subscriptionText = stretches.find(names);
  if (!subscriptionText) return slots;
  const left = stretches.filter((stretch) => stretch !== subscriptionText).join(" ");
  return { ...settled, subscriptionText, ...(left ? { unknownText: left } : {}) };
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

/**
 * Where a sentence names products without saying which is which: what they have, if they have it, is what they have;
 * anything else is what they want.
 */
export function settleEithers(customer: Customer, slots: Slots, catalog: Catalog): Slots {
  const { eithers = [], formerTarget, ...settled } = slots;
  const [first, ...more] = eithers;
  if (!first) return settled;
  const isAnother = formerTarget !== undefined && ownsBeside(customer, slots.subscription, first.products);
  if (isAnother && more.length === 0) {
    const target = { text: formerTarget, products: [formerTarget] };
    return { ...settled, source: first, target, subscription: undefined };
  }
  return more.length === 0
    ? settleOne(customer, settled, first, catalog)
    : settleSeveral(customer, settled, eithers);
}

/**
 * Where a target is asked for, an old name of what they have ("Business Premium") is no more what they have; nor is one
 * of their plans beside another that could go there.
 */
function settleOne(customer: Customer, settled: Slots, named: NamedProduct, catalog: Catalog): Slots {
  const wantsTarget = settled.wish === "check-upgrade" && !settled.target;
  const today = findTarget(catalog, named, customer.cloud, undefined)?.target;
  const has = wantsTarget ? owns(customer, today ? [today] : []) : owns(customer, named.products);
  const others = upgradable(customer.subscriptions).filter(({ product }) => product?.id !== today);
  const isSource = has && !(wantsTarget && others.length > 0);
  if (!settled.source && (isSource || settled.target)) return { ...settled, source: named };
  return settled.target ? settled : { ...settled, target: named };
}

function settleSeveral(customer: Customer, settled: Slots, eithers: readonly NamedProduct[]): Slots {
  const owned = eithers.filter(({ products }) => owns(customer, products));
  const wanted = eithers.filter((named) => !owned.includes(named));
  const [source, ...alsoOwned] = settled.source ? [settled.source, ...owned] : owned;
  const [target, ...others] = [...(settled.target ? [settled.target] : []), ...wanted, ...alsoOwned];
  return {
    ...settled,
    ...(source ? { source } : {}),
    ...(target ? { target } : {}),
    otherTargets: [...(settled.otherTargets ?? []), ...others.flatMap(({ products }) => products)],
  };
}

/** "The standard one", of somebody who has more than that. */
const ownsBeside = (customer: Customer, spokenOf: string | undefined, products: readonly ProductId[]) =>
  customer.subscriptions.some(
    ({ id, product }) => product && id !== spokenOf && products.includes(product.id),
  );

const owns = (customer: Customer, products: readonly ProductId[]): boolean =>
  customer.subscriptions.some(({ product }) => product && products.includes(product.id));
