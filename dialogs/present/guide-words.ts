import { bundles, isKeyOf } from "../../locales/i18n.ts";
import type { Words } from "../../locales/i18n.ts";
import { plainText, tellGuide } from "../../locales/runs.ts";
import type { Run } from "../../locales/runs.ts";
import { outlook } from "../../src/guides/ahead.ts";
import type { AnswerId, GuideId, Line, Step } from "../../src/guides/types.ts";
import { current } from "../../src/guides/walk.ts";
import type { GuideCase } from "../guides/case.ts";
import { line } from "./names.ts";

export const guideTitle = (words: Words, guide: GuideId): string =>
  plainText(tellGuide(words.language, `${guide}.title`));

export const guideSummary = (words: Words, guide: GuideId): string =>
  plainText(tellGuide(words.language, `${guide}.summary`));

/** What a guide is called, and for whom and what it is followed. */
export function guideHead(
  words: Words,
  shown: GuideCase,
): { readonly title: string; readonly subject: string } {
  const { open, customer, subscription, target, values } = shown;
  const name = (value: string) => String(values[value]);
  const plans =
    subscription && target
      ? words("guide:subject", { source: name("source"), target: name("target") })
      : line(subscription ? name("source") : "", target ? name("target") : "");
  return { title: guideTitle(words, open.guide), subject: line(customer?.name ?? "", plans) };
}

/** "Step 3 of 7 · Check", or how it ended. */
export function progressLine(words: Words, { guide, trail, circumstances, open }: GuideCase): string {
  const step = current(guide, trail);
  if (step.kind === "end") return words(`guide:ended.${step.outcome}`);
  const { position, total } = outlook(guide, trail, circumstances);
  return words("guide:progress", { position, total, chapter: chapterTitle(words, open.guide, step.chapter) });
}

export const chapterTitle = (words: Words, guide: GuideId, chapter: string): string =>
  plainText(tellGuide(words.language, `${guide}.chapters.${chapter}`));

/** The title of a step: a thing to do, or a question. */
export const stepTitle = (words: Words, { values }: GuideCase, { words: { guide, step } }: Step): string =>
  plainText(tellGuide(words.language, `${guide}.steps.${step}.title`, values));

/** A sentence of a step. */
export const lineRuns = (
  words: Words,
  { values }: GuideCase,
  { words: { guide, step } }: Step,
  { say }: Line,
): readonly Run[] => tellGuide(words.language, `${guide}.steps.${step}.lines.${say}`, values);

/** The text of an answer to a step's question. */
export const answerText = (
  words: Words,
  { values }: GuideCase,
  { words: { guide, step } }: Step,
  answer: AnswerId,
): string => plainText(tellGuide(words.language, `${guide}.steps.${step}.answers.${answer}`, values));

/** The documents that a guide follows. */
export function documentsOf(words: Words, { guide }: GuideCase): string {
  const { documents } = bundles[words.language];
  const titles = guide.documents.flatMap((id) => (isKeyOf(documents, id) ? [documents[id]] : []));
  return titles.length > 0
    ? words("guide:documented", { documents: titles.join(" · ") })
    : words("guide:undocumented");
}
