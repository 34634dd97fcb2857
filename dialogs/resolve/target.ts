import type { Catalog, Cloud, ProductId } from "../../src/catalog/types.ts";
import type { NamedProduct } from "../slots.ts";

export interface TargetFound {
  readonly target: ProductId;
  /** What else the name may mean; empty when it is clear. */
  readonly others: readonly ProductId[];
}

/**
 * The plan that a name means as a target. An ambiguous one is settled by the cloud (in 21Vianet's "Business Premium"
 * kept its old meaning), then by what cannot be meant (the plan that they have), else by today's meaning, which the
 * catalogue puts first; the answer then says which one was understood.
 */
export function findTarget(
  catalog: Catalog,
  named: NamedProduct,
  cloud: Cloud,
  source: ProductId | undefined,
): TargetFound | undefined {
  const [whole] = [...catalog.namesIn(named.text, cloud), ...catalog.tiersIn(named.text, cloud)];
  const meanings = (whole?.products ?? named.products).filter((product) => named.products.includes(product));
  const known = (meanings.length > 0 ? meanings : named.products).filter((product) => catalog.find(product));
  const possible = known.filter((product) => product !== source);
  const [target, ...others] = possible.length > 0 ? possible : known;
  return target === undefined ? undefined : { target, others };
}
