import type { Found } from "./intent.ts";
import { findLabel } from "./labelled.ts";
import { findAll, findWhole } from "./pattern.ts";
import type { Phrasebook } from "./phrasebook.ts";
import { readTimes } from "./reminder-times.ts";
import type { Token } from "./tokens.ts";
import type { GuideMove } from "./types.ts";

/** Said of the step that one has just read, never of the guide of a customer who is named. */
const ofThisStep: readonly GuideMove[] = ["done", "back", "skip", "undo"];
const ofReminders: readonly GuideMove[] = ["remind", "cancel-reminder"];

/**
 * A message that moves through the guide under way, or through that of a customer ("drop Contoso's guide"), and says
 * nothing else.
 *
 * @param words without courtesies
 * @param unhurried with those that may tell a time: « demain »
 */
export function findMove(
  words: readonly Token[],
  unhurried: readonly Token[],
  book: Phrasebook,
): Found | undefined {
  const owner = ownerIn(words, book);
  const ownerless = words.filter((token) => !owner.has(token));
  const move = findLabel(book.guides.moves, ownerless);
  if (move && !(owner.size > 0 && ofThisStep.includes(move.label))) {
    return { intent: "resume-guide", words: [...move.words, ...move.entities, ...owner], move: move.label };
  }
  return findTimedMove(ownerless, unhurried, owner, book);
}

/** A reminder whose time stands between its other words, or is all that is said. */
function findTimedMove(
  words: readonly Token[],
  unhurried: readonly Token[],
  owner: ReadonlySet<Token>,
  book: Phrasebook,
): Found | undefined {
  const times = readTimes(unhurried, book);
  if (times.words.length === 0) return undefined;
  const timeless = words.filter((token) => !times.words.includes(token));
  const move = findLabel(book.guides.moves, timeless);
  if (move && ofReminders.includes(move.label)) {
    const told = [...move.words, ...move.entities, ...times.words, ...owner];
    return { intent: "resume-guide", words: told, move: move.label };
  }
  const bare = timeless.length === 0 || findWhole(book.guides.leads, timeless) !== undefined;
  const isAnswer = bare && times.complete && owner.size === 0;
  return isAnswer ? { intent: "resume-guide", words: [...words, ...times.words], move: "remind" } : undefined;
}

/** The words that say whose guide it is. */
function ownerIn(words: readonly Token[], book: Phrasebook): ReadonlySet<Token> {
  if (!words.some(({ kind }) => kind === "customer")) return new Set();
  return new Set(findAll(book.guides.ofCustomer, words).flatMap((hit) => [...hit.words, ...hit.entities]));
}
