import { execute } from "../../cards/actions.ts";
import type { CardData } from "../../cards/data.ts";
import type { Words } from "../../locales/i18n.ts";
import type { Catalog } from "../../src/catalog/types.ts";
import { rulebook, rulebooks } from "../../src/eligibility/rulebook.ts";
import type { Rulebook } from "../../src/eligibility/rulebook.ts";
import type { RulebookId } from "../../src/eligibility/types.ts";
import { documentLink, sourceLine, tellFacts } from "./evidence.ts";
import { productName } from "./names.ts";
import { pathNotes } from "./path-notes.ts";

/** A rulebook's upgrades as a table, with its conditions and footnotes. */
export function presentPaths(words: Words, catalog: Catalog, id: RulebookId): CardData {
  const rules = rulebook(id);
  const conditions = rules.conditions.flatMap(({ facts }) => facts);
  const others = rulebooks.filter((other) => other.id !== id);
  return {
    card: "paths",
    title: words(`paths:title.${id}`),
    offerTitle: words("paths:offer"),
    upgradesTitle: words("paths:upgrades"),
    rows: rows(words, catalog, rules),
    conditionsTitle: words("paths:conditions"),
    conditions: tellFacts(words, catalog, id, conditions),
    notesTitle: words("paths:notes"),
    notes: pathNotes(words, catalog, rules),
    source: sourceLine(words, id),
    actions: [
      ...others.map((other) =>
        execute(words(`paths:tab.${other.id}`), { verb: "paths", rulebook: other.id, inPlace: true }),
      ),
      execute(words("common:action.checkUpgrade"), { verb: "check" }),
      ...documentLink(words, id),
    ],
  };
}

function rows(words: Words, catalog: Catalog, { paths, applies: { cloud } }: Rulebook) {
  const name = (product: string) => productName(words, catalog.product(product), cloud);
  const sources = [...new Set(paths.map(({ from }) => from))];
  return sources.map((source) => ({
    offer: name(source),
    upgrades: paths.filter(({ from }) => from === source).map(({ to }) => name(to)),
  }));
}
