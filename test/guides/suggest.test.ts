import { describe, expect, it } from "@jest/globals";
import { createCatalog } from "../../src/catalog/catalog.ts";
import { lostDataServices } from "../../src/guides/data-services.ts";
import { guidesAfter } from "../../src/guides/suggest.ts";
import { guidesAbout } from "../../src/guides/topics.ts";

const catalog = createCatalog();

describe("after an answer", () => {
  it.each([
    ["csp-global", "eligible", [], ["csp-global-upgrade"]],
    ["csp-global", "undetermined", [], ["csp-global-upgrade", "manual-change"]],
    ["csp-global", "ineligible", ["ConflictingServiceTypes"], ["manual-change"]],
    ["csp-global", "ineligible", ["TargetAlreadyOwned"], ["move-users", "manual-change"]],
    [
      "csp-global",
      "ineligible",
      ["DelegatedAdminPermissionsDisabled"],
      ["request-privileges", "manual-change"],
    ],
    ["csp-21vianet", "eligible", [], ["csp-21vianet-upgrade"]],
    ["direct-e4", "eligible", [], ["e4-upgrade-tab", "e4-manual"]],
  ] as const)("by %s, %s %j: %j", (rulebook, verdict, codes, guides) => {
    expect(guidesAfter({ rulebook, reasons: [] }, verdict, codes)).toEqual(guides);
  });

  it.each([
    ["bought-directly", ["manual-change", "upgrade-tab-blocked"]],
    ["other-partner", []],
    ["volume-licensing", []],
    ["product-unrecognised", []],
  ] as const)("without a rulebook, %s: %j", (because, guides) => {
    const reasons = [{ code: "NoRulebookApplies", because, evidence: [] }] as const;
    expect(guidesAfter({ rulebook: null, reasons }, "undetermined", ["NoRulebookApplies"])).toEqual(guides);
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
