import { describe, expect, it } from "@jest/globals";
import { createCatalog } from "../../src/catalog/catalog.ts";
import { loadDirectoryFile, sampleDirectoryFile } from "../../src/directory/file-directory.ts";
import { assess } from "../../src/eligibility/assess.ts";
import { reasonCodes } from "../../src/eligibility/reasons.ts";
import type { Caveat, Verdict } from "../../src/eligibility/types.ts";

const catalog = createCatalog();
const directory = await loadDirectoryFile(sampleDirectoryFile, catalog);
const customers = await directory.list(100);
const reports = customers.flatMap((customer) =>
  customer.subscriptions.flatMap((subscription) =>
    [undefined, "o365-e3", "m365-e5", "m365-business-standard"].map((target) =>
      assess(catalog, { customer, subscription, target }),
    ),
  ),
);
const options = reports.flatMap((report) => report.options);

const everyCaveat = {
  PrintedTargetDoubtful: true,
  LegacyUpgradesMostlyRetired: true,
  DocumentArchived: true,
  MatrixNotExhaustive: true,
  SubscriptionAddOnsPresent: true,
  OfferDoesNotSupportBillingCycle: true,
  TrialSubscription: true,
  FunctionsLost: true,
  UpgradeTabDecides: true,
} satisfies Record<Caveat, true>;

const everyVerdict = { eligible: true, ineligible: true, undetermined: true } satisfies Record<Verdict, true>;

describe("the sample customers show everything at least once", () => {
  it.each(Object.keys(everyVerdict))("the verdict %s", (verdict) => {
    expect(options.map((option) => option.verdict)).toContain(verdict);
  });
  it.each(Object.keys(reasonCodes))("the reason %s", (code) => {
    expect(options.flatMap(({ reasons }) => reasons.map((reason) => reason.code))).toContain(code);
  });
  it.each(Object.keys(everyCaveat))("the caveat %s", (caveat) => {
    expect(options.flatMap(({ caveats }) => caveats)).toContain(caveat);
  });
});
