import { assess } from "../../src/eligibility/assess.ts";
import type { Customer, Subscription } from "../../src/eligibility/types.ts";
import { guidesAbout, topicOf } from "../../src/guides/topics.ts";
import type { Topic } from "../../src/guides/topics.ts";
import type { GuideId } from "../../src/guides/types.ts";
import type { Catalog, ProductId } from "../../src/catalog/types.ts";
import { roleOf } from "./start-guide.ts";

/** For whom a guide is asked for. */
export interface AskedFor {
  readonly customer: Customer;
  readonly subscription: Subscription | undefined;
  readonly target: ProductId | undefined;
}

/**
 * The guide to begin; none where it would lead nowhere: an upgrade that is not possible, or not surely; a plan that
 * they have; what somebody else sold. Then the answer, which says why and what is left to do, comes first.
 */
export function guideFor(catalog: Catalog, name: Topic, asked: AskedFor): GuideId | undefined {
  const { customer, subscription, target } = asked;
  const source = subscription?.product?.id;
  const topic = topicOf(name);
  if (target !== undefined && target === source) return undefined;
  if (!topic.anySeller && subscription && isSoldByOthers(subscription)) return undefined;
  if (topic.answerFirst && !mayUpgrade(catalog, asked)) return undefined;
  const owned = customer.subscriptions.some(({ product }) => product?.id === target);
  if (topic.unlessOwned && target && !owned) return guideFor(catalog, topic.unlessOwned, asked);
  return guidesAbout(name, { role: roleOf(customer, subscription), cloud: customer.cloud, source })[0];
}

const isSoldByOthers = ({ purchasedThrough }: Subscription): boolean =>
  purchasedThrough === "other-partner" || purchasedThrough === "volume-licensing";

function mayUpgrade(catalog: Catalog, { customer, subscription, target }: AskedFor): boolean {
  if (!subscription || !target) return false;
  const { options } = assess(catalog, { customer, subscription, target });
  return options.some((option) => option.target === target && option.verdict === "eligible");
}
