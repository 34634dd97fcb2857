import { execute, executeWithInputs, openUrl, toggle } from "../../cards/actions.ts";
import type { CardAction } from "../../cards/actions.ts";
import type { CardData, ChoiceRow, TextPiece } from "../../cards/data.ts";
import { bundles, isKeyOf } from "../../locales/i18n.ts";
import type { Words } from "../../locales/i18n.ts";
import type { Run } from "../../locales/runs.ts";
import { linkAddress } from "../../src/guides/links.ts";
import type { Line, Step, Visit } from "../../src/guides/types.ts";
import { outlook } from "../../src/guides/ahead.ts";
import { fits } from "../../src/guides/topics.ts";
import type { Before } from "../../src/guides/topics.ts";
import { applying, current } from "../../src/guides/walk.ts";
import type { GuideCase } from "../guides/case.ts";
import type { Clock } from "../guides/clock.ts";
import type { CardActionData } from "../card-actions.ts";
import { reminderPart } from "./guide-reminder.ts";
import {
  answerText,
  documentsOf,
  guideHead,
  guideSummary,
  guideTitle,
  lineRuns,
  progressLine,
  stepTitle,
} from "./guide-words.ts";
import { line } from "./names.ts";

/** More answers than this are a list to choose from. */
const mostRows = 6;

export interface GuideShown {
  readonly words: Words;
  readonly shown: GuideCase;
  readonly clock: Clock;
  /** What has just happened. */
  readonly notes: readonly string[];
}

/** The step that a guide has come to, as one card. */
export function presentGuide({ words, shown, clock, notes }: GuideShown): CardData {
  const { guide, trail, circumstances } = shown;
  const step = current(guide, trail);
  const lines = applying(step.lines, circumstances);
  const tips = applying(step.tips, circumstances);
  const numbered = step.kind === "do" && lines.length > 1;
  return {
    card: "guide",
    ...guideHead(words, shown),
    ...progressOf(words, shown, step),
    notes: [...notes, ...(shown.gone ? [words("guide:note.gone")] : [])],
    heading: stepTitle(words, shown, step),
    warnings: applying(step.warnings, circumstances).map((entry) => ({
      runs: tellLine(words, shown, step, entry),
    })),
    lines: lines.map((entry, index) => ({
      mark: numbered ? `${index + 1}.` : "•",
      runs: tellLine(words, shown, step, entry),
    })),
    ...answersOf(words, shown, step),
    links: linkButtons(words, shown, step),
    reminder: reminderPart(words, shown, step, clock),
    tips: tips.map((entry) => ({ runs: tellLine(words, shown, step, entry) })),
    doneTitle: words("guide:done"),
    done: doneSteps(words, shown),
    more: moreActions(words, shown),
    source: documentsOf(words, shown),
    actions: [...moves(words, shown, step), ...toolButtons(words, shown, step), ...folds(words, tips.length)],
  };
}

function progressOf(words: Words, shown: GuideCase, step: Step) {
  const { position, total } = outlook(shown.guide, shown.trail, shown.circumstances);
  const filled = step.kind === "end" ? total : position;
  return { progress: progressLine(words, shown), bar: "●".repeat(filled) + "○".repeat(total - filled) };
}

const tellLine = (words: Words, shown: GuideCase, step: Step, entry: Line): readonly TextPiece[] =>
  lineRuns(words, shown, step, entry).map(toPiece);

const toPiece = ({ text, isLabel }: Run): TextPiece => ({ text, weight: isLabel ? "Bolder" : "Default" });

/** The answers to a question, as rows or, where there are many, as a list; at an end the guides to go on with. */
function answersOf(words: Words, shown: GuideCase, step: Step) {
  const none = { list: [], listLabel: "", required: "", pick: null };
  if (step.kind !== "ask") return { answers: offeredGuides(words, shown, step), ...none };
  const data: CardActionData = { verb: "guide-answer", guide: shown.open.id, at: step.id, inPlace: true };
  const answers = applying(step.answers, shown.circumstances).map(({ id }) => ({
    id,
    title: answerText(words, shown, step, id),
  }));
  if (answers.length <= mostRows) {
    const rows = answers.map(({ id: answer, title }) => ({
      action: execute(title, { ...data, answer }),
      details: "",
    }));
    return { answers: rows, ...none };
  }
  return {
    answers: [],
    list: answers.map(({ id: value, title }) => ({ title, value })),
    listLabel: words("guide:list.answers"),
    required: words("choose:required"),
    pick: executeWithInputs(words("common:action.choose"), data),
  };
}

/** At the end of a path: the guides to go on with. */
function offeredGuides(words: Words, shown: GuideCase, step: Step): readonly ChoiceRow[] {
  if (step.kind !== "end") return [];
  const { customer, subscription, target } = shown.open;
  return step.offers
    .filter((guide) => fits(guide, knownOf(shown)))
    .map((guide) => ({
      action: execute(guideTitle(words, guide), {
        verb: "guide-start",
        guide,
        customer,
        subscription,
        target,
      }),
      details: guideSummary(words, guide),
    }));
}

/** What is known of the case, for choosing another guide for it. */
function knownOf({ open, guide, customer, source }: GuideCase): Before {
  return {
    role: customer ? open.role : guide.audience.role,
    cloud: customer ? open.cloud : guide.audience.cloud,
    source: source?.id ?? guide.audience.sources?.[0],
  };
}

function linkButtons(words: Words, { circumstances }: GuideCase, step: Step): readonly CardAction[] {
  return applying(step.links, circumstances).flatMap(({ to }) => {
    const url = linkAddress(to, { language: words.language, cloud: circumstances.cloud });
    const { links } = bundles[words.language];
    return url && isKeyOf(links, to) ? [openUrl(words("guide:action.link", { title: links[to] }), url)] : [];
  });
}

function doneSteps(words: Words, shown: GuideCase) {
  const before = (shown.open.doneBefore ?? []).filter((id) => !shown.trail.some(({ step }) => step === id));
  return [...before.map((step): Visit => ({ step })), ...shown.trail.slice(0, -1)].flatMap(
    ({ step: id, answer, skipped }) => {
      const step = shown.guide.steps.get(id);
      if (!step) return [];
      const title = stepTitle(words, shown, step);
      return {
        mark: words(skipped ? "guide:mark.skipped" : "guide:mark.done"),
        text: skipped
          ? words("guide:skipped", { step: title })
          : line(title, answer === undefined ? "" : answerText(words, shown, step, answer)),
      };
    },
  );
}

function moves(words: Words, { open, trail }: GuideCase, step: Step): readonly CardAction[] {
  const move = (title: string, kind: "done" | "skip" | "back") =>
    execute(title, { verb: "guide-move", guide: open.id, at: step.id, move: kind, inPlace: true });
  const isEnd = step.kind === "end";
  return [
    ...(step.kind === "do" ? [move(words("guide:action.done"), "done")] : []),
    ...(step.kind === "do" && step.optional ? [move(words("guide:action.skip"), "skip")] : []),
    ...(trail.length > 1 ? [move(words("guide:action.back"), "back")] : []),
    ...(isEnd ? [execute(words("guide:action.guides"), { verb: "guides" })] : []),
  ];
}

function toolButtons(words: Words, { open }: GuideCase, step: Step): readonly CardAction[] {
  return step.tools.map((what) =>
    execute(words(`guide:action.${what}`), { verb: "guide-handout", guide: open.id, what }),
  );
}

function folds(words: Words, tips: number): readonly CardAction[] {
  return [
    ...(tips > 0 ? [toggle(words("guide:action.tips", { count: tips }), ["tips"])] : []),
    toggle(words("guide:action.more"), ["more"]),
  ];
}

function moreActions(words: Words, { open }: GuideCase): readonly CardAction[] {
  const act = (kind: "restart" | "drop" | "undo") =>
    execute(words(`guide:action.${kind}`), { verb: "guide-act", guide: open.id, act: kind, inPlace: true });
  return [
    execute(words("guide:action.checklist"), { verb: "guide-handout", guide: open.id, what: "checklist" }),
    act(open.before ? "undo" : "restart"),
    act("drop"),
    execute(words("guide:action.guides"), { verb: "guides" }),
  ];
}
