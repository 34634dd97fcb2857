import { describe, expect, it } from "@jest/globals";
import { createCatalog } from "../../src/catalog/catalog.ts";
import { ambiguousNames, besidePlans, offers, plans, skus } from "../../src/catalog/records.ts";
import servicesJson from "../../src/catalog/services.json" with { type: "json" };

const catalog = createCatalog();
const records = [...plans, ...besidePlans];
const ids = records.map(({ id }) => id);
const repeated = (values: readonly string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

describe("the records of the catalogue", () => {
  it("hold the fifteen plans", () => {
    expect(catalog.products.filter((product) => product.isPlan).map(({ id }) => id)).toEqual([
      "m365-business-basic",
      "m365-business-standard",
      "m365-business-premium",
      "m365-apps-business",
      "m365-apps-enterprise",
      "o365-e1",
      "o365-e3",
      "o365-e4",
      "o365-e5",
      "m365-e3",
      "m365-e5",
      "m365-e5-no-audio",
      "m365-apps-business-in",
      "m365-business-basic-in",
      "m365-business-standard-in",
    ]);
  });

  it("have one product for an id, a SKU and an offer", () => {
    expect(repeated(ids)).toEqual([]);
    expect(repeated(skus.map(({ guid }) => guid))).toEqual([]);
    expect(repeated(Object.values(offers).flatMap((record) => record?.offers ?? []))).toEqual([]);
  });

  it("refer to products that are there", () => {
    const referred = [
      ...skus.map(({ product }) => product),
      ...Object.keys(offers),
      ...records.flatMap(({ servicesOf }) => servicesOf ?? []),
      ...ambiguousNames.flatMap(({ products, products21Vianet = [] }) => [...products, ...products21Vianet]),
    ];
    expect(referred.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it("give every product services, except what is billed by usage", () => {
    const bare = catalog.products.filter(({ services, usageBased }) => services.size === 0 && !usageBased);
    expect(bare).toEqual([]);
  });

  it("classify every service plan on record", () => {
    const classified = new Set([
      ...[...servicesJson.core, ...servicesJson.auxiliary, ...servicesJson.common].map(({ id }) => id),
      ...Object.keys(servicesJson.auxiliaryPlans),
    ]);
    const services = catalog.products.flatMap((product) => [...product.services.keys()]);
    expect(services.filter((id) => !classified.has(id))).toEqual([]);
  });

  it("classify a service plan once for each service", () => {
    const services = [...servicesJson.core, ...servicesJson.auxiliary, ...servicesJson.common];
    for (const { tiers } of services) expect(repeated(tiers.flat())).toEqual([]);
    const shared = repeated(services.flatMap(({ tiers }) => tiers.flat()));
    expect(shared.filter((plan) => !plan.toUpperCase().startsWith("SHAREPOINT"))).toEqual([]);
  });

  it.each(records.map((record) => [record.id, record] as const))(
    "claim no name of %s for another",
    (id, record) => {
      const shown = typeof record.names === "string" ? [record.names] : Object.values(record.names);
      const names = [...shown, ...Object.values(record.names21Vianet ?? {}), ...(record.aliases ?? [])];
      for (const name of [
        ...names,
        ...Object.values(record.shortNames ?? {}).flatMap((short) => short ?? []),
      ]) {
        expect([name, catalog.namesIn(name)]).toEqual([
          name,
          [expect.objectContaining({ products: expect.arrayContaining([id]), start: 0, end: name.length })],
        ]);
      }
    },
  );

  it("give the Indian offers the services of the plans of the same name", () => {
    for (const id of ["m365-apps-business", "m365-business-basic", "m365-business-standard"]) {
      expect(catalog.product(`${id}-in`)).toMatchObject({
        region: "IN",
        services: catalog.product(id).services,
      });
    }
  });

  it("know how the recorded offers are billed", () => {
    expect(catalog.product("o365-e3").billingCycles).toEqual(["annual", "monthly"]);
    expect(catalog.product("o365-e4").billingCycles).toEqual([]);
  });
});
