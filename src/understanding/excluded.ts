import { findAll } from "./pattern.ts";
import type { Hit } from "./pattern.ts";
import type { Phrasebook } from "./phrasebook.ts";
import type { Token } from "./tokens.ts";

/** A message in which the plans that are not asked about have been marked. */
export interface Marked {
  /** All tokens; a product that is turned down or kept is `excluded`. */
  readonly tokens: readonly Token[];
  /** The words by which plans are turned down or kept. */
  readonly words: readonly Token[];
  /** Those of them, with their plans, that the reading leaves out: somebody has to ask about them. */
  readonly unexplained: readonly Token[];
}

/**
 * Marks the plans that a sentence names only to set them aside: "not E3", "anything but E3" and "keep Business
 * Basic". A plan turned down for another is explained by that; one turned down alone is not, nor is one kept.
 */
export function markExcluded(all: readonly Token[], book: Phrasebook): Marked {
  const unless = new Set(findAll(book.turnsDownNot, all).flatMap(({ words }) => words));
  const down = findAll(book.turnsDown, all).filter(({ words }) => !words.some((word) => unless.has(word)));
  const kept = findAll(book.keeps, all);
  const gone = new Set([...down, ...kept].flatMap(productsOf));
  if (gone.size === 0) return { tokens: all, words: [], unexplained: [] };
  const marks = new Map(all.map((token) => [token, gone.has(token) ? excluded(token) : token]));
  const marked = (hits: readonly Hit[]) =>
    hits.flatMap((hit) => [...hit.words, ...productsOf(hit)]).map((token) => marks.get(token) ?? token);
  const others = all.some((token) => token.kind === "product" && !gone.has(token));
  return {
    tokens: [...marks.values()],
    words: marked([...down, ...kept]).filter(({ kind }) => kind !== "excluded"),
    unexplained: marked(others ? kept : [...down, ...kept]),
  };
}

/**
 * The customers that a sentence names only to say that it is not them: "not Contoso, Contoso Retail". The words that
 * turn down a plan turn down a customer.
 */
export function customersTurnedDown(all: readonly Token[], book: Phrasebook): readonly Token[] {
  const asPlans = new Map(
    all.map((token) => [token.kind === "customer" ? { ...token, kind: "product" as const } : token, token]),
  );
  const tokens = [...asPlans.keys()];
  const unless = new Set(findAll(book.turnsDownNot, tokens).flatMap(({ words }) => words));
  return findAll(book.turnsDown, tokens)
    .filter(({ words }) => !words.some((word) => unless.has(word)))
    .flatMap(({ words, entities }) => [...words, ...entities])
    .flatMap((token) => asPlans.get(token) ?? []);
}

const productsOf = ({ entities }: Hit): readonly Token[] => entities.filter(({ kind }) => kind === "product");
const excluded = (token: Token): Token => ({ ...token, kind: "excluded" });
