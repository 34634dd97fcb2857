import type { PublishedProduct } from "./published.ts";
import { besidePlans, offers, plans, skus } from "./records.ts";
import type { ProductRecord, SkuRecord } from "./records.ts";
import type { ServiceTable } from "./services.ts";
import type { Product, ProductId, Sku } from "./types.ts";

/** A product with everything it is recognised by. */
export interface Listing {
  readonly product: Product;
  /** Names that mean it wherever they stand. */
  readonly names: readonly string[];
  /** Names that mean it only as the whole name of a subscription. */
  readonly subscriptionNames: readonly string[];
  readonly skus: readonly Sku[];
  /** Offer ids and SKU GUIDs, in lower case. */
  readonly offers: readonly string[];
  /** How its offer ids begin, in lower case. */
  readonly offerPrefixes: readonly string[];
}

/**
 * Every product: those on record, then what only the published table knows. SKUs on record keep the data on record,
 * whatever the table says of them.
 */
export function listings(services: ServiceTable, published: readonly PublishedProduct[]): Listing[] {
  const skusOf = Map.groupBy(skus, ({ product }) => product);
  const recorded = (record: ProductRecord, isPlan: boolean): Listing =>
    recordedListing(record, isPlan, services, skusOf);
  const known = [
    ...plans.map((record) => recorded(record, true)),
    ...besidePlans.map((record) => recorded(record, false)),
  ];
  return [...known, ...publishedListings(services, published, known)];
}

function recordedListing(
  record: ProductRecord,
  isPlan: boolean,
  services: ServiceTable,
  skusOf: ReadonlyMap<ProductId, readonly SkuRecord[]>,
): Listing {
  const { id, names, names21Vianet, servicesOf = id, usageBased = false } = record;
  const own = skusOf.get(id) ?? [];
  const servicePlans = (skusOf.get(servicesOf) ?? []).flatMap((sku) => sku.servicePlans);
  const product: Product = {
    id,
    names: typeof names === "string" ? { en: names, fr: names, zh: names } : names,
    ...(names21Vianet && { names21Vianet }),
    ...(record.region === "IN" && { region: record.region }),
    isPlan,
    usageBased,
    billingCycles: offers[id]?.billingCycles ?? [],
    services: services.strengths(servicePlans.map((plan) => ({ id: plan }))),
    companions: new Set(record.companions),
  };
  return {
    product,
    names: [...writtenNames(record), ...own.map((sku) => sku.id)],
    subscriptionNames: record.subscriptionNames ?? [],
    skus: own.map(({ guid, id: part }) => ({ id: guid, part })),
    offers: [...own.map((sku) => sku.guid), ...(offers[id]?.offers ?? [])],
    offerPrefixes: (record.offerPrefixes ?? []).map((prefix) => prefix.toLowerCase()),
  };
}

function writtenNames({ names, names21Vianet, shortNames, aliases }: ProductRecord): string[] {
  const shown = typeof names === "string" ? [names] : Object.values(names);
  const short = Object.entries(shortNames ?? {}).flatMap(([brand, written]) =>
    (written ?? []).flatMap((name) => [`${brand} ${name}`, name]),
  );
  return [...shown, ...Object.values(names21Vianet ?? {}), ...short, ...(aliases ?? [])];
}

/** What the published table knows beyond the record. A name or string id that several SKUs share tells none of them. */
function publishedListings(
  services: ServiceTable,
  published: readonly PublishedProduct[],
  known: readonly Listing[],
): Listing[] {
  const knownSkus = new Set(known.flatMap((listing) => listing.offers));
  const ids = new Set(known.map(({ product }) => product.id));
  const nameOf = unsharedAmong(published, ({ name }) => name);
  const stringIdOf = unsharedAmong(published, ({ stringId }) => stringId);
  return published
    .filter(({ guid }) => !knownSkus.has(guid))
    .map((sku) => ({
      product: {
        id: newId(sku.stringId.toLowerCase(), ids),
        names: { en: sku.name, fr: sku.name, zh: sku.name },
        isPlan: false,
        usageBased: false,
        billingCycles: [],
        services: services.strengths(sku.servicePlans),
        companions: new Set(),
      },
      names: nameOf(sku),
      subscriptionNames: stringIdOf(sku),
      skus: [{ id: sku.guid, part: sku.stringId }],
      offers: [sku.guid],
      offerPrefixes: [],
    }));
}

/** A property of an item where no other item has the same. */
function unsharedAmong<T>(items: readonly T[], property: (item: T) => string): (item: T) => string[] {
  const key = (item: T): string => property(item).toLowerCase();
  const byKey = Map.groupBy(items, key);
  return (item) => (byKey.get(key(item))?.length === 1 ? [property(item)] : []);
}

/** One string id stands for two SKUs: the second becomes `…-2`. */
function newId(wanted: string, taken: Set<ProductId>): ProductId {
  let id = wanted;
  for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`;
  taken.add(id);
  return id;
}
