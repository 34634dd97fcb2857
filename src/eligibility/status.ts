import type { Subscription, SubscriptionRef } from "./types.ts";

/** Statuses of Partner Center's API in which a subscription still gives its services. */
const holding: ReadonlySet<string> = new Set(["active", "suspended"]);
/** Statuses in which it no longer does. */
const gone: ReadonlySet<string> = new Set(["expired", "disabled", "deleted", "canceled", "cancelled"]);

/** Whether a subscription still holds its services; undefined for a status that does not tell. */
export function holdsServices({ status }: Subscription): boolean | undefined {
  if (holding.has(status)) return true;
  return gone.has(status) ? false : undefined;
}

export type Activity = "active" | "inactive" | "pending" | "unknown";

/** Whether a subscription is active in the sense of the documents: neither suspended nor cancelled. */
export function activity({ status }: Subscription): Activity {
  if (status === "active") return "active";
  if (status === "pending") return "pending";
  return status === "suspended" || gone.has(status) ? "inactive" : "unknown";
}

/** Partner Center suspends a subscription that has been upgraded, with this reason. */
export function wasUpgraded({ status, suspensionReasons }: Subscription): boolean {
  return status === "suspended" && suspensionReasons.some((reason) => reason.toLowerCase() === "transition");
}

export function refer({ id, name, product, status }: Subscription): SubscriptionRef {
  return { id, name, product: product?.id ?? null, status };
}
