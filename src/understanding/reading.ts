import type { Language } from "../catalog/types.ts";
import { findOutspoken, findUpgradeQuestion } from "./intent.ts";
import type { Found } from "./intent.ts";
import { readQuantity } from "./numbers.ts";
import { findAll } from "./pattern.ts";
import type { Phrasebook } from "./phrasebook.ts";
import { findReason } from "./reason-codes.ts";
import { readRoles } from "./roles.ts";
import type { Role } from "./roles.ts";
import { readSetLanguage } from "./set-language.ts";
import type { Token } from "./tokens.ts";

/** What the words of a sentence tell. */
export interface Reading {
  /** Undefined when no word tells what is asked. */
  readonly found: Found | undefined;
  readonly roles: readonly Role[];
  readonly quantity: number | undefined;
  readonly reason: string | undefined;
  readonly setLanguage: Language | undefined;
  /** "and …", "what about …" */
  readonly continues: boolean;
  /** "can it …" */
  readonly refersBack: boolean;
  /** All the words that told something. */
  readonly words: readonly Token[];
}

/** @param tokens without courtesies */
export function readWords(tokens: readonly Token[], book: Phrasebook): Reading {
  const reason = findReason(tokens);
  const outspoken = reason
    ? { intent: "explain-reason" as const, words: reason.words }
    : findOutspoken(tokens, book);
  const { roles, words: roleWords } = readRoles(tokens, outspoken?.intent, book);
  const found = outspoken ?? findUpgradeQuestion(tokens, roles, book);
  const quantity = readQuantity(tokens, book);
  const setLanguage = readSetLanguage(tokens, book);
  const continues = findAll(book.followsUp, tokens).flatMap(({ words }) => words);
  const refersBack = findAll(book.refersBack, tokens).flatMap(({ words }) => words);
  const told = [found?.words ?? [], roleWords, quantity.words, setLanguage.words, continues, refersBack];
  return {
    found,
    roles,
    quantity: quantity.quantity,
    reason: reason?.code,
    setLanguage: setLanguage.language,
    continues: continues.length > 0,
    refersBack: refersBack.length > 0,
    words: told.flat(),
  };
}
