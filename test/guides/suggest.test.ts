import { describe, expect, it } from "@jest/globals";
import { createCatalog } from "../../src/catalog/catalog.ts";
import type { NoRulebookCause, Reason } from "../../src/eligibility/types.ts";
import { lostDataServices } from "../../src/guides/data-services.ts";
import { guidesAfter } from "../../src/guides/suggest.ts";
import { guidesAbout } from "../../src/guides/topics.ts";

const catalog = createCatalog();

const evidence: readonly string[] = [];
const subscription = { id: "s", name: "S", product: "o365-e3", status: "active" };
const because = (cause: NoRulebookCause): Reason => ({ code: "NoRulebookApplies", because: cause, evidence });
const reasons = {
  none: [],
  conflict: [{ code: "ConflictingServiceTypes", subscription, services: ["mail"], evidence }],
  owned: [{ code: "TargetAlreadyOwned", subscription, evidence }],
  noPrivileges: [{ code: "DelegatedAdminPermissionsDisabled", evidence }],
  suspended: [{ code: "SubscriptionStatusNotActive", status: "suspended", alreadyUpgraded: false, evidence }],
  upgradedBefore: [
    { code: "SubscriptionStatusNotActive", status: "suspended", alreadyUpgraded: true, evidence },
  ],
} as const satisfies Record<string, readonly Reason[]>;

describe("after an answer", () => {
  it.each([
    ["csp-global", "eligible", "none", ["csp-global-upgrade"]],
    ["csp-global", "undetermined", "none", ["csp-global-upgrade", "manual-change"]],
    ["csp-global", "ineligible", "conflict", ["manual-change"]],
    ["csp-global", "ineligible", "suspended", ["manual-change"]],
    ["csp-global", "ineligible", "upgradedBefore", []],
    ["csp-global", "ineligible", "owned", ["move-users", "manual-change"]],
    ["csp-global", "ineligible", "noPrivileges", ["request-privileges", "manual-change"]],
    ["csp-21vianet", "eligible", "none", ["csp-21vianet-upgrade"]],
    ["direct-e4", "eligible", "none", ["e4-upgrade-tab", "e4-manual"]],
  ] as const)("by %s, %s, %s: %j", (rulebook, verdict, why, guides) => {
    expect(guidesAfter({ rulebook, reasons: [] }, verdict, reasons[why])).toEqual(guides);
  });

  it.each([
    ["bought-directly", ["manual-change", "upgrade-tab-blocked"]],
    ["other-partner", []],
    ["volume-licensing", []],
    ["product-unrecognised", []],
  ] as const)("without a rulebook, %s: %j", (cause, guides) => {
    const why = [because(cause)];
    expect(guidesAfter({ rulebook: null, reasons: why }, "undetermined", why)).toEqual(guides);
  });
});

describe("guides about a topic", () => {
  const nobody = { role: undefined, cloud: undefined, source: undefined };
  it.each([
    ["change-manually", {}, ["manual-change"]],
    ["add-licences", { role: "partner" }, ["add-licences-partner"]],
    ["add-licences", { role: "admin" }, ["add-licences-admin"]],
    ["add-licences", {}, ["add-licences-partner", "add-licences-admin"]],
    ["upgrade-tab", { source: "o365-e4", role: "admin" }, ["e4-upgrade-tab", "manual-change"]],
    ["upgrade-tab", { source: "o365-e3", role: "admin" }, ["manual-change"]],
    ["upgrade-tab", {}, ["manual-change"]],
    ["change-manually", { source: "o365-e4", role: "admin" }, ["e4-manual", "manual-change"]],
    ["change-manually", { source: "o365-e4", role: "partner" }, ["manual-change"]],
    [
      "upgrade",
      { role: "partner", cloud: "21vianet", source: "o365-e3" },
      ["csp-21vianet-upgrade", "manual-change"],
    ],
  ] as const)("%s, %j: %j", (topic, known, guides) => {
    expect(guidesAbout(topic, { ...nobody, ...known })).toEqual(guides);
  });
});

describe("data services that a plan has less of than another", () => {
  it.each([
    ["o365-e3", "m365-business-standard", ["mail", "sites", "files"]],
    ["m365-business-standard", "o365-e3", []],
    ["m365-business-basic", "m365-apps-business", ["mail", "sites"]],
    ["o365-e4", "o365-e5", []],
  ])("%s → %s: %j", (source, target, lost) => {
    expect(lostDataServices(catalog.product(source), catalog.product(target))).toEqual(lost);
  });
});
