import { literal } from "../../handouts/checklist.ts";
import type { Checklist, ChecklistStep } from "../../handouts/checklist.ts";
import { bundles, isKeyOf } from "../../locales/i18n.ts";
import type { Words } from "../../locales/i18n.ts";
import { plainText, tellGuide } from "../../locales/runs.ts";
import type { Run } from "../../locales/runs.ts";
import { linkAddress } from "../../src/guides/links.ts";
import type { Line, Step } from "../../src/guides/types.ts";
import { applying, stepsAhead } from "../../src/guides/walk.ts";
import type { GuideCase } from "../guides/case.ts";
import { answerText, documentsOf, guideHead, lineRuns, stepTitle } from "./guide.ts";

/** A whole guide, every branch of it that applies, as a checklist of what is done and what is to do. */
export function checklistOf(words: Words, shown: GuideCase): Checklist {
  const { title, subject } = guideHead(words, shown);
  const steps = stepsAhead(shown.guide, shown.circumstances);
  const chapters = [...Map.groupBy(steps, ({ chapter }) => chapter)];
  return {
    title: literal(title),
    subject: literal(subject),
    chapters: chapters.map(([chapter, inIt]) => ({
      title: literal(plainText(tellGuide(words.language, `${shown.open.guide}.chapters.${chapter}`))),
      steps: inIt.map((step) => checklistStep(words, shown, step)),
    })),
    links: linksOf(words, shown, steps),
    source: literal(documentsOf(words, shown)),
  };
}

function checklistStep(words: Words, shown: GuideCase, step: Step): ChecklistStep {
  const { circumstances, trail, guide } = shown;
  const tell = (entries: readonly Line[]) =>
    applying(entries, circumstances).map((entry) => markdown(lineRuns(words, shown, step, entry)));
  const titleAt = (id: string) => {
    const to = guide.steps.get(id);
    return to ? literal(stepTitle(words, shown, to)) : "";
  };
  return {
    title: literal(stepTitle(words, shown, step)),
    done: trail.slice(0, -1).some((visit) => visit.step === step.id && !visit.skipped),
    warnings: tell(step.warnings),
    lines: tell(step.lines),
    answers:
      step.kind === "ask"
        ? applying(step.answers, circumstances).map(({ id, to }) => ({
            text: literal(answerText(words, shown, step, id)),
            goesTo: titleAt(to),
          }))
        : [],
  };
}

const markdown = (runs: readonly Run[]): string =>
  runs.map(({ text, isLabel }) => (isLabel ? `**${literal(text)}**` : literal(text))).join("");

function linksOf(words: Words, { circumstances }: GuideCase, steps: readonly Step[]) {
  const { links: titles } = bundles[words.language];
  const ids = new Set(steps.flatMap(({ links }) => applying(links, circumstances).map(({ to }) => to)));
  return [...ids].flatMap((id) => {
    const url = linkAddress(id, { language: words.language, cloud: circumstances.cloud });
    return url && isKeyOf(titles, id) ? [{ title: literal(titles[id]), url }] : [];
  });
}
