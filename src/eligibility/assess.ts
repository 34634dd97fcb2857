import type { Catalog, Product, ProductId } from "../catalog/types.ts";
import { refusalsToExpect } from "./caveats.ts";
import { conditions } from "./conditions.ts";
import { documentation, documentedTargets, noPaths } from "./documentation.ts";
import { isOpen } from "./reasons.ts";
import { rulebookFor, withoutRulebook } from "./rulebook.ts";
import type { Rulebook } from "./rulebook.ts";
import { refer } from "./status.ts";
import type {
  BlockingReason,
  Caveat,
  Customer,
  FactId,
  NoRulebookCause,
  OpenReason,
  Option,
  Reason,
  Report,
  Subscription,
} from "./types.ts";

export interface Question {
  readonly customer: Customer;
  /** One of the customer's. */
  readonly subscription: Subscription;
  /** Asked about although the rulebook may not document it. */
  readonly target?: ProductId | undefined;
}

/**
 * What a subscription can be upgraded to: a verdict on each target that the rulebook documents for its product,
 * and on the one asked for. Total: whatever the data, the answer is a value; what the data cannot tell is
 * `undetermined`.
 *
 * @throws RangeError for a target that the catalogue does not have
 */
export function assess(catalog: Catalog, { customer, subscription, target }: Question): Report {
  if (subscription.newCommerce && !subscription.usageBased) {
    return withoutRules({ code: "NewCommerceNeedsLiveCheck", evidence: [] }, target);
  }
  const { product: source } = subscription;
  const rules = source && rulebookFor(source.id, subscription.purchasedThrough, customer.cloud);
  if (!rules)
    return withoutRules(noRulebook(source ? boughtElsewhere(subscription) : "product-unrecognised"), target);

  const judge = (to: ProductId) =>
    judgeTarget(catalog, rules, customer, subscription, source, catalog.product(to));
  const documented = documentedTargets(rules, source.id);
  const asked = target !== undefined && !documented.includes(target) ? [target] : [];
  return {
    rulebook: rules.id,
    reasons: documented.length === 0 ? [noPaths(rules)] : [],
    options: [...asked, ...documented].map(judge),
  };
}

function noRulebook(because: NoRulebookCause): OpenReason {
  return { code: "NoRulebookApplies", because, evidence: withoutRulebook[because].facts };
}

/** Each cloud has a rulebook for what was bought through the partner, so that "csp" does not come here. */
function boughtElsewhere({ purchasedThrough }: Subscription): NoRulebookCause {
  return purchasedThrough === "direct" || purchasedThrough === "csp" ? "bought-directly" : purchasedThrough;
}

function withoutRules(reason: OpenReason, target: ProductId | undefined): Report {
  const options: Option[] =
    target === undefined
      ? []
      : [{ target, verdict: "undetermined", reasons: [reason], caveats: [], evidence: reason.evidence }];
  return { rulebook: null, reasons: [reason], options };
}

function judgeTarget(
  catalog: Catalog,
  rules: Rulebook,
  customer: Customer,
  subscription: Subscription,
  source: Product,
  target: Product,
): Option {
  if (source.id === target.id) return alreadyThat(rules, subscription, target);
  const path = documentation(rules, source.id, target.id);
  const unmet = rules.conditions.flatMap(({ check, facts }) =>
    conditions[check]({ catalog, customer, subscription, source, target }, facts),
  );
  const refused = path.reasons.some((reason) => !isOpen(reason));
  const reasons = [...path.reasons, ...(refused ? unmet.filter((reason) => !isOpen(reason)) : unmet)];
  const blocked = reasons.some((reason) => !isOpen(reason));
  const caveats = [
    ...path.caveats,
    ...(blocked ? [] : rules.caveats),
    ...refusalsToExpect(rules, customer, subscription, target),
  ];
  const evidence = unique([
    ...path.evidence,
    ...(reasons.length > 0
      ? reasons.flatMap((reason) => reason.evidence)
      : rules.conditions.flatMap(({ facts }) => facts)),
  ]);
  return decide(target.id, reasons, caveats, evidence);
}

/** The target is the very plan that the subscription is of. */
function alreadyThat(rules: Rulebook, subscription: Subscription, target: Product): Option {
  const condition = rules.conditions.find(({ check }) => check === "target-not-owned");
  const evidence = condition?.facts ?? rules.scope;
  const reason: BlockingReason = { code: "TargetAlreadyOwned", subscription: refer(subscription), evidence };
  return { target: target.id, verdict: "ineligible", reasons: [reason], caveats: [], evidence };
}

/** One blocking reason makes it ineligible; else one open reason makes it undetermined; else it is eligible. */
function decide(
  target: ProductId,
  reasons: readonly Reason[],
  caveats: readonly Caveat[],
  evidence: readonly FactId[],
): Option {
  const blocking = reasons.filter((reason) => !isOpen(reason));
  const open = reasons.filter(isOpen);
  const [firstBlocking, ...moreBlocking] = blocking;
  if (firstBlocking) {
    return {
      target,
      verdict: "ineligible",
      reasons: [firstBlocking, ...moreBlocking, ...open],
      caveats,
      evidence,
    };
  }
  const [firstOpen, ...moreOpen] = open;
  if (firstOpen)
    return { target, verdict: "undetermined", reasons: [firstOpen, ...moreOpen], caveats, evidence };
  return { target, verdict: "eligible", reasons: [], caveats, evidence };
}

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}
