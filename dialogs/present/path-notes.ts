import type { Words } from "../../locales/i18n.ts";
import type { Catalog } from "../../src/catalog/types.ts";
import type { Rulebook } from "../../src/eligibility/rulebook.ts";
import { tellFacts } from "./evidence.ts";
import { listed, productNames } from "./names.ts";

/** What the paths of a rulebook come with: their footnotes, their caveats, and those of the whole document. */
export function pathNotes(
  words: Words,
  catalog: Catalog,
  { paths, exclusions, variants, caveats: always, applies: { cloud } }: Rulebook,
): readonly string[] {
  const footnotes = [...paths, ...exclusions, ...variants].flatMap(({ facts }) => facts);
  const caveats = new Set([...paths.flatMap((path) => path.caveats), ...always]);
  const told = [...caveats].map((caveat) => {
    const targets = new Set(paths.filter((path) => path.caveats.includes(caveat)).map(({ to }) => to));
    const target = listed(words, productNames(words, catalog, [...targets], cloud));
    return words(`caveats:${caveat}`, { target, center: words(`common:center.${cloud}`), cycle: "" });
  });
  return [...tellFacts(words, catalog, null, footnotes), ...told];
}
