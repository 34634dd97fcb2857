import { execute } from "../../cards/actions.ts";
import type { CardAction } from "../../cards/actions.ts";
import type { CardData } from "../../cards/data.ts";
import type { Words } from "../../locales/i18n.ts";
import type { GuideCase } from "../guides/case.ts";
import type { OpenGuide } from "../guides/shelf.ts";
import { reminderButtons } from "./guide-reminder.ts";
import { guideHead, guideTitle } from "./guide-words.ts";
import { line } from "./names.ts";

function card(words: Words, title: string, text: string, actions: readonly CardAction[]): CardData {
  return { card: "notice", title, text, examples: [], actions: [...actions, myGuides(words)] };
}

const myGuides = (words: Words) => execute(words("guide:action.guides"), { verb: "guides" });

/** A guide was dropped; that can be undone. */
export function presentDropped(words: Words, shown: GuideCase): CardData {
  const { title, subject } = guideHead(words, shown);
  const undo = { verb: "guide-act", guide: shown.open.id, act: "undo", inPlace: true };
  const text = words("guide:dropped.text", { guide: line(title, subject) });
  return card(words, words("guide:dropped.title"), text, [execute(words("guide:action.undo"), undo)]);
}

/** A button of a guide that is no longer kept. */
export function presentGuideGone(words: Words): CardData {
  return card(words, words("guide:gone.title"), words("guide:gone.text"), [
    execute(words("guide:list.start"), { verb: "guide-menu" }),
  ]);
}

/** A button of somebody else's guide, in a team or group chat. */
export function presentNotYours(words: Words): CardData {
  return card(words, words("guide:notYours.title"), words("guide:notYours.text"), [
    execute(words("guide:list.start"), { verb: "guide-menu" }),
  ]);
}

/** "Remind me", without a time, or with one that cannot be had. */
export function presentWhen(words: Words, { id, guide }: OpenGuide): CardData {
  const text = words("guide:reminder.choices", { guide: guideTitle(words, guide) });
  return card(words, words("guide:reminder.when"), text, reminderButtons(words, id));
}
