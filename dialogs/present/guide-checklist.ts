import { literal } from "../../handouts/checklist.ts";
import type { Checklist, ChecklistStep } from "../../handouts/checklist.ts";
import { bundles, isKeyOf } from "../../locales/i18n.ts";
import type { Words } from "../../locales/i18n.ts";
import type { Run } from "../../locales/runs.ts";
import { stepsAhead } from "../../src/guides/ahead.ts";
import { linkAddress } from "../../src/guides/links.ts";
import type { Line, Step } from "../../src/guides/types.ts";
import { applying, arrive } from "../../src/guides/walk.ts";
import type { GuideCase } from "../guides/case.ts";
import { answerText, chapterTitle, documentsOf, guideHead, lineRuns, stepTitle } from "./guide-words.ts";

/** A whole guide, every branch of it that applies, as a checklist of what is done and what is to do. */
export function checklistOf(words: Words, shown: GuideCase): Checklist {
  const { title, subject } = guideHead(words, shown);
  const steps = stepsAhead(shown.guide, shown.circumstances);
  const chapters = [...Map.groupBy(steps, ({ chapter }) => chapter)];
  return {
    title: literal(title),
    subject: literal(subject),
    chapters: chapters.map(([chapter, inIt]) => ({
      title: literal(chapterTitle(words, shown.open.guide, chapter)),
      steps: inIt.map((step) => checklistStep(words, shown, step)),
    })),
    links: linksOf(words, shown, steps),
    source: literal(documentsOf(words, shown)),
  };
}

function checklistStep(words: Words, shown: GuideCase, step: Step): ChecklistStep {
  const { circumstances } = shown;
  const tell = (entries: readonly Line[]) =>
    applying(entries, circumstances).map((entry) => markdown(lineRuns(words, shown, step, entry)));
  return {
    title: literal(stepTitle(words, shown, step)),
    state: step.kind === "end" ? "end" : isDone(shown, step) ? "done" : "open",
    warnings: tell(step.warnings),
    lines: [...tell(step.lines), ...tell(step.tips)],
    answers: step.kind === "ask" ? answersOf(words, shown, step) : [],
  };
}

/** The answers to a question, each with the step that one comes to by it. */
function answersOf(words: Words, shown: GuideCase, step: Extract<Step, { kind: "ask" }>) {
  const { guide, circumstances } = shown;
  return applying(step.answers, circumstances).map(({ id, to }) => {
    const next = guide.steps.get(arrive(guide, to, circumstances));
    return {
      text: literal(answerText(words, shown, step, id)),
      goesTo: next ? literal(stepTitle(words, shown, next)) : "",
    };
  });
}

function isDone({ trail, open }: GuideCase, { id }: Step): boolean {
  const left = trail.slice(0, -1).find(({ step }) => step === id);
  return left ? left.skipped !== true : (open.doneBefore ?? []).includes(id);
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
