import { languages } from "../catalog/types.ts";
import type { Language } from "../catalog/types.ts";
import { findAll, findWhole } from "./pattern.ts";
import type { Phrasebook } from "./phrasebook.ts";
import type { Token } from "./tokens.ts";

/** The language that is asked for, also beside another question; the last one named ("from English to French"). */
export function readSetLanguage(
  tokens: readonly Token[],
  book: Phrasebook,
): { readonly language: Language | undefined; readonly words: readonly Token[] } {
  const unmarked = tokens.filter(({ kind }) => kind !== "mark");
  const whole = findWhole(book.intent("set-language", "whole"), unmarked);
  const hits = whole ? [whole] : findAll(book.intent("set-language", "within"), tokens);
  const words = hits.flatMap((hit) => hit.words);
  const named = languages
    .map((language) => ({ language, at: lastNamed(words, language, book) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => b.at - a.at);
  return { language: named[0]?.language, words };
}

function lastNamed(words: readonly Token[], language: Language, book: Phrasebook): number {
  const hits = findAll(book.languageNames[language], words);
  return Math.max(-1, ...hits.flatMap((hit) => hit.words.map(({ start }) => start)));
}
