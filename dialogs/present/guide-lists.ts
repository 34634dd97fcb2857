import { execute } from "../../cards/actions.ts";
import type { CardData } from "../../cards/data.ts";
import type { Words } from "../../locales/i18n.ts";
import type { GuideId } from "../../src/guides/types.ts";
import { current } from "../../src/guides/walk.ts";
import type { CardActionData } from "../card-actions.ts";
import type { GuideCase } from "../guides/case.ts";
import type { Clock } from "../guides/clock.ts";
import { whenText } from "./guide-reminder.ts";
import { guideHead, guideSummary, guideTitle, progressLine, stepTitle } from "./guide-words.ts";
import { line } from "./names.ts";

/** A row for each guide takes its share of the card; the rest is on the next page. */
export const rowsOfPage = 8;

/** A list to choose from, and what its rows do: a number that is typed next chooses one. */
export interface GuideList {
  readonly card: CardData;
  readonly rows: readonly CardActionData[];
}

interface Row {
  readonly title: string;
  readonly details: readonly string[];
  readonly data: CardActionData & { readonly verb: string };
}

/** The guides under way, each to go on with. */
export function presentOpenGuides(
  words: Words,
  guides: readonly GuideCase[],
  clock: Clock,
  page = 0,
): GuideList {
  const rows = guides
    .slice(page * rowsOfPage, (page + 1) * rowsOfPage)
    .map((shown) => openRow(words, shown, clock));
  const more = guides.length > (page + 1) * rowsOfPage;
  return list(words("guide:list.title"), words("guide:list.text"), rows, [
    ...(more ? [execute(words("guide:list.more"), { verb: "guides", page: page + 1 })] : []),
    startAnother(words),
  ]);
}

function openRow(words: Words, shown: GuideCase, { zone }: Clock): Row {
  const { title, subject } = guideHead(words, shown);
  const { reminder, id: guide } = shown.open;
  const set = reminder && words("guide:list.reminder", { when: whenText(words, reminder.due, zone) });
  return {
    title: line(title, subject),
    details: [
      line(progressLine(words, shown), stepTitle(words, shown, current(shown.guide, shown.trail))),
      ...(set ? [set] : []),
    ],
    data: { verb: "guide-act", guide, act: "show", inPlace: true },
  };
}

/** No guide is under way; none for the customer, where one is named. */
export function presentNoGuides(words: Words, customer?: string): GuideList {
  const title = customer ? words("guide:list.noneFor", { customer }) : words("guide:list.none");
  return list(title, words("guide:list.noneText"), [], [startAnother(words)]);
}

/** Guides to begin, for no customer in particular. */
export function presentGuideMenu(words: Words, guides: readonly GuideId[]): GuideList {
  const rows = guides.map((guide) => ({
    title: guideTitle(words, guide),
    details: [guideSummary(words, guide)],
    data: { verb: "guide-start", guide, inPlace: true } as const,
  }));
  return list(words("guide:list.menu"), words("guide:list.menuText"), rows, [
    execute(words("guide:action.guides"), { verb: "guides" }),
  ]);
}

function list(title: string, text: string, rows: readonly Row[], actions: CardData["actions"]): GuideList {
  const guides = rows.map((row) => ({ action: execute(row.title, row.data), details: row.details }));
  return { card: { card: "guides", title, text, guides, actions }, rows: rows.map(({ data }) => data) };
}

const startAnother = (words: Words) => execute(words("guide:list.start"), { verb: "guide-menu" });
