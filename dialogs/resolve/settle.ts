import type { Catalog, ProductId } from "../../src/catalog/types.ts";
import type { Customer } from "../../src/eligibility/types.ts";
import type { NamedProduct, Slots } from "../slots.ts";
import { narrow, upgradable } from "./subscription.ts";
import { findTarget } from "./target.ts";

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

/**
 * Where a sentence names products without saying which is which: what they have, if they have it, is what they have;
 * anything else is what they want.
 */
export function settleEithers(customer: Customer, slots: Slots, catalog: Catalog): Slots {
  const { eithers = [], formerTarget, ...told } = slots;
  const settled = plansFirst(told, catalog);
  const [first, ...more] = eithers;
  if (!first) return settled;
  const isAnother = formerTarget !== undefined && ownsBeside(customer, slots.subscription, first.products);
  if (isAnother && more.length === 0) {
    const target = { text: formerTarget, products: [formerTarget] };
    return { ...settled, source: first, target, subscription: undefined };
  }
  return more.length === 0
    ? settleOne(customer, settled, first, catalog)
    : settleSeveral(customer, settled, eithers, catalog);
}

/**
 * Where a target is asked for, an old name of what they have ("Business Premium") is no more what they have; nor is one
 * of their plans beside another that could go there.
 */
function settleOne(customer: Customer, settled: Slots, named: NamedProduct, catalog: Catalog): Slots {
  const wantsTarget = settled.wish === "check-upgrade" && !settled.target;
  const today = productToday(catalog, named, customer);
  const has = wantsTarget ? owns(customer, today) : owns(customer, named.products);
  const others = upgradable(customer.subscriptions).filter(
    ({ product }) => !product || !today.includes(product.id),
  );
  const isSource = has && !(wantsTarget && others.length > 0);
  if (!settled.source && (isSource || settled.target)) return { ...settled, source: named };
  return settled.target ? settled : { ...settled, target: named };
}

function settleSeveral(
  customer: Customer,
  settled: Slots,
  eithers: readonly NamedProduct[],
  catalog: Catalog,
): Slots {
  const owned = eithers.filter((named) => owns(customer, productToday(catalog, named, customer)));
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

/** "They want Teams Phone and all that, so E5": where a plan is wanted beside what is none, the plan is asked about. */
function plansFirst(slots: Slots, catalog: Catalog): Slots {
  const { target, otherTargets = [] } = slots;
  const isPlan = (id: ProductId) => catalog.find(id)?.isPlan === true;
  const plan = otherTargets.find(isPlan);
  if (!target || !plan || target.products.some(isPlan)) return slots;
  const others = [...target.products, ...otherTargets.filter((other) => other !== plan)];
  return { ...slots, target: { text: plan, products: [plan] }, otherTargets: others };
}

/** What a name means today in the customer's cloud, as a list of at most one. */
function productToday(catalog: Catalog, named: NamedProduct, { cloud }: Customer): readonly ProductId[] {
  const today = findTarget(catalog, named, cloud, undefined)?.target;
  return today ? [today] : [];
}

/** "The standard one", of somebody who has more than that. */
const ownsBeside = (customer: Customer, spokenOf: string | undefined, products: readonly ProductId[]) =>
  customer.subscriptions.some(
    ({ id, product }) => product && id !== spokenOf && products.includes(product.id),
  );

const owns = (customer: Customer, products: readonly ProductId[]): boolean =>
  customer.subscriptions.some(({ product }) => product && products.includes(product.id));
