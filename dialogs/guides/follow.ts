import type { Request } from "../../src/understanding/types.ts";
import type { Words } from "../../locales/i18n.ts";
import { answerText } from "../present/guide.ts";
import { applying, current, move } from "../../src/guides/walk.ts";
import type { AnswerId, Trail } from "../../src/guides/types.ts";
import type { GuideCase } from "./case.ts";

/** What a move came to: the trail after it, or why it was not made. */
export type Followed =
  | { readonly kind: "moved"; readonly trail: Trail }
  | {
      readonly kind: "refused";
      readonly note: "choose" | "unclear" | "sayDone" | "notOptional" | "first" | "atEnd";
    };

/** Done, Skip or Back at the step that a guide has come to. */
export function follow({ guide, trail, circumstances }: GuideCase, kind: "done" | "skip" | "back"): Followed {
  const moved = move(guide, trail, { kind }, circumstances);
  if (moved) return { kind: "moved", trail: moved };
  if (kind === "back") return { kind: "refused", note: "first" };
  const step = current(guide, trail);
  if (step.kind === "end") return { kind: "refused", note: "atEnd" };
  return { kind: "refused", note: step.kind === "ask" ? "choose" : "notOptional" };
}

/** One of the answers to the question that a guide has come to. */
export function answerStep({ guide, trail, circumstances }: GuideCase, answer: AnswerId): Followed {
  const moved = move(guide, trail, { kind: "answer", answer }, circumstances);
  return moved ? { kind: "moved", trail: moved } : { kind: "refused", note: "choose" };
}

/** The answer that a message gives to the question that a guide has come to: its number, yes or no, or its words. */
export function answerIn(
  words: Words,
  shown: GuideCase,
  text: string,
  { ordinal, yesNo, obstacle }: Request,
): AnswerId | undefined {
  const step = current(shown.guide, shown.trail);
  if (step.kind !== "ask") return undefined;
  const answers = applying(step.answers, shown.circumstances);
  if (obstacle) return answers.find(({ id }) => id === obstacle)?.id;
  if (ordinal !== undefined) return answers[ordinal - 1]?.id;
  const wanted = yesNo
    ? answers.filter(({ says }) => says === yesNo)
    : answers.filter(({ id }) => contains(answerText(words, shown, step, id), text));
  return wanted.length === 1 ? wanted[0]?.id : undefined;
}

/** Shorter messages than this are in too many answers to tell one. */
const shortest = 2;

function contains(answer: string, message: string): boolean {
  const typed = fold(message);
  return typed.length >= shortest && fold(answer).includes(typed);
}

const fold = (text: string): string =>
  text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[\s\p{P}]+/gu, " ")
    .trim();

/** Whether the guide has come to an end of one of its paths. */
export const isOver = ({ guide, trail }: GuideCase): boolean => current(guide, trail).kind === "end";
