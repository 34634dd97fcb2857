import type { NameMatch } from "../catalog/types.ts";
import { findAll } from "./pattern.ts";
import type { Phrasebook } from "./phrasebook.ts";
import { spansOf } from "./sentence.ts";
import type { Sentence } from "./sentence.ts";
import { tokenize } from "./tokens.ts";

/** “基本版” names an edition; "basic" may be anything. */
const isHan = (alias: string): boolean => /\p{Script=Han}/u.test(alias);

/**
 * A sentence with those plans in it that are called by their last word alone. The word counts as a plan's name where
 * another plan stands beside it ("basic to E3"), or where its words make it one ("can they go to standard?").
 */
export function withTiers(sentence: Sentence, tiers: readonly NameMatch[], book: Phrasebook): Sentence {
  const all = [...sentence.products, ...tiers].sort((one, other) => one.start - other.start);
  const whole = { ...sentence, products: all };
  if (all.length > 1 || tiers.some(({ alias }) => isHan(alias))) return whole;
  const tokens = tokenize(sentence.text, spansOf(whole), book.numbers);
  const told = findAll([...book.target, ...book.source], tokens).some(({ entities }) =>
    entities.some(({ kind }) => kind === "product"),
  );
  const isPlain = tokens.every(({ kind, text }) => (kind !== "word" && kind !== "han") || book.isUsual(text));
  return told || isPlain ? whole : sentence;
}
