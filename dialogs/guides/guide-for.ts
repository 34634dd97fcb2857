import { assess } from "../../src/eligibility/assess.ts";
import type { Customer, Subscription } from "../../src/eligibility/types.ts";
import { guidesAfter } from "../../src/guides/suggest.ts";
import { guidesAbout } from "../../src/guides/topics.ts";
import type { GuideId } from "../../src/guides/types.ts";
import type { Catalog, ProductId } from "../../src/catalog/types.ts";
import type { GuideTopic } from "../../src/understanding/types.ts";
import { roleOf } from "./start-guide.ts";

/** For whom a guide is asked for. */
export interface AskedFor {
  readonly customer: Customer;
  readonly subscription: Subscription | undefined;
  readonly target: ProductId | undefined;
}

/**
 * The guide to begin; none where the upgrade that it would lead through is not possible, or not surely: then the
 * answer, which says why and offers the guides that are left, comes first.
 */
export function guideFor(catalog: Catalog, topic: GuideTopic, asked: AskedFor): GuideId | undefined {
  const { customer, subscription, target } = asked;
  if (topic === "upgrade") return upgradeGuide(catalog, asked);
  const owned = customer.subscriptions.some(({ product }) => product?.id === target);
  // Users can be moved to a plan that is there; one that is not has to be bought first.
  if (topic === "move-users" && target && !owned) return guideFor(catalog, "change-manually", asked);
  const role = roleOf(customer, subscription);
  return guidesAbout(topic, { role, cloud: customer.cloud, source: subscription?.product?.id })[0];
}

function upgradeGuide(catalog: Catalog, { customer, subscription, target }: AskedFor): GuideId | undefined {
  if (!subscription || !target) return undefined;
  const report = assess(catalog, { customer, subscription, target });
  const option = report.options.find((each) => each.target === target);
  return option?.verdict === "eligible" ? guidesAfter(report, "eligible", [])[0] : undefined;
}
