import type { CardData } from "../../cards/data.ts";
import { renderCard } from "../../cards/render.ts";
import { languages } from "../../src/catalog/types.ts";
import type { Product } from "../../src/catalog/types.ts";
import { rulebooks } from "../../src/eligibility/rulebook.ts";
import type { Rulebook } from "../../src/eligibility/rulebook.ts";
import { sourceLine } from "../present/evidence.ts";
import { line, listed, productName, productNames } from "../present/names.ts";
import { pathNotes } from "../present/path-notes.ts";
import { fitting } from "./fitting.ts";
import type { Search } from "./search.ts";
import { toShare } from "./to-share.ts";
import type { Found, Query } from "./types.ts";

/** The plans by any of their names: first those that are named in full, then those that what was typed is part of. */
export async function findPlans(search: Search, { typed, skip, top }: Query): Promise<readonly Found[]> {
  const { catalog } = search;
  const meant = new Set(catalog.namesIn(typed).flatMap(({ products }) => products));
  const plans = catalog.products.filter(({ isPlan }) => isPlan);
  const named = plans.filter(({ id }) => meant.has(id));
  const others = fitting(typed, plans, namesOf).filter(({ id }) => !meant.has(id));
  return Promise.all([...named, ...others].slice(skip, skip + top).map((plan) => present(search, plan)));
}

/** Its names in every language, and those that it kept in the cloud operated by 21Vianet. */
function namesOf({ names, names21Vianet = names }: Product): readonly string[] {
  return [...new Set([names, names21Vianet].flatMap((each) => languages.map((language) => each[language])))];
}

async function present(search: Search, plan: Product): Promise<Found> {
  const { words, botId } = search;
  const title = productName(words, plan, "global");
  const card = await renderCard(planCard(search, plan, title));
  const question = words("notices:example.paths");
  return {
    title,
    text: summary(search, plan),
    card: toShare(card, { words, botId, line: words("search:origin"), question }),
  };
}

/** The plan's names, and what it may be upgraded to and from by each document. */
function planCard({ words, catalog }: Search, plan: Product, title: string): CardData {
  const documents = documentsOn(plan);
  const rows = documents.flatMap(({ id, applies: { cloud }, paths }) => {
    const tab = words(`paths:tab.${id}`);
    const { to, from } = neighbours(paths, plan);
    return [
      { offer: line(tab, words("search:plan.to")), upgrades: productNames(words, catalog, to, cloud) },
      { offer: line(tab, words("search:plan.from")), upgrades: productNames(words, catalog, from, cloud) },
    ].filter(({ upgrades }) => upgrades.length > 0);
  });
  const none = { offer: words("search:plan.anywhere"), upgrades: [words("search:plan.nothing")] };
  return {
    card: "paths",
    title,
    offerTitle: words("search:plan.where"),
    upgradesTitle: words("search:plan.plans"),
    rows: rows.length > 0 ? rows : [none],
    conditionsTitle: words("search:plan.names"),
    conditions: namesOf(plan).filter((name) => name !== title),
    notesTitle: words("paths:notes"),
    notes: [...new Set(documents.flatMap((document) => pathNotes(words, catalog, document)))],
    source: line(...documents.map(({ id }) => sourceLine(words, id))),
    actions: [],
  };
}

/** The rulebooks that have something to say of a plan, each with no more than that. */
function documentsOn({ id }: Product): readonly Rulebook[] {
  const isAbout = ({ from, to }: { from: string; to: string }) => from === id || to === id;
  return rulebooks
    .map((rules) => ({
      ...rules,
      paths: rules.paths.filter(isAbout),
      exclusions: rules.exclusions.filter(isAbout),
      variants: rules.variants.filter(({ product }) => product === id),
    }))
    .filter(({ paths, exclusions, variants }) => paths.length + exclusions.length + variants.length > 0);
}

function neighbours(paths: Rulebook["paths"], { id }: Product) {
  return {
    to: paths.filter(({ from }) => from === id).map(({ to }) => to),
    from: paths.filter(({ to }) => to === id).map(({ from }) => from),
  };
}

/** What it may be upgraded to, else from, in one line. */
function summary({ words, catalog }: Search, plan: Product): string {
  const { to, from } = neighbours(
    rulebooks.flatMap(({ paths }) => paths),
    plan,
  );
  const named = (ids: readonly string[]) =>
    listed(words, productNames(words, catalog, [...new Set(ids)], "global"));
  if (to.length > 0) return words("search:plan.summaryTo", { plans: named(to) });
  if (from.length > 0) return words("search:plan.summaryFrom", { plans: named(from) });
  return words("search:plan.nothing");
}
