import type { ProductId } from "../catalog/types.ts";
import type { Rulebook } from "./rulebook.ts";
import type { BlockingReason, Caveat, FactId, Reason } from "./types.ts";

/** What a rulebook itself says of a target, before any condition. */
export interface Documentation {
  readonly reasons: readonly Reason[];
  readonly caveats: readonly Caveat[];
  readonly evidence: readonly FactId[];
}

/** The targets on which the rulebook says something for a product, in the document's order. */
export function documentedTargets(rules: Rulebook, source: ProductId): readonly ProductId[] {
  const twin = rules.variants.find(({ product }) => product === source)?.of;
  const targetsOf = (from: ProductId | undefined) =>
    rules.paths.filter((path) => path.from === from).map(({ to }) => to);
  const excluded = rules.exclusions.filter(({ from }) => from === source).map(({ to }) => to);
  return [...new Set([...targetsOf(source), ...excluded, ...targetsOf(twin)])];
}

/** A documented path has no reason against it; anything else has one, with the facts that say so. */
export function documentation(rules: Rulebook, source: ProductId, target: ProductId): Documentation {
  const same = (entry: { from: ProductId; to: ProductId }) => entry.from === source && entry.to === target;
  const path = rules.paths.find(same);
  if (path) return { reasons: [], caveats: path.caveats, evidence: path.facts };

  const ownTargets = rules.paths.filter(({ from }) => from === source).map(({ to }) => to);
  const exclusion = rules.exclusions.find(same);
  if (exclusion) {
    const { reason: code, facts: evidence } = exclusion;
    return { reasons: [{ code, documentedTargets: ownTargets, evidence }], caveats: [], evidence };
  }
  const variant = rules.variants.find(({ product }) => product === source);
  if (variant) {
    const { facts: evidence } = variant;
    const reason: Reason = { code: "RegionalVariantUndocumented", documentedTargets: ownTargets, evidence };
    return { reasons: [reason], caveats: [], evidence };
  }
  const reason: Reason =
    ownTargets.length > 0
      ? { code: "SubscriptionTargetOfferNotFound", evidence: rules.scope }
      : noPaths(rules);
  const implied = rules.implied.find(same);
  const caveats = [...(implied?.caveats ?? []), ...rules.undocumentedCaveats];
  return { reasons: [reason], caveats, evidence: [...rules.scope, ...(implied?.facts ?? [])] };
}

/** The rulebook lists nothing that this product can be upgraded to. */
export function noPaths(rules: Rulebook): BlockingReason {
  return { code: "SubscriptionDoesNotHaveAnyUpgradePaths", evidence: rules.scope };
}
