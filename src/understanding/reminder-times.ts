import { findLabels } from "./labelled.ts";
import type { Phrasebook } from "./phrasebook.ts";
import type { OtherTime } from "./phrases.ts";
import type { Token } from "./tokens.ts";
import type { ReminderChoice } from "./types.ts";

/** The times that a message tells. */
export interface Times {
  /** The time, where it is one that a reminder can be set for, and the only one. */
  readonly choice: ReminderChoice | undefined;
  /** Whether one of them is a time by itself, as "at 5" and "morning" are not. */
  readonly complete: boolean;
  readonly words: readonly Token[];
}

/** "5pm", « 17h30 », "1st" */
const clock = /^\d{1,4}\p{L}{1,3}\d{0,2}$/u;

/** @param tokens with "please" and the like: « demain » is one elsewhere */
export function readTimes(tokens: readonly Token[], book: Phrasebook): Times {
  const hits = findLabels(book.guides.reminders, tokens).map(({ label, words, entities }) => ({
    label,
    tokens: [...words, ...entities],
  }));
  const inChoices = new Set(hits.flatMap((hit) => (isOther(hit.label) ? [] : hit.tokens)));
  const choices = new Set(hits.flatMap(({ label }) => (isOther(label) ? [] : [label])));
  const others = hits.filter(
    (hit) => isOther(hit.label) && hit.tokens.some((token) => !inChoices.has(token)),
  );
  const clocks = tokens.filter((token) => clock.test(token.text) && !inChoices.has(token));
  const [choice, ...more] = choices;
  return {
    choice: more.length + others.length + clocks.length > 0 ? undefined : choice,
    complete: choices.size > 0 || others.some(({ label }) => label === "another-time"),
    words: [...inChoices, ...others.flatMap((hit) => hit.tokens), ...clocks],
  };
}

const isOther = (label: ReminderChoice | OtherTime): label is OtherTime =>
  label === "another-time" || label === "narrower";
