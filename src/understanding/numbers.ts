import { findAll } from "./pattern.ts";
import type { Phrasebook } from "./phrasebook.ts";
import type { Token } from "./tokens.ts";

/** The number of licences spoken of, with its words. */
export function readQuantity(
  tokens: readonly Token[],
  book: Phrasebook,
): { readonly quantity: number | undefined; readonly words: readonly Token[] } {
  const hit = findAll(book.quantity, tokens).find(({ entities }) => entities.some(isNumber));
  const number = hit?.entities.find(isNumber);
  if (!hit || !number) return { quantity: undefined, words: [] };
  return { quantity: number.value, words: [...hit.words, number] };
}

const isNumber = (token: Token) => token.value !== undefined;

/** A choice by its position, when the message is nothing else: "2", "the second one", “第二个”. */
export function readOrdinal(tokens: readonly Token[], book: Phrasebook): number | undefined {
  const isChoice = ({ text, value }: Token) =>
    value !== undefined || book.ordinals.has(text) || book.choice.has(text);
  if (!tokens.every(isChoice)) return undefined;
  const ordinal = tokens
    .map(({ text }) => book.ordinals.get(text))
    .find((position) => position !== undefined);
  const position = ordinal ?? tokens.map(({ value }) => value).find((value) => value !== undefined);
  return position === 0 ? undefined : position;
}
