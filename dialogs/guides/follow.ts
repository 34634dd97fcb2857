import type { Request } from "../../src/understanding/types.ts";
import type { Words } from "../../locales/i18n.ts";
import { answerText } from "../present/guide-words.ts";
import { applying, current, move } from "../../src/guides/walk.ts";
import type { AnswerId, Trail } from "../../src/guides/types.ts";
import type { GuideCase } from "./case.ts";
import { tells } from "../telling-words.ts";

/** What a move came to: the trail after it, or why it was not made. */
export type Followed =
  | {
      readonly kind: "moved";
      readonly trail: Trail;
      /** One has gone back by oneself; what came after is to be done again. */
      readonly back: boolean;
    }
  | {
      readonly kind: "refused";
      readonly note: "choose" | "unclear" | "sayDone" | "notOptional" | "first" | "atEnd";
    };

/** Done, Skip or Back at the step that a guide has come to. */
export function follow({ guide, trail, circumstances }: GuideCase, kind: "done" | "skip" | "back"): Followed {
  const moved = move(guide, trail, { kind }, circumstances);
  if (moved) return { kind: "moved", trail: moved, back: kind === "back" };
  if (kind === "back") return { kind: "refused", note: "first" };
  const step = current(guide, trail);
  if (step.kind === "end") return { kind: "refused", note: "atEnd" };
  return { kind: "refused", note: step.kind === "ask" ? "choose" : "notOptional" };
}

/** One of the answers to the question that a guide has come to. */
export function answerStep({ guide, trail, circumstances }: GuideCase, answer: AnswerId): Followed {
  const moved = move(guide, trail, { kind: "answer", answer }, circumstances);
  return moved ? { kind: "moved", trail: moved, back: false } : { kind: "refused", note: "choose" };
}

/**
 * The answer that a message gives to the question that a guide has come to: by its number, by a plain yes or no, by
 * what the Upgrade tab says, or by words that all stand in one answer and in no other. "not enough" is no "enough".
 */
export function answerIn(
  words: Words,
  shown: GuideCase,
  text: string,
  { ordinal, yesNo, obstacle }: Request,
): AnswerId | undefined {
  const step = current(shown.guide, shown.trail);
  if (step.kind !== "ask") return undefined;
  const answers = applying(step.answers, shown.circumstances);
  const named = answers.find(({ id }) => id === obstacle);
  if (named) return named.id;
  if (ordinal !== undefined) return answers[ordinal - 1]?.id;
  const meant = yesNo
    ? answers.filter(({ says }) => says === yesNo)
    : answers.filter(({ id }) => hasAllWords(answerText(words, shown, step, id), text, words));
  return meant.length === 1 ? meant[0]?.id : undefined;
}

function hasAllWords(answer: string, message: string, { language }: Words): boolean {
  const typed = wordsOf(message, language);
  const there = new Set(wordsOf(answer, language));
  return typed.length > 0 && typed.some(tells) && typed.every((word) => there.has(word));
}

function wordsOf(text: string, language: string): readonly string[] {
  const folded = text.normalize("NFKD").replaceAll(/\p{M}/gu, "").replaceAll("’", "'").toLowerCase();
  return [...new Intl.Segmenter(language, { granularity: "word" }).segment(folded)]
    .filter(({ isWordLike }) => isWordLike === true)
    .map(({ segment }) => segment);
}
