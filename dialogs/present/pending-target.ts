import type { Words } from "../../locales/i18n.ts";
import type { Catalog, Cloud, ProductId } from "../../src/catalog/types.ts";
import { productName } from "./names.ts";

/** Reminds, under a question of ours, of the plan that was asked about. */
export function pendingTarget(words: Words, catalog: Catalog, target: ProductId, cloud: Cloud): string {
  const product = catalog.find(target);
  return product ? words("choose:pending", { target: productName(words, product, cloud) }) : "";
}
