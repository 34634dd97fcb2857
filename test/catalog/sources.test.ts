import { expect, it } from "@jest/globals";
import * as z from "zod";
import { createCatalog } from "../../src/catalog/catalog.ts";
import { readServicePlans } from "../../src/catalog/published.ts";
import { offers, skus } from "../../src/catalog/records.ts";
import type { Cloud, ProductId } from "../../src/catalog/types.ts";
import { describeWithShared } from "../support/shared.ts";

const catalog = createCatalog();

/** The glossary's terms that are names of our products. */
const products: Readonly<Record<string, ProductId>> = {
  "apps-for-business": "m365-apps-business",
  "business-basic": "m365-business-basic",
  "business-standard": "m365-business-standard",
  "business-premium": "m365-business-premium",
  "apps-for-enterprise": "m365-apps-enterprise",
  "office-365-e1": "o365-e1",
  "office-365-e3": "o365-e3",
  "office-365-e4": "o365-e4",
  "office-365-e5": "o365-e5",
  "microsoft-365-e3": "m365-e3",
  "microsoft-365-e5": "m365-e5",
  "microsoft-365-e5-without-audio-conferencing": "m365-e5-no-audio",
  "apps-for-business-india": "m365-apps-business-in",
  "business-basic-india": "m365-business-basic-in",
  "business-standard-india": "m365-business-standard-in",
  "office-365-business": "m365-apps-business",
  "office-365-business-essentials": "m365-business-basic",
  "office-365-business-premium": "m365-business-standard",
  "office-365-proplus": "m365-apps-enterprise",
  "microsoft-365-business": "m365-business-premium",
  "office-365-business-21vianet": "m365-apps-business",
  "office-365-business-premium-21vianet": "m365-business-standard",
  "office-365-business-essentials-21vianet": "m365-business-basic",
  "office-365-proplus-21vianet": "m365-apps-enterprise",
  "office-365-e1-21vianet": "o365-e1",
  "office-365-e3-21vianet": "o365-e3",
  "office-365-extra-file-storage": "extra-file-storage",
  "skype-for-business-online": "skype-plan-2",
};

/** Bare E3 and E5 mean Office 365; a family's name is no product, or one only as a subscription's whole name. */
const decided: Readonly<Record<string, ProductId | undefined>> = {
  E3: "o365-e3",
  E5: "o365-e5",
  "Office 365 entreprise": undefined,
};

const glossary = z.object({
  terms: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      en: z.string(),
      fr: z.string(),
      zh: z.string(),
      cloud: z.enum(["global", "21vianet"]).optional(),
      renamedTo: z.string().optional(),
      aliases: z.partialRecord(z.enum(["en", "fr", "zh"]), z.array(z.string())),
    }),
  ),
});

describeWithShared("the catalogue and sources/glossary.json", "sources/glossary.json", (text) => {
  const terms = (): z.infer<typeof glossary>["terms"] =>
    glossary.parse(JSON.parse(text())).terms.filter(({ kind }) => kind === "product");

  /** The products that a name means, in a sentence or as the name of a subscription. */
  const meant = (name: string, cloud: Cloud): readonly ProductId[] => {
    const [match] = catalog.namesIn(name, cloud);
    if (match) return match.end - match.start === name.length ? match.products : [];
    const identified = catalog.identify({ offerId: "", names: [name], cloud });
    return identified ? [identified.id] : [];
  };

  it("every name resolves to its product", () => {
    const wrong: unknown[] = [];
    for (const { id, en, fr, zh, cloud = "global", aliases } of terms()) {
      for (const name of [en, fr, zh, ...Object.values(aliases).flat()]) {
        const expected = name in decided ? decided[name] : products[id.replace("product/", "")];
        const understood = meant(name, cloud);
        if (expected ? !understood.includes(expected) : understood.length > 0)
          wrong.push({ id, name, understood });
      }
    }
    expect(wrong).toEqual([]);
  });

  it("products show the names it prints, in both clouds", () => {
    for (const { id, en, fr, zh, cloud, renamedTo } of terms()) {
      const product = catalog.product(products[id.replace("product/", "")] ?? "");
      if (renamedTo !== undefined || !product.isPlan) continue;
      expect(cloud === "21vianet" ? (product.names21Vianet ?? product.names) : product.names).toEqual({
        en,
        fr,
        zh,
      });
    }
  });
});

const offerCatalogue = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      isTrial: z.boolean(),
      supportedBillingCycles: z.array(z.string()),
      product: z.object({ id: z.string().toLowerCase() }),
    }),
  ),
});

describeWithShared("the catalogue and recordings/offers-us.json", "recordings/offers-us.json", (text) => {
  const productOf = new Map(skus.map(({ guid, product }) => [guid, product]));
  const recorded = () =>
    offerCatalogue
      .parse(JSON.parse(text()))
      .items.flatMap((offer) => ({ ...offer, owner: productOf.get(offer.product.id) ?? [] }))
      .flatMap(({ owner, ...offer }) => (typeof owner === "string" ? { ...offer, owner } : []));

  it("every offer of our products is on record, and no other", () => {
    const owners = Map.groupBy(recorded(), ({ owner }) => owner);
    const ids = [...owners].map(([owner, items]) => [owner, items.map(({ id }) => id.toLowerCase()).sort()]);
    expect(Object.fromEntries(ids)).toEqual(
      Object.fromEntries(Object.entries(offers).map(([owner, record]) => [owner, record?.offers])),
    );
  });

  it("every offer is identified by its id", () => {
    for (const { id, owner } of recorded()) {
      expect(catalog.identify({ offerId: id, names: [], cloud: "global" })?.id).toBe(owner);
    }
  });

  it("every offer of a plan is identified by its name", () => {
    for (const { name, owner } of recorded()) {
      if (!catalog.product(owner).isPlan) continue;
      expect([name, catalog.identify({ offerId: "", names: [name], cloud: "global" })?.id]).toEqual([
        name,
        owner,
      ]);
    }
  });

  it("billing cycles are those of the paid offers", () => {
    for (const { isTrial, owner, supportedBillingCycles } of recorded()) {
      if (isTrial) continue;
      expect(catalog.product(owner).billingCycles).toEqual(expect.arrayContaining(supportedBillingCycles));
    }
  });
});

describeWithShared(
  "the catalogue and reference/service-plans-all.csv",
  "reference/service-plans-all.csv",
  (text) => {
    const published = () => readServicePlans(text());

    it("has 569 SKUs", () => {
      expect(published()).toHaveLength(569);
      expect(createCatalog(published()).products.length).toBe(catalog.products.length + 569 - skus.length);
    });

    it("agrees with the service plans on record", () => {
      const inTable = new Map(published().map((product) => [product.guid, product]));
      for (const { guid, id, servicePlans } of skus) {
        const product = inTable.get(guid);
        expect({ id, plans: [...servicePlans].sort() }).toEqual({
          id: product?.stringId,
          plans: product?.servicePlans.map((plan) => plan.id).sort(),
        });
      }
    });

    it("calls our products by names that we know", () => {
      const names = new Map(published().map(({ guid, name }) => [guid, name]));
      for (const { guid, product } of skus) {
        const name = names.get(guid) ?? "";
        const identified = catalog.identify({ offerId: "", names: [name], cloud: "global" })?.id;
        const meant = identified ? [identified] : catalog.namesIn(name)[0]?.products;
        expect([name, meant]).toEqual([name, expect.arrayContaining([product])]);
      }
    });

    it("is found by SKU and leaves the meaning of plan names as it is", () => {
      const full = createCatalog(published());
      for (const { guid } of published()) {
        expect(full.identify({ offerId: guid, names: [], cloud: "global" })).toBeDefined();
      }
      const everyName = catalog.products.flatMap(({ names }) => Object.values(names));
      for (const name of everyName) expect(full.namesIn(name)).toEqual(catalog.namesIn(name));
    });
  },
);
