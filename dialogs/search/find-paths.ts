import { secondary } from "../../cards/actions.ts";
import { renderCard } from "../../cards/render.ts";
import { wordsIn } from "../../locales/i18n.ts";
import type { Catalog } from "../../src/catalog/types.ts";
import { languages } from "../../src/catalog/types.ts";
import { rulebooks } from "../../src/eligibility/rulebook.ts";
import type { Rulebook } from "../../src/eligibility/rulebook.ts";
import { documentLink, sourceLine, tellFacts } from "../present/evidence.ts";
import { line, productNames } from "../present/names.ts";
import { pathNotes } from "../present/path-notes.ts";
import { fitting } from "./fitting.ts";
import type { Search } from "./search.ts";
import { toShare } from "./to-share.ts";
import type { Found, Query } from "./types.ts";

interface Row {
  readonly rules: Rulebook;
  readonly path: Rulebook["paths"][number];
}

/** The documented upgrades, one by one, in the order of their documents: found by their plans and by where they hold. */
export async function findPaths(search: Search, { typed, skip, top }: Query): Promise<readonly Found[]> {
  const rows = rulebooks.flatMap((rules) => rules.paths.map((path) => ({ rules, path })));
  const found = meant(search.catalog, typed, rows);
  return Promise.all(found.slice(skip, skip + top).map((row) => present(search, row)));
}

/**
 * Two plans named ("Business Basic to E3") mean the way from the one to the other; a plan alone, perhaps by an older
 * name, all that has to do with it; anything else what it is part of.
 */
function meant(catalog: Catalog, typed: string, rows: readonly Row[]): readonly Row[] {
  const [one, other] = catalog.namesIn(typed);
  const called = fitting(typed, rows, (row) => namesOf(catalog, row));
  if (!one) return called;
  const { products, start, end } = one;
  if (other) {
    return rows.filter(({ path: { from, to } }) => products.includes(from) && other.products.includes(to));
  }
  const isWhole = start === 0 && end === typed.length;
  const involved = ({ path: { from, to } }: Row) => products.includes(from) || products.includes(to);
  return isWhole ? rows.filter((row) => called.includes(row) || involved(row)) : called;
}

function namesOf(catalog: Catalog, { rules: { id, applies }, path: { from, to } }: Row): readonly string[] {
  return languages.map(wordsIn).flatMap((words) => {
    const plans = productNames(words, catalog, [from, to], applies.cloud);
    return [...plans, words(`paths:tab.${id}`)];
  });
}

async function present({ words, catalog, botId }: Search, { rules, path }: Row): Promise<Found> {
  const { id, applies, conditions } = rules;
  const [source = "", target = ""] = productNames(words, catalog, [path.from, path.to], applies.cloud);
  const title = words("paths:supported", { source, target });
  const document = sourceLine(words, id);
  const needed = conditions.flatMap(({ facts }) => facts);
  const card = await renderCard({
    card: "paths",
    title,
    offerTitle: words("paths:offer"),
    upgradesTitle: words("paths:upgrades"),
    rows: [{ offer: source, upgrades: [target] }],
    conditionsTitle: words("paths:conditions"),
    conditions: tellFacts(words, catalog, id, needed),
    notesTitle: words("paths:notes"),
    notes: pathNotes(words, catalog, { ...rules, paths: [path], exclusions: [], variants: [] }),
    source: document,
    actions: documentLink(words, id).map(secondary),
  });
  const text = line(words(`paths:tab.${id}`), document);
  const question = words("notices:example.paths");
  return { title, text, card: toShare(card, { words, botId, line: words("search:origin"), question }) };
}
