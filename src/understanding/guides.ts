import type { Found } from "./intent.ts";
import { findLabel, findLabels } from "./labelled.ts";
import { findAll } from "./pattern.ts";
import type { Phrasebook } from "./phrasebook.ts";
import type { Token } from "./tokens.ts";
import { guideTopics } from "./types.ts";
import type { ReminderChoice } from "./types.ts";

/** The procedure asked for: of several that the words fit, the more special one. */
export function findGuide(tokens: readonly Token[], book: Phrasebook): Found | undefined {
  const asked = findLabels(book.guides.asks, tokens);
  const general = findAll(book.intent("start-guide", "within"), tokens);
  if (asked.length + general.length === 0) return undefined;
  const told = [...asked, ...findLabels(book.guides.about, tokens)];
  const guide = guideTopics.find((topic) => told.some(({ label }) => label === topic)) ?? "upgrade";
  return {
    intent: guide === "add-licences" ? "add-licences" : "start-guide",
    words: [...told, ...general].flatMap(({ words }) => words),
    guide,
  };
}

/** A message that moves through the guide under way and says nothing else. */
export function findMove(words: readonly Token[], book: Phrasebook): Found | undefined {
  const move = findLabel(book.guides.moves, words);
  return move && { intent: "resume-guide", words, move };
}

/** @param tokens with courtesies: « demain » is one elsewhere */
export function readRemindWhen(tokens: readonly Token[], book: Phrasebook): ReminderChoice | undefined {
  const choices = findLabels(book.guides.reminders, tokens).map(({ label }) => label);
  if (choices.includes("another-time")) return undefined;
  return choices.find((choice) => choice !== "another-time");
}

/** @param tokens without courtesies */
export function readYesNo(tokens: readonly Token[], book: Phrasebook): "yes" | "no" | undefined {
  return findLabel(
    book.guides.yesNo,
    tokens.filter(({ kind }) => kind !== "mark"),
  );
}
