import { describe, expect, it } from "@jest/globals";
import type { ProductId } from "../../src/catalog/types.ts";
import type { Caveat, DelegatedAdmin, PurchasedThrough, Subscription } from "../../src/eligibility/types.ts";
import { codes, report, subscription, verdictOn } from "./support.ts";

const basic = (more: Partial<Subscription> = {}) => subscription("m365-business-basic", more);

describe("1. the subscription is active", () => {
  it.each([
    ["active", "eligible", []],
    ["suspended", "ineligible", ["SubscriptionStatusNotActive"]],
    ["expired", "ineligible", ["SubscriptionStatusNotActive"]],
    ["disabled", "ineligible", ["SubscriptionStatusNotActive"]],
    ["deleted", "ineligible", ["SubscriptionStatusNotActive"]],
    ["canceled", "ineligible", ["SubscriptionStatusNotActive"]],
    ["pending", "ineligible", ["SubscriptionNotProvisioned"]],
    ["none", "undetermined", ["StatusUnknown"]],
    ["", "undetermined", ["StatusUnknown"]],
    ["hibernating", "undetermined", ["StatusUnknown"]],
  ])("%s: %s", (status, verdict, reasons) => {
    const option = verdictOn({ source: basic({ status }), target: "o365-e3" });
    expect(option.verdict).toBe(verdict);
    expect(codes(option)).toEqual(reasons);
  });

  it("names the status that it found", () => {
    const [reason] = verdictOn({ source: basic({ status: "suspended" }), target: "o365-e3" }).reasons;
    expect(reason).toMatchObject({
      status: "suspended",
      alreadyUpgraded: false,
      evidence: ["csp-global/condition/all-required", "csp-global/condition/active"],
    });
  });

  it("sees that a subscription suspended with the reason Transition has been upgraded", () => {
    const source = basic({ status: "suspended", suspensionReasons: ["Transition"] });
    const [reason] = verdictOn({ source, target: "o365-e3" }).reasons;
    expect(reason).toMatchObject({ code: "SubscriptionStatusNotActive", alreadyUpgraded: true });
  });
});

describe("2. the partner has delegated admin privileges", () => {
  it.each<[DelegatedAdmin, string, string[]]>([
    ["granted", "eligible", []],
    ["absent", "ineligible", ["DelegatedAdminPermissionsDisabled"]],
    ["unknown", "undetermined", ["DelegatedAdminUnknown"]],
  ])("%s: %s", (delegatedAdmin, verdict, reasons) => {
    const option = verdictOn({ source: basic(), target: "o365-e3", customer: { delegatedAdmin } });
    expect(option.verdict).toBe(verdict);
    expect(codes(option)).toEqual(reasons);
  });

  it("is not asked of an admin who bought E4 directly", () => {
    const source = subscription("o365-e4", { purchasedThrough: "direct" });
    expect(verdictOn({ source, target: "o365-e5", customer: { delegatedAdmin: "absent" } }).verdict).toBe(
      "eligible",
    );
  });
});

describe("3. no other subscription already includes the additional services", () => {
  it.each<[string, ProductId, ProductId, string, string[]]>([
    ["mail of the same strength as before", "exchange-online-plan-1", "o365-e3", "eligible", []],
    [
      "mail as strong as the upgrade's",
      "exchange-online-plan-2",
      "o365-e3",
      "ineligible",
      ["ConflictingServiceTypes"],
    ],
    ["Office apps", "m365-apps-enterprise", "o365-e3", "ineligible", ["ConflictingServiceTypes"]],
    [
      "Office apps of a lesser strength",
      "m365-business-standard",
      "o365-e3",
      "ineligible",
      ["ConflictingServiceTypes"],
    ],
    ["Office apps, to a plan without them", "m365-apps-enterprise", "o365-e1", "eligible", []],
    ["rights management alone", "ems-e3", "o365-e3", "undetermined", ["AuxiliaryServicesOverlap"]],
    [
      "sites carried for Project's own use",
      "project-plan-3",
      "o365-e3",
      "undetermined",
      ["AuxiliaryServicesOverlap"],
    ],
    [
      "calls carried for a device",
      "teams-rooms-pro",
      "o365-e5",
      "undetermined",
      ["AuxiliaryServicesOverlap"],
    ],
    ["nothing in common", "visio-plan-2", "m365-business-standard", "eligible", []],
    ["another of the same plan", "m365-business-basic", "o365-e3", "eligible", []],
    ["Azure", "azure", "o365-e5", "eligible", []],
  ])("%s: %s beside → %s is %s", (_what, other, target, verdict, reasons) => {
    const option = verdictOn({ source: basic(), others: [subscription(other)], target });
    expect(option.verdict).toBe(verdict);
    expect(codes(option)).toEqual(reasons);
  });

  it("names the subscription and the services", () => {
    const other = subscription("exchange-online-plan-2");
    const [reason] = verdictOn({ source: basic(), others: [other], target: "o365-e3" }).reasons;
    expect(reason).toMatchObject({
      subscription: { id: other.id, name: other.name, product: "exchange-online-plan-2", status: "active" },
      services: ["mail"],
    });
    expect(reason?.evidence).toContain("csp-global/consequence/cancel-existing-first");
  });

  it.each([
    ["active", "ineligible", ["ConflictingServiceTypes"]],
    ["suspended", "ineligible", ["ConflictingServiceTypes"]],
    ["expired", "eligible", []],
    ["disabled", "eligible", []],
    ["deleted", "eligible", []],
    ["hibernating", "undetermined", ["StatusUnknown"]],
  ])("counts while it holds the service: %s", (status, verdict, reasons) => {
    const others = [subscription("exchange-online-plan-2", { status })];
    const option = verdictOn({ source: basic(), others, target: "o365-e3" });
    expect(option.verdict).toBe(verdict);
    expect(codes(option)).toEqual(reasons);
  });

  it("cannot tell for a product that is not in the catalogue, and names it", () => {
    const other = subscription(undefined, { name: "Wingtip Backup" });
    const option = verdictOn({ source: basic(), others: [other], target: "o365-e3" });
    expect(option.verdict).toBe("undetermined");
    expect(option.reasons).toMatchObject([
      { code: "OtherSubscriptionUnrecognised", subscription: { name: "Wingtip Backup", product: null } },
    ]);
  });

  it.each([{ status: "expired" }, { usageBased: true }])(
    "passes over an unknown product that is %j",
    (more) => {
      const others = [subscription(undefined, more)];
      expect(verdictOn({ source: basic(), others, target: "o365-e3" }).verdict).toBe("eligible");
    },
  );
});

describe("4. the customer does not already own the target", () => {
  it.each([
    ["active", "ineligible", ["TargetAlreadyOwned"]],
    ["suspended", "ineligible", ["TargetAlreadyOwned"]],
    ["deleted", "eligible", []],
    ["hibernating", "undetermined", ["StatusUnknown"]],
  ])("%s: %s", (status, verdict, reasons) => {
    const option = verdictOn({
      source: basic(),
      others: [subscription("o365-e3", { status })],
      target: "o365-e3",
    });
    expect(option.verdict).toBe(verdict);
    expect(codes(option)).toEqual(reasons);
  });

  it("counts one bought elsewhere", () => {
    const others = [subscription("o365-e3", { purchasedThrough: "other-partner" })];
    expect(codes(verdictOn({ source: basic(), others, target: "o365-e3" }))).toEqual(["TargetAlreadyOwned"]);
  });
});

describe("the plan that the subscription is of", () => {
  it.each(["m365-business-basic", "o365-e3"])("%s to itself: the customer already has it", (product) => {
    const source = subscription(product);
    const option = verdictOn({ source, target: product });
    expect(option).toMatchObject({ verdict: "ineligible", caveats: [] });
    expect(option.reasons).toMatchObject([{ code: "TargetAlreadyOwned", subscription: { id: source.id } }]);
    expect(option.evidence).toContain("csp-global/condition/no-target-subscription-already");
  });
});

describe("several conditions at once", () => {
  it("gives every reason, the blocking ones first", () => {
    const option = verdictOn({
      source: basic({ status: "suspended" }),
      others: [subscription("exchange-online-plan-2"), subscription(undefined)],
      target: "o365-e3",
      customer: { delegatedAdmin: "unknown" },
    });
    expect(option.verdict).toBe("ineligible");
    expect(codes(option)).toEqual([
      "SubscriptionStatusNotActive",
      "ConflictingServiceTypes",
      "DelegatedAdminUnknown",
      "OtherSubscriptionUnrecognised",
    ]);
  });
});

describe("where it was bought", () => {
  it.each<PurchasedThrough>(["csp", "other-partner", "volume-licensing"])(
    "E4 bought through %s: ask there",
    (purchasedThrough) => {
      const option = verdictOn({ source: subscription("o365-e4", { purchasedThrough }), target: "o365-e5" });
      expect(option.verdict).toBe("ineligible");
      expect(option.reasons).toMatchObject([{ code: "NotPurchasedDirectly", purchasedThrough }]);
      expect(option.evidence).toContain("e4/branch/bought-another-way");
      expect(option.caveats).not.toContain("UpgradeTabDecides");
    },
  );

  it.each<[PurchasedThrough, string]>([
    ["direct", "bought-directly"],
    ["other-partner", "other-partner"],
    ["volume-licensing", "volume-licensing"],
  ])("Business Basic bought through %s: no rulebook", (purchasedThrough, because) => {
    const option = verdictOn({ source: basic({ purchasedThrough }), target: "o365-e3" });
    expect(option.verdict).toBe("undetermined");
    expect(option.reasons).toMatchObject([{ code: "NoRulebookApplies", because }]);
  });

  it("a product that nobody knows has no rulebook", () => {
    const found = report({ source: subscription(undefined) });
    expect(found).toMatchObject({
      rulebook: null,
      reasons: [{ because: "product-unrecognised" }],
      options: [],
    });
  });

  it("new commerce is decided by the live check only", () => {
    const option = verdictOn({
      source: basic({ newCommerce: true, status: "suspended" }),
      target: "o365-e3",
    });
    expect(option.verdict).toBe("undetermined");
    expect(codes(option)).toEqual(["NewCommerceNeedsLiveCheck"]);
  });

  it("Azure has no upgrade, in new commerce neither", () => {
    const source = subscription("azure", { newCommerce: true });
    expect(report({ source })).toMatchObject({
      rulebook: "csp-global",
      options: [],
      reasons: [{ code: "SubscriptionDoesNotHaveAnyUpgradePaths" }],
    });
  });
});

describe("what Partner Center is known to refuse for is a caveat", () => {
  const source = basic();
  it.each<[string, Subscription, readonly Subscription[], Caveat]>([
    [
      "an add-on",
      source,
      [subscription("extra-file-storage", { parentId: source.id })],
      "SubscriptionAddOnsPresent",
    ],
    [
      "a billing cycle that the target lacks",
      basic({ billingCycle: "triennial" }),
      [],
      "OfferDoesNotSupportBillingCycle",
    ],
    ["a trial", basic({ isTrial: true, billingCycle: "none" }), [], "TrialSubscription"],
  ])("%s", (_what, subject, others, caveat) => {
    const option = verdictOn({ source: subject, others, target: "o365-e3" });
    expect(option).toMatchObject({ verdict: "eligible", caveats: ["LegacyUpgradesMostlyRetired", caveat] });
  });

  it.each(["annual", "monthly", "none", undefined])("not for the billing cycle %s", (billingCycle) => {
    const option = verdictOn({ source: basic({ billingCycle }), target: "o365-e3" });
    expect(option.caveats).toEqual(["LegacyUpgradesMostlyRetired"]);
  });
});
