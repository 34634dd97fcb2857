import { Dialog } from "../framework.ts";
import type { DialogContext, DialogTurnResult } from "../framework.ts";
import { guideIds } from "../../src/guides/types.ts";
import { fits } from "../../src/guides/topics.ts";
import { begin, current } from "../../src/guides/walk.ts";
import { presentDropped, presentGuideGone, presentNotYours } from "../present/guide-notices.ts";
import { reply } from "../reply.ts";
import { presentNotice } from "../present/notice.ts";
import { scopeOf } from "../scope.ts";
import { caseOf } from "./case.ts";
import { answerStep, follow } from "./follow.ts";
import { giveHandout } from "./handout.ts";
import { listGuides, offerGuides } from "./list-guides.ts";
import { cancelReminder, setReminder } from "./remind.ts";
import type { OpenGuide } from "./shelf.ts";
import { showCase, showFollowed, showGuide } from "./show-guide.ts";
import type { GuideAction } from "./guide-verbs.ts";
import { roleOf, startGuide } from "./start-guide.ts";

/** Answers a button of a guide's card, also of an old one. */
export async function answerGuideAction(dc: DialogContext, action: GuideAction): Promise<DialogTurnResult> {
  switch (action.verb) {
    case "guides":
      return listGuides(dc, action.page);
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
  const { directory, catalog, words } = scopeOf(dc.context);
  const customer = id ? await directory.customer(id) : undefined;
  const owned = customer?.subscriptions.find((each) => each.id === subscription);
  if ((id && !customer) || (subscription && !owned)) return notice(dc, presentNotice(words, "gone"));
  const known = { role: roleOf(customer, owned), cloud: customer?.cloud, source: owned?.product?.id };
  if (customer && !fits(guide, known))
    return offerGuides(
      dc,
      guideIds.filter((each) => fits(each, known)),
    );
  return startGuide(dc, {
    guide,
    customer,
    subscription: owned,
    target: target === undefined ? undefined : catalog.find(target)?.id,
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
      return setReminder(dc, await caseOf(scope, open), action.when);
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
  const { words, shelf, clock } = scope;
  switch (what) {
    case "show":
      return showGuide(dc, open);
    case "restart": {
      const { guide, circumstances, trail } = await caseOf(scope, open);
      const first = [...begin(guide, circumstances)];
      const before = trail.length > 1 ? [...trail] : open.before;
      const again = { ...open, trail: first, before, doneBefore: undefined };
      return showGuide(dc, again, { notes: [words("guide:note.restarted")] });
    }
    case "drop":
      shelf.put({ ...open, dropped: true, touched: clock.now.toISOString() });
      return notice(dc, presentDropped(words, await caseOf(scope, open)));
    case "undo":
      return undo(dc, open);
    case "cancel-reminder":
      return cancelReminder(dc, await caseOf(scope, open));
  }
}

/** Takes a dropped guide up again, its reminder too if that is still to come; or else what it was before it was started over. */
function undo(dc: DialogContext, open: OpenGuide): Promise<DialogTurnResult> {
  const { words, clock } = scopeOf(dc.context);
  const notes = [words("guide:note.undone")];
  if (open.dropped) {
    const { reminder } = open;
    const toCome = reminder && new Date(reminder.due) > clock.now ? reminder : undefined;
    return showGuide(dc, { ...open, dropped: undefined, reminder: toCome }, { notes });
  }
  if (!open.before) return showGuide(dc, open);
  return showGuide(dc, { ...open, trail: open.before, before: undefined }, { notes });
}

async function notice(dc: DialogContext, card: Parameters<typeof reply>[1]): Promise<DialogTurnResult> {
  await reply(dc.context, card, { intent: "resume-guide" });
  return Dialog.EndOfTurn;
}
