import { Dialog } from "../framework.ts";
import type { DialogContext, DialogTurnResult } from "../framework.ts";
import { guideIds } from "../../src/guides/types.ts";
import type { PressedAction } from "../scope.ts";
import { begin, current } from "../../src/guides/walk.ts";
import { presentDropped, presentGuideGone, presentNotYours } from "../present/guide-notices.ts";
import { reply } from "../reply.ts";
import { scopeOf } from "../scope.ts";
import { caseOf } from "./case.ts";
import { answerStep, follow } from "./follow.ts";
import { giveHandout } from "./handout.ts";
import { listGuides, offerGuides } from "./list-guides.ts";
import { cancelReminder, setReminder } from "./remind.ts";
import type { OpenGuide } from "./shelf.ts";
import { showCase, showFollowed, showGuide } from "./show-guide.ts";
import { startGuide } from "./start-guide.ts";

/** A button that has to do with guides. */
export type GuideAction = Extract<
  PressedAction,
  {
    verb:
      | "guide-start"
      | "guide-move"
      | "guide-answer"
      | "guide-act"
      | "guide-remind"
      | "guide-handout"
      | "guides"
      | "guide-menu";
  }
>;

/** Answers a button of a guide's card, also of an old one. */
export async function answerGuideAction(dc: DialogContext, action: GuideAction): Promise<DialogTurnResult> {
  switch (action.verb) {
    case "guides":
      return listGuides(dc);
    case "guide-menu":
      return offerGuides(dc, guideIds);
    case "guide-start":
      return startPressed(dc, action);
    case "guide-move":
    case "guide-answer":
    case "guide-act":
    case "guide-remind":
    case "guide-handout":
      return answerOn(dc, action);
  }
}

async function startPressed(
  dc: DialogContext,
  { guide, customer: id, subscription, target }: Extract<GuideAction, { verb: "guide-start" }>,
): Promise<DialogTurnResult> {
  const { directory, catalog } = scopeOf(dc.context);
  const customer = id ? await directory.customer(id) : undefined;
  return startGuide(dc, {
    guide,
    customer,
    subscription: customer?.subscriptions.find((each) => each.id === subscription),
    target: target && catalog.find(target)?.id,
  });
}

type OnGuide = Exclude<GuideAction, { verb: "guides" | "guide-menu" | "guide-start" }>;

async function answerOn(dc: DialogContext, action: OnGuide): Promise<DialogTurnResult> {
  const scope = scopeOf(dc.context);
  const { shelf, words } = scope;
  const open = shelf.find(action.guide);
  if (!open) return notice(dc, scope.shared ? presentNotYours(words) : presentGuideGone(words));
  if (open.dropped && !(action.verb === "guide-act" && action.act === "undo")) {
    return notice(dc, presentGuideGone(words));
  }
  await dc.cancelAllDialogs();
  switch (action.verb) {
    case "guide-move":
    case "guide-answer": {
      const shown = await caseOf(scope, open);
      // A card of an earlier step: the answer is where the guide stands now.
      if (current(shown.guide, shown.trail).id !== action.at) {
        return showCase(dc, shown, { notes: [words("guide:note.alreadyLeft")] });
      }
      const followed =
        action.verb === "guide-move" ? follow(shown, action.move) : answerStep(shown, action.answer);
      return showFollowed(dc, shown, followed);
    }
    case "guide-remind":
      return setReminder(dc, open, action.when);
    case "guide-handout":
      return giveHandout(dc, open, action.what, action);
    case "guide-act":
      return act(dc, open, action.act);
  }
}

/** What is done with a guide as a whole. */
export async function act(
  dc: DialogContext,
  open: OpenGuide,
  what: Extract<GuideAction, { verb: "guide-act" }>["act"],
): Promise<DialogTurnResult> {
  const scope = scopeOf(dc.context);
  const { words, shelf, memory } = scope;
  switch (what) {
    case "show":
      return showGuide(dc, open);
    case "restart": {
      const { guide, circumstances, trail } = await caseOf(scope, open);
      const first = [...begin(guide, circumstances)];
      const before = trail.length > 1 ? [...trail] : open.before;
      return showGuide(dc, { ...open, trail: first, before }, { notes: [words("guide:note.restarted")] });
    }
    case "drop":
      shelf.put({ ...open, dropped: true, reminder: undefined });
      delete memory.guide;
      return notice(dc, presentDropped(words, open));
    case "undo":
      return showGuide(
        dc,
        { ...open, trail: open.before ?? open.trail, before: undefined, dropped: undefined },
        { notes: [words("guide:note.undone")] },
      );
    case "cancel-reminder":
      return cancelReminder(dc, open);
  }
}

async function notice(dc: DialogContext, card: Parameters<typeof reply>[1]): Promise<DialogTurnResult> {
  await reply(dc.context, card, { intent: "resume-guide" });
  return Dialog.EndOfTurn;
}
