import type { Catalog } from "../src/catalog/types.ts";
import type { Directory } from "../src/directory/types.ts";
import type { NameFinders } from "../src/understanding/find-names.ts";

/** What plans and customers are called, for whoever reads a message. */
export const nameFinders = (catalog: Catalog, directory: Directory): NameFinders => ({
  namesIn: (text, cloud) => catalog.namesIn(text, cloud),
  tiersIn: (text, cloud) => catalog.tiersIn(text, cloud),
  customersIn: async (text) =>
    (await directory.mentionedIn(text)).map(({ customer: { id }, start, end }) => ({ id, start, end })),
});
