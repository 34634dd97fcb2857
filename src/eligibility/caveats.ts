import type { Product } from "../catalog/types.ts";
import type { Rulebook } from "./rulebook.ts";
import { holdsServices } from "./status.ts";
import type { Customer, Subscription } from "./types.ts";

type KnownRefusal = Rulebook["knownRefusals"][number];

/** Billing cycles that say nothing about what the subscription is billed by. */
const noCycle: ReadonlySet<string> = new Set(["", "none", "unknown"]);

/**
 * Of the things that Partner Center is known to refuse an upgrade for although the documents do not say so, those
 * that are the case here (error codes 6 and 10 of its upgrade API; trials are converted, not upgraded).
 */
export function refusalsToExpect(
  rulebook: Rulebook,
  customer: Customer,
  subscription: Subscription,
  target: Product,
): readonly KnownRefusal[] {
  const present: Record<KnownRefusal, boolean> = {
    SubscriptionAddOnsPresent: customer.subscriptions.some(
      (other) => other.parentId === subscription.id && holdsServices(other) !== false,
    ),
    OfferDoesNotSupportBillingCycle:
      subscription.billingCycle !== undefined &&
      !noCycle.has(subscription.billingCycle) &&
      target.billingCycles.length > 0 &&
      !target.billingCycles.includes(subscription.billingCycle),
    TrialSubscription: subscription.isTrial,
  };
  return rulebook.knownRefusals.filter((refusal) => present[refusal]);
}
