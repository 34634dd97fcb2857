import type { Catalog, Product } from "../catalog/types.ts";
import type { Check } from "./rulebook.ts";
import { activity, holdsServices, refer, wasUpgraded } from "./status.ts";
import type { Customer, FactId, Reason, Subscription } from "./types.ts";
import { overlap } from "./overlap.ts";

/** What a condition looks at. */
export interface Subject {
  readonly catalog: Catalog;
  readonly customer: Customer;
  readonly subscription: Subscription;
  readonly source: Product;
  readonly target: Product;
}

type Condition = (subject: Subject, evidence: readonly FactId[]) => readonly Reason[];

/** The conditions that rulebooks name, each giving the reasons why it does not hold or cannot be told. */
export const conditions: Readonly<Record<Check, Condition>> = {
  active: isActive,
  "bought-directly": wasBoughtDirectly,
  "delegated-admin": hasDelegatedAdmin,
  "no-additional-services-already": hasNoAdditionalServices,
  "target-not-owned": doesNotOwnTarget,
};

function isActive({ subscription }: Subject, evidence: readonly FactId[]): readonly Reason[] {
  const { status } = subscription;
  switch (activity(subscription)) {
    case "active":
      return [];
    case "inactive":
      return [
        { code: "SubscriptionStatusNotActive", status, alreadyUpgraded: wasUpgraded(subscription), evidence },
      ];
    case "pending":
      return [{ code: "SubscriptionNotProvisioned", status, evidence }];
    case "unknown":
      return [{ code: "StatusUnknown", subscription: refer(subscription), evidence }];
  }
}

function wasBoughtDirectly({ subscription }: Subject, evidence: readonly FactId[]): readonly Reason[] {
  const { purchasedThrough } = subscription;
  return purchasedThrough === "direct" ? [] : [{ code: "NotPurchasedDirectly", purchasedThrough, evidence }];
}

function hasDelegatedAdmin({ customer }: Subject, evidence: readonly FactId[]): readonly Reason[] {
  switch (customer.delegatedAdmin) {
    case "granted":
      return [];
    case "absent":
      return [{ code: "DelegatedAdminPermissionsDisabled", evidence }];
    case "unknown":
      return [{ code: "DelegatedAdminUnknown", evidence }];
  }
}

function hasNoAdditionalServices(subject: Subject, evidence: readonly FactId[]): readonly Reason[] {
  const { catalog, source, target } = subject;
  return othersOf(subject).flatMap((other): Reason[] => {
    const subscription = refer(other);
    if (!other.product) return [{ code: "OtherSubscriptionUnrecognised", subscription, evidence }];
    if (other.product.id === target.id) return [];
    const { core, auxiliary } = overlap(catalog, source, target, other.product);
    if (core.length + auxiliary.length === 0) return [];
    if (holdsServices(other) === undefined) return [{ code: "StatusUnknown", subscription, evidence }];
    return core.length > 0
      ? [{ code: "ConflictingServiceTypes", subscription, services: core, evidence }]
      : [{ code: "AuxiliaryServicesOverlap", subscription, services: auxiliary, evidence }];
  });
}

function doesNotOwnTarget(subject: Subject, evidence: readonly FactId[]): readonly Reason[] {
  return othersOf(subject)
    .filter((other) => other.product?.id === subject.target.id)
    .map((other) => ({
      code: holdsServices(other) ? "TargetAlreadyOwned" : "StatusUnknown",
      subscription: refer(other),
      evidence,
    }));
}

/** The customer's other subscriptions that hold services, or may. Usage-based ones (Azure) never conflict. */
function othersOf({ customer, subscription }: Subject): readonly Subscription[] {
  return customer.subscriptions.filter(
    (other) => other.id !== subscription.id && !other.usageBased && holdsServices(other) !== false,
  );
}
