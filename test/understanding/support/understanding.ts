import { createCatalog } from "../../../src/catalog/catalog.ts";
import type { NamedCustomer } from "../../../src/understanding/sentence.ts";
import { createUnderstanding } from "../../../src/understanding/understanding.ts";

const names = [
  "Contoso",
  "Contoso Retail",
  "Fabrikam",
  "Northwind Traders",
  "La Cidrerie du Val d'Or",
  "Standard Transports",
  "海川物流",
  "Help",
];

/** The customers named in full, as a directory finds them; a customer's id is its name. */
export const customersIn = customersNamed(names);

export function customersNamed(
  names: readonly string[],
): (text: string) => Promise<readonly NamedCustomer[]> {
  return (text) => {
    const plain = text.toLowerCase();
    const found = names.flatMap((id) => {
      const start = plain.search(new RegExp(`(?<![a-z])${id.toLowerCase()}(?![a-z])`));
      return start < 0 ? [] : [{ id, start, end: start + id.length }];
    });
    return Promise.resolve(found);
  };
}

export const catalog = createCatalog();
export const understanding = createUnderstanding({ catalog, customersIn });
