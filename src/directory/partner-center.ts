import { languageOf } from "../catalog/language.ts";
import type { Catalog, Cloud } from "../catalog/types.ts";
import type { Customer, DelegatedAdmin, Subscription } from "../eligibility/types.ts";
import type { CustomerResource, SubscriptionResource } from "./resources.ts";

/** The offer id of a new commerce subscription, PRODUCT:SKU:AVAILABILITY; some tools leave the last part out. */
const newCommerceOffer = /^[^:]+:[^:]+/;
/** What the offer of a trial is called, for responses that leave the flag out. */
const trialOffer = /\btrial\b/i;
const azureOffer = /^MS-AZR-/i;

/** A customer of Partner Center with its subscriptions, as eligibility wants them. */
export function toCustomer(
  resource: CustomerResource,
  subscriptions: readonly SubscriptionResource[],
  cloud: Cloud,
  catalog: Catalog,
): Customer {
  const { id, companyProfile, billingProfile } = resource;
  const domain = companyProfile?.domain ?? "";
  return {
    id,
    name: companyProfile?.companyName || domain || id,
    domain,
    cloud,
    language: languageOf(billingProfile?.culture || billingProfile?.language),
    delegatedAdmin: resource.delegatedAdmin ?? delegatedAdminOf(resource.allowDelegatedAccess),
    subscriptions: subscriptions.map((subscription) =>
      toSubscription(subscription, subscriptions, cloud, catalog),
    ),
  };
}

/** The API leaves the flag out of its list of customers, and gives it for a single one. */
function delegatedAdminOf(allowDelegatedAccess: boolean | null | undefined): DelegatedAdmin {
  if (allowDelegatedAccess === true) return "granted";
  return allowDelegatedAccess === false ? "absent" : "unknown";
}

function toSubscription(
  resource: SubscriptionResource,
  siblings: readonly SubscriptionResource[],
  cloud: Cloud,
  catalog: Catalog,
): Subscription {
  const { id, offerId, offerName, friendlyName } = resource;
  // A friendly name is anybody's free text: it tells the product only where nothing else does.
  const names = [offerName || friendlyName].filter((name) => name !== "");
  const product = catalog.identify({ offerId, names, cloud });
  return {
    id,
    offerId,
    name: friendlyName || offerName || offerId || id,
    product,
    quantity: resource.quantity,
    status: resource.status,
    suspensionReasons: resource.suspensionReasons ?? [],
    purchasedThrough: resource.purchasedThrough ?? "csp",
    usageBased: isUsageBased(resource) || product?.usageBased === true,
    newCommerce: newCommerceOffer.test(offerId),
    billingCycle: resource.billingCycle || undefined,
    isTrial: resource.isTrial ?? trialOffer.test(offerName),
    parentId: parentOf(resource, siblings),
  };
}

function isUsageBased({ billingType, unitType, offerId }: SubscriptionResource): boolean {
  return billingType === "usage" || unitType === "usage-based" || azureOffer.test(offerId);
}

/** Ids compare without case; inside, the parent goes by the id as its own resource writes it. */
function parentOf(
  { parentSubscriptionId }: SubscriptionResource,
  siblings: readonly SubscriptionResource[],
): string | undefined {
  const parent = parentSubscriptionId.toLowerCase();
  return siblings.find(({ id }) => id.toLowerCase() === parent)?.id ?? (parentSubscriptionId || undefined);
}
