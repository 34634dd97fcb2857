import type { Customer, Subscription } from "../../src/eligibility/types.ts";
import type { Directory } from "../../src/directory/types.ts";
import type { OtherKind } from "../../src/understanding/types.ts";
import { findCustomer } from "./customer.ts";
import { upgradable } from "./subscription.ts";

/** What is left to be meant where what was spoken of is not. */
export type Another =
  | { readonly kind: "subscriptions"; readonly subscriptions: readonly Subscription[] }
  | { readonly kind: "customers"; readonly customers: readonly Customer[] };

/**
 * What "the other one" may be: another subscription of the customer that was spoken of, else another customer whose
 * name is like theirs; undefined where there is neither.
 */
export async function findAnother(
  directory: Directory,
  customer: Customer,
  { spokenOf, kind }: { readonly spokenOf: string | undefined; readonly kind: OtherKind },
): Promise<Another | undefined> {
  const subscriptions = upgradable(customer.subscriptions).filter(({ id }) => id !== spokenOf);
  if (kind !== "customer" && subscriptions.length > 0) return { kind: "subscriptions", subscriptions };
  if (kind === "subscription") return undefined;
  const who = await findCustomer(directory, { wish: "check-upgrade", customers: [customer.id] });
  const customers = who.kind === "found" ? who.others : [];
  return customers.length > 0 ? { kind: "customers", customers } : undefined;
}
