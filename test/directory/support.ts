import type { Catalog, Product } from "../../src/catalog/types.ts";
import { readCustomers } from "../../src/directory/read-customers.ts";
import type { Customer } from "../../src/eligibility/types.ts";

function aProduct(id: string, name: string, usageBased = false): Product {
  const names = { en: name, fr: name, zh: name };
  return {
    id,
    names,
    isPlan: !usageBased,
    usageBased,
    billingCycles: [],
    services: new Map(),
    companions: new Set(),
  };
}

const basic = aProduct("m365-business-basic", "Microsoft 365 Business Basic");
const products = [basic, aProduct("azure", "Microsoft Azure", true)];
const byOffer = new Map([["bd938f12-058f-4927-bba3-ae36b1d2501c", basic]]);

/** Two products, known by name; Business Basic by its legacy offer id too. */
export const smallCatalog: Catalog = {
  products,
  find: (id) => products.find((product) => product.id === id),
  product: (id) => products.find((product) => product.id === id) ?? basic,
  service: (id) => ({ id, weight: "core", name: id }),
  identify: ({ offerId, names }) =>
    byOffer.get(offerId.toLowerCase()) ?? products.find((product) => names.includes(product.names.en)),
  skus: () => [],
  namesIn: () => [],
  tiersIn: () => [],
};

export function read(data: unknown): readonly Customer[] {
  return readCustomers(data, smallCatalog, "customers.json");
}

/** The one subscription of the one customer, as it is read when it is written like this. */
export function readSubscription(fields: object) {
  const resource = {
    id: "s-1",
    offerName: "Microsoft 365 Business Basic",
    quantity: 1,
    status: "active",
    ...fields,
  };
  const [customer] = read({ customers: [{ id: "c-1", subscriptions: [resource] }] });
  return customer?.subscriptions[0];
}

let made = 0;

export function aCustomer(fields: Partial<Customer>): Customer {
  made += 1;
  return {
    id: `a0000000-0000-4000-8000-${String(made).padStart(12, "0")}`,
    name: "",
    domain: "",
    cloud: "global",
    delegatedAdmin: "granted",
    subscriptions: [],
    ...fields,
  };
}
