import { listings } from "./listings.ts";
import type { Listing } from "./listings.ts";
import { Names } from "./names.ts";
import type { PublishedProduct } from "./published.ts";
import { ServiceTable } from "./services.ts";
import { createTierFinder } from "./tier-names.ts";
import type { Catalog, Product, ProductId } from "./types.ts";

/**
 * The catalogue: the products on record, and those of Microsoft's published table when it is given.
 *
 * @param published what `readServicePlans` read; products on record keep their own data
 */
export function createCatalog(published: readonly PublishedProduct[] = []): Catalog {
  const services = new ServiceTable();
  const listed = listings(services, published);
  const products = listed.map(({ product }) => product);
  const byId = new Map(products.map((product) => [product.id, product]));
  const skus = new Map(listed.map((listing) => [listing.product.id, listing.skus]));
  const names = once(() => new Names(listed));
  const tiers = once(createTierFinder);
  const ofOffer = offerLookup(listed);

  const product = (id: ProductId): Product => {
    const found = byId.get(id);
    if (!found) throw new RangeError(`no product "${id}" in the catalogue`);
    return found;
  };

  return {
    products,
    product,
    find: (id) => byId.get(id),
    service: (id) => services.service(id),
    skus: (id) => skus.get(id) ?? [],
    identify: ({ offerId, names: written, cloud }) => {
      const offered = ofOffer(offerId);
      if (offered) return offered;
      const meant = names().meaning(written, cloud);
      return meant === undefined ? undefined : product(meant);
    },
    namesIn: (text, cloud) => names().find(text, cloud),
    tiersIn: (text, cloud) => tiers()(text, cloud),
  };
}

/** Offer ids compare without case; a SKU's GUID is taken for an offer of it. */
function offerLookup(listed: readonly Listing[]): (offerId: string) => Product | undefined {
  const byOffer = new Map(listed.flatMap(({ product, offers }) => offers.map((offer) => [offer, product])));
  const byPrefix = listed.flatMap(({ product, offerPrefixes }) =>
    offerPrefixes.map((prefix) => ({ prefix, product })),
  );
  return (offerId) => {
    const id = offerId.toLowerCase();
    return byOffer.get(id) ?? byPrefix.find(({ prefix }) => id.startsWith(prefix))?.product;
  };
}

/** Computes a value when it is first asked for: the index of names takes longer than everything else here. */
function once<T>(compute: () => T): () => T {
  let computed: { readonly value: T } | undefined;
  return () => (computed ??= { value: compute() }).value;
}
