import { execute } from "../../cards/actions.ts";
import type { CardData } from "../../cards/data.ts";
import type { Words } from "../../locales/i18n.ts";
import { guideIds } from "../../src/guides/types.ts";
import type { GuideId } from "../../src/guides/types.ts";
import { current } from "../../src/guides/walk.ts";
import type { GuideCase } from "../guides/case.ts";
import { whenText } from "./guide-reminder.ts";
import type { Clock } from "./guide-reminder.ts";
import { guideHead, guideSummary, guideTitle, progressLine, stepTitle } from "./guide.ts";
import { line } from "./names.ts";

/** Longer lists than this are cut, the longest untouched first: each row takes its share of the card. */
const mostRows = 12;

/** The guides under way, each to go on with. */
export function presentOpenGuides(words: Words, guides: readonly GuideCase[], clock: Clock): CardData {
  return {
    card: "guides",
    title: words("guide:list.title"),
    text: words("guide:list.text"),
    guides: guides.slice(0, mostRows).map((shown) => {
      const { title, subject } = guideHead(words, shown);
      const step = stepTitle(words, shown, current(shown.guide, shown.trail));
      const { reminder } = shown.open;
      return {
        action: execute(line(title, subject), {
          verb: "guide-act",
          guide: shown.open.id,
          act: "show",
          inPlace: true,
        }),
        details: [
          line(progressLine(words, shown), step),
          ...(reminder
            ? [words("guide:list.reminder", { when: whenText(words, reminder.due, clock.zone) })]
            : []),
        ],
      };
    }),
    actions: [startAnother(words)],
  };
}

/** No guide is under way. */
export function presentNoGuides(words: Words): CardData {
  return {
    card: "guides",
    title: words("guide:list.none"),
    text: words("guide:list.noneText"),
    guides: [],
    actions: [startAnother(words)],
  };
}

/** Guides to begin, for no customer in particular. */
export function presentGuideMenu(words: Words, guides: readonly GuideId[] = guideIds): CardData {
  return {
    card: "guides",
    title: words("guide:list.menu"),
    text: words("guide:list.menuText"),
    guides: guides.map((guide) => ({
      action: execute(guideTitle(words, guide), { verb: "guide-start", guide, inPlace: true }),
      details: [guideSummary(words, guide)],
    })),
    actions: [execute(words("guide:action.guides"), { verb: "guides" })],
  };
}

const startAnother = (words: Words) => execute(words("guide:list.start"), { verb: "guide-menu" });
