import { Dialog } from "../framework.ts";
import type { DialogContext, DialogTurnResult } from "../framework.ts";
import type { GuideMove, Request } from "../../src/understanding/types.ts";
import { guidesAbout } from "../../src/guides/topics.ts";
import { current } from "../../src/guides/walk.ts";
import { checkUpgradeDialog } from "../names.ts";
import { presentNoGuides } from "../present/guide-lists.ts";
import { reply } from "../reply.ts";
import { scopeOf } from "../scope.ts";
import { slotsOf } from "../slots.ts";
import { caseOf } from "./case.ts";
import type { GuideCase } from "./case.ts";
import { answerIn, answerStep, follow, isOver } from "./follow.ts";
import { act } from "./guide-actions.ts";
import { giveHandout } from "./handout.ts";
import { offerGuides, openGuides, resumeGuides } from "./list-guides.ts";
import { cancelReminder, setReminder } from "./remind.ts";
import { showFollowed } from "./show-guide.ts";
import { startGuide } from "./start-guide.ts";

/** Whether a message asks for a guide to begin. */
export const asksForGuide = ({ intent }: Request): boolean =>
  intent === "start-guide" || intent === "add-licences";

/** "Where was I?", "done", "remind me tomorrow": said of the guides under way, also while a question is open. */
export async function goOnWithGuide(dc: DialogContext, request: Request): Promise<DialogTurnResult> {
  if (request.move === undefined) return resumeGuides(dc);
  const shown = await guideAtHand(dc, request.move);
  if (shown) return makeMove(dc, shown, request);
  const open = await openGuides(dc);
  if (open.length > 0) return resumeGuides(dc);
  await reply(dc.context, presentNoGuides(scopeOf(dc.context).words), { intent: "resume-guide" });
  return Dialog.EndOfTurn;
}

/** They are said of the step that one has just read. */
const ticksOff: readonly GuideMove[] = ["done", "skip", "back"];

async function makeMove(dc: DialogContext, shown: GuideCase, request: Request): Promise<DialogTurnResult> {
  const { open } = shown;
  switch (request.move) {
    case "done":
    case "back":
    case "skip":
      return showFollowed(dc, shown, follow(shown, request.move));
    case "restart-guide":
      return act(dc, open, "restart");
    case "drop-guide":
      return act(dc, open, "drop");
    case "cancel-reminder":
      return cancelReminder(dc, open);
    case "remind":
      return setReminder(dc, open, request.remindWhen);
    case "checklist":
      return giveHandout(dc, open, "checklist");
    case "script":
      return giveHandout(dc, open, "reassign-script");
    case undefined:
      return resumeGuides(dc);
  }
}

/** The guide that was last shown here, or else, where nothing is ticked off by it, the only one under way. */
async function guideAtHand(dc: DialogContext, move: GuideMove): Promise<GuideCase | undefined> {
  const last = await guideShown(dc);
  if (last || ticksOff.includes(move)) return last;
  const [only, ...others] = await openGuides(dc);
  return others.length === 0 ? only : undefined;
}

/** The guide that was last shown here. */
async function guideShown(dc: DialogContext): Promise<GuideCase | undefined> {
  const scope = scopeOf(dc.context);
  const open = scope.memory.guide ? scope.shelf.find(scope.memory.guide) : undefined;
  if (!open || open.dropped || (scope.shared && open.customer)) return undefined;
  return caseOf(scope, open);
}

/** A message that answers the question of the guide that was last shown. */
export async function answerGuideQuestion(
  dc: DialogContext,
  request: Request,
  text: string,
): Promise<DialogTurnResult | undefined> {
  const shown = await guideShown(dc);
  if (!shown || isOver(shown)) return undefined;
  const answer = answerIn(scopeOf(dc.context).words, shown, text, request);
  if (answer !== undefined) return showFollowed(dc, shown, answerStep(shown, answer));
  if (request.ordinal === undefined && request.yesNo === undefined) return undefined;
  const asks = current(shown.guide, shown.trail).kind === "ask";
  return showFollowed(dc, shown, { kind: "refused", note: asks ? "choose" : "sayDone" });
}

/** The question of the guide that was last shown, once more, for a message that nothing else explains. */
export async function askAgain(dc: DialogContext): Promise<DialogTurnResult | undefined> {
  const shown = await guideShown(dc);
  const asks = shown && current(shown.guide, shown.trail).kind === "ask";
  return asks ? showFollowed(dc, shown, { kind: "refused", note: "unclear" }) : undefined;
}

/** Begins the guide that a message asks for: for the customer named or spoken of, else in general. */
export async function beginGuide(dc: DialogContext, request: Request): Promise<DialogTurnResult> {
  const { memory, shared } = scopeOf(dc.context);
  const about = request.customers.length > 0 || (!shared && memory.customer !== undefined);
  const named = about || (!shared && (await namesCustomer(dc, request.rest)));
  if (named) {
    await dc.cancelAllDialogs();
    return dc.beginDialog(checkUpgradeDialog, slotsOf(request, "start-guide", memory));
  }
  const topic = request.guide ?? "upgrade";
  const guides = guidesAbout(topic, { role: undefined, cloud: undefined, source: sourceIn(request) });
  const [only, ...others] = guides;
  if (!only || others.length > 0) return offerGuides(dc, guides);
  const { quantity, obstacle } = request;
  return startGuide(dc, { guide: only, target: targetIn(request), quantity, obstacle }, request.intent);
}

async function namesCustomer(dc: DialogContext, name: string): Promise<boolean> {
  if (name === "") return false;
  return (await scopeOf(dc.context).directory.search(name, 1)).length > 0;
}

const sourceIn = ({ products }: Request) => onlyMeaning(products, "source");
const targetIn = ({ products }: Request) =>
  onlyMeaning(products, "target") ?? onlyMeaning(products, "unspecified");

/** The product named in that role, where its name has one meaning. */
function onlyMeaning(
  products: Request["products"],
  wanted: Request["products"][number]["role"],
): string | undefined {
  const named = products.find(({ role }) => role === wanted)?.products ?? [];
  return named.length === 1 ? named[0] : undefined;
}
