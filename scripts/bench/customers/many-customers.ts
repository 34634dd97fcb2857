import { inventCompany } from "./company-names.ts";
import type { Company } from "./company-names.ts";
import { createRandom } from "./random.ts";
import type { Random } from "./random.ts";

const SEED = 20_260_117;

const OFFERS = [
  ["BD938F12-058F-4927-BBA3-AE36B1D2501C", "Microsoft 365 Business Basic"],
  ["031C9E47-4802-4248-838E-778FB1D2CC05", "Microsoft 365 Business Standard"],
  ["", "Office 365 E3"],
  ["", "Exchange Online (Plan 1)"],
  ["", "Visio Plan 2"],
] as const;

/** As many invented companies, always the same ones; of a few hundred there are two of one name. */
export function manyCompanies(count: number): readonly Company[] {
  const random = createRandom(SEED);
  const taken = new Set<string>();
  return Array.from({ length: count }, () => {
    let company = inventCompany(random);
    // Domains are unique; nearly all names are, as in life.
    while (taken.has(company.domain) || (taken.has(company.name) && !random.chance(0.05))) {
      company = inventCompany(random);
    }
    taken.add(company.domain).add(company.name);
    return company;
  });
}

/** The data of a directory file with these customers, as Partner Center's resources. */
export function directoryOf(companies: readonly Company[]): object {
  const random = createRandom(SEED);
  return { cloud: "global", customers: companies.map((company) => customerOf(company, random)) };
}

function customerOf({ name, domain }: Company, random: Random): object {
  const id = anId(random);
  return {
    id,
    companyProfile: { tenantId: id, domain, companyName: name },
    relationshipToPartner: "reseller",
    allowDelegatedAccess: random.chance(0.9),
    subscriptions: Array.from({ length: 1 + random.below(3) }, () => subscriptionOf(random)),
  };
}

function subscriptionOf(random: Random): object {
  const [offerId, offerName] = random.pick(OFFERS);
  return {
    id: anId(random).toUpperCase(),
    offerId,
    offerName,
    friendlyName: offerName,
    quantity: 1 + random.below(300),
    unitType: "Licenses",
    hasPurchasableAddons: false,
    creationDate: "2025-02-08T09:30:00Z",
    effectiveStartDate: "2025-02-08T00:00:00Z",
    commitmentEndDate: "2026-02-08T00:00:00Z",
    status: random.chance(0.9) ? "active" : "suspended",
    autoRenewEnabled: true,
    isTrial: false,
    billingType: "license",
    billingCycle: "monthly",
    contractType: "subscription",
    orderId: anId(random).toUpperCase(),
  };
}

function anId(random: Random): string {
  const digits = (length: number) => Array.from({ length }, () => random.below(16).toString(16)).join("");
  return [digits(8), digits(4), `4${digits(3)}`, `a${digits(3)}`, digits(12)].join("-");
}
