import { describe, expect, it } from "@jest/globals";
import type { Cloud, ProductId } from "../../src/catalog/types.ts";
import type { Caveat, PurchasedThrough } from "../../src/eligibility/types.ts";
import { catalog, codes, report, subscription, verdictOn } from "./support.ts";

// Written from the documents themselves: a row is a cell of their tables.
const globalCells: readonly [ProductId, ProductId, string, ...Caveat[]][] = [
  [
    "m365-apps-business",
    "m365-business-premium",
    "apps-for-business-to-business-premium",
    "PrintedTargetDoubtful",
  ],
  ["m365-apps-business", "m365-apps-enterprise", "apps-for-business-to-apps-for-enterprise"],
  ["m365-apps-business", "o365-e3", "apps-for-business-to-e3"],
  ["m365-apps-business", "o365-e5", "apps-for-business-to-e5"],
  ["m365-business-standard", "o365-e3", "business-standard-to-e3"],
  ["m365-business-standard", "o365-e5", "business-standard-to-e5"],
  ["m365-business-basic", "m365-business-standard", "business-basic-to-business-standard"],
  ["m365-business-basic", "o365-e1", "business-basic-to-e1"],
  ["m365-business-basic", "o365-e3", "business-basic-to-e3"],
  ["m365-business-basic", "o365-e5", "business-basic-to-e5"],
];
const chineseCells: readonly [ProductId, ProductId, string][] = [
  ["m365-apps-business", "m365-business-standard", "office-365-business-to-office-365-business-premium"],
  ["m365-apps-business", "m365-apps-enterprise", "office-365-business-to-office-365-proplus"],
  ["m365-apps-business", "o365-e3", "office-365-business-to-e3"],
  ["m365-business-standard", "o365-e3", "office-365-business-premium-to-e3"],
  [
    "m365-business-basic",
    "m365-business-standard",
    "office-365-business-essentials-to-office-365-business-premium",
  ],
  ["m365-business-basic", "o365-e1", "office-365-business-essentials-to-e1"],
  ["m365-business-basic", "o365-e3", "office-365-business-essentials-to-e3"],
];
const fromE4: readonly [ProductId, ...Caveat[]][] = [
  ["o365-e5"],
  ["m365-e5"],
  ["m365-e5-no-audio"],
  ["o365-e3", "FunctionsLost"],
  ["m365-e3", "FunctionsLost"],
];
const inIndia: readonly [ProductId, ProductId, string][] = [
  [
    "m365-apps-business-in",
    "m365-business-standard-in",
    "1-apps-for-business-india-to-business-standard-india",
  ],
  [
    "m365-business-basic-in",
    "m365-business-standard-in",
    "1-business-basic-india-to-business-standard-india",
  ],
];

const plans = catalog.products.filter(({ isPlan }) => isPlan).map(({ id }) => id);
const india = (product: ProductId) => product.endsWith("-in");
const cellsOf = (cloud: Cloud): readonly (readonly [ProductId, ProductId, string, ...Caveat[]])[] =>
  cloud === "global" ? globalCells : chineseCells;

describe("a documented path is eligible where all conditions hold", () => {
  it.each(globalCells)("global: %s → %s", (source, target, fact, ...caveats) => {
    const verdict = verdictOn({ source: subscription(source), target });
    expect(verdict).toMatchObject({ verdict: "eligible", reasons: [] });
    expect(verdict.evidence).toContain(`csp-global/path/${fact}`);
    expect(verdict.caveats).toEqual([...caveats, "LegacyUpgradesMostlyRetired"]);
  });

  it.each(chineseCells)("21Vianet: %s → %s", (source, target, fact) => {
    const verdict = verdictOn({ source: subscription(source), target, customer: { cloud: "21vianet" } });
    expect(verdict).toMatchObject({ verdict: "eligible", reasons: [], caveats: ["DocumentArchived"] });
    expect(verdict.evidence).toContain(`csp-21vianet/path/${fact}`);
  });

  it.each(inIndia)("India: %s → %s", (source, target, fact) => {
    const verdict = verdictOn({ source: subscription(source), target });
    expect(verdict).toMatchObject({ verdict: "eligible", reasons: [] });
    expect(verdict.evidence).toContain(`csp-global/footnote/${fact}`);
  });

  it.each(fromE4)("bought directly: E4 → %s", (target, ...caveats) => {
    const verdict = verdictOn({ source: subscription("o365-e4", { purchasedThrough: "direct" }), target });
    expect(verdict).toMatchObject({ verdict: "eligible", caveats: [...caveats, "UpgradeTabDecides"] });
  });
});

describe("what is not in the tables is not eligible", () => {
  const clouds: readonly Cloud[] = ["global", "21vianet"];
  const pairs = clouds.flatMap((cloud) =>
    plans.flatMap((source) => plans.map((target) => [cloud, source, target] as const)),
  );
  const undocumented = pairs.filter(([cloud, source, target]) => {
    const documented = cellsOf(cloud).some(([from, to]) => from === source && to === target);
    const special = cloud === "global" && (india(source) || source === "o365-e4");
    return !documented && !special && source !== target;
  });

  it("covers every other pair of plans", () => {
    expect(undocumented).toHaveLength(347);
  });

  it.each(undocumented)("%s: %s → %s", (cloud, source, target) => {
    const verdict = verdictOn({ source: subscription(source), target, customer: { cloud } });
    const hasPaths = cellsOf(cloud).some(([from]) => from === source);
    expect(verdict.verdict).toBe("ineligible");
    expect(codes(verdict)).toEqual([
      hasPaths ? "SubscriptionTargetOfferNotFound" : "SubscriptionDoesNotHaveAnyUpgradePaths",
    ]);
    expect(verdict.caveats).toContain("MatrixNotExhaustive");
    expect(verdict.evidence).toContain(`csp-${cloud}/scope/matrix`);
  });

  it("the target that the footnote points to instead of the printed one is no yes either, and says why", () => {
    const verdict = verdictOn({
      source: subscription("m365-apps-business"),
      target: "m365-business-standard",
    });
    expect(verdict).toMatchObject({
      verdict: "ineligible",
      reasons: [{ code: "SubscriptionTargetOfferNotFound" }],
      caveats: ["PrintedTargetDoubtful", "MatrixNotExhaustive"],
    });
    expect(verdict.evidence).toContain("csp-global/footnote/1-marked-cells");
  });

  it.each(["m365-apps-business-in", "m365-business-basic-in"])(
    "%s does not go to the non-India edition",
    (source) => {
      const verdict = verdictOn({ source: subscription(source), target: "m365-business-standard" });
      expect(verdict.verdict).toBe("ineligible");
      expect(verdict.reasons[0]).toMatchObject({
        code: "RegionalVariantMismatch",
        documentedTargets: ["m365-business-standard-in"],
      });
    },
  );

  it.each([
    ["m365-apps-business-in", "m365-business-premium"],
    ["m365-apps-business-in", "m365-apps-enterprise"],
    ["m365-apps-business-in", "o365-e3"],
    ["m365-apps-business-in", "o365-e5"],
    ["m365-business-basic-in", "o365-e1"],
    ["m365-business-basic-in", "o365-e3"],
    ["m365-business-basic-in", "o365-e5"],
    ["m365-business-standard-in", "o365-e3"],
    ["m365-business-standard-in", "m365-e5"],
  ])("India: %s → %s is not documented either way", (source, target) => {
    const verdict = verdictOn({ source: subscription(source), target });
    expect(verdict.verdict).toBe("undetermined");
    expect(codes(verdict)).toEqual(["RegionalVariantUndocumented"]);
  });

  it("E4 goes to nothing else", () => {
    const source = subscription("o365-e4", { purchasedThrough: "direct" });
    expect(codes(verdictOn({ source, target: "o365-e1" }))).toEqual(["SubscriptionTargetOfferNotFound"]);
  });
});

describe("without a target, the report has every documented one, in the document's order", () => {
  it.each<[ProductId, Cloud, PurchasedThrough, string | null, ProductId[]]>([
    [
      "m365-business-basic",
      "global",
      "csp",
      "csp-global",
      ["m365-business-standard", "o365-e1", "o365-e3", "o365-e5"],
    ],
    [
      "m365-business-basic",
      "21vianet",
      "csp",
      "csp-21vianet",
      ["m365-business-standard", "o365-e1", "o365-e3"],
    ],
    [
      "o365-e4",
      "global",
      "direct",
      "direct-e4",
      ["o365-e5", "m365-e5", "m365-e5-no-audio", "o365-e3", "m365-e3"],
    ],
    ["o365-e3", "global", "csp", "csp-global", []],
    ["m365-business-basic", "global", "direct", null, []],
    ["m365-business-basic", "global", "other-partner", null, []],
    ["m365-business-basic", "21vianet", "volume-licensing", null, []],
    ["o365-e4", "21vianet", "direct", null, []],
  ])("%s, %s, %s", (source, cloud, purchasedThrough, rulebook, targets) => {
    const found = report({ source: subscription(source, { purchasedThrough }), customer: { cloud } });
    expect(found.rulebook).toBe(rulebook);
    expect(found.options.map(({ target }) => target)).toEqual(targets);
    expect(found.reasons.length === 0).toBe(targets.length > 0);
  });

  it("puts an undocumented target that was asked for before them", () => {
    const found = report({ source: subscription("m365-business-standard"), target: "o365-e1" });
    expect(found.options.map(({ target }) => target)).toEqual(["o365-e1", "o365-e3", "o365-e5"]);
  });
});
