import type { DialogContext, DialogTurnResult } from "../framework.ts";
import type { GuideMove, Request } from "../../src/understanding/types.ts";
import { trailPast } from "../../src/guides/ahead.ts";
import { guidesAbout } from "../../src/guides/topics.ts";
import { current } from "../../src/guides/walk.ts";
import { readCardAction } from "../card-actions.ts";
import { checkUpgradeDialog } from "../names.ts";
import { findWithin } from "../resolve/name-within.ts";
import { scopeOf } from "../scope.ts";
import { slotsOf } from "../slots.ts";
import { caseOf, isOver } from "./case.ts";
import type { GuideCase } from "./case.ts";
import { answerIn, answerStep, follow } from "./follow.ts";
import { act, answerGuideAction } from "./guide-actions.ts";
import { isGuideAction } from "./guide-verbs.ts";
import { giveHandout } from "./handout.ts";
import { offerGuides, openGuides, resumeGuides } from "./list-guides.ts";
import { cancelReminder, setReminder } from "./remind.ts";
import { showCase, showFollowed, showGuide } from "./show-guide.ts";
import { startGuide } from "./start-guide.ts";

/** Whether a message asks for a guide to begin. */
export const asksForGuide = ({ intent }: Request): boolean =>
  intent === "start-guide" || intent === "add-licences";

/** "Where was I?", "done", "remind me tomorrow about Contoso": said of the guides under way. */
export async function goOnWithGuide(dc: DialogContext, request: Request): Promise<DialogTurnResult> {
  const customers = request.customers.map(({ id }) => id);
  const { move } = request;
  if (move === "undo") return undo(dc);
  const shown = move && (await guideAtHand(dc, move, customers));
  return shown ? makeMove(dc, shown, move, request) : resumeGuides(dc, customers);
}

async function makeMove(
  dc: DialogContext,
  shown: GuideCase,
  move: Exclude<GuideMove, "undo">,
  { remindWhen }: Request,
): Promise<DialogTurnResult> {
  const { open } = shown;
  switch (move) {
    case "done":
    case "back":
    case "skip":
      return showFollowed(dc, shown, follow(shown, move));
    case "restart-guide":
      return act(dc, open, "restart");
    case "drop-guide":
      return act(dc, open, "drop");
    case "cancel-reminder":
      return cancelReminder(dc, shown);
    case "remind":
      return setReminder(dc, shown, remindWhen);
    case "checklist":
      return giveHandout(dc, open, "checklist");
    case "script":
      return giveScript(dc, shown);
  }
}

/** They are said of the step that one has just read. */
const ticksOff: readonly GuideMove[] = ["done", "skip", "back"];

/**
 * The guide that a move is made in: that of the customer named; else the one that was last shown; else, where nothing
 * is ticked off by it, the only one under way.
 */
async function guideAtHand(
  dc: DialogContext,
  move: GuideMove,
  customers: readonly string[],
): Promise<GuideCase | undefined> {
  const last = await guideShown(dc);
  const isLastMeant =
    customers.length === 0 || (last?.open.customer && customers.includes(last.open.customer));
  if (last && isLastMeant) return last;
  if (ticksOff.includes(move)) return undefined;
  const [only, ...others] = await openGuides(dc, customers);
  return others.length === 0 ? only : undefined;
}

/** The guide that was last shown here. */
async function guideShown(dc: DialogContext): Promise<GuideCase | undefined> {
  const { focus, shelf, shared, ...scope } = scopeOf(dc.context);
  const open = focus.guide ? shelf.find(focus.guide) : undefined;
  if (!open || open.dropped || (shared && open.customer)) return undefined;
  return caseOf(scope, open);
}

/** Takes back what was last done to a guide as a whole: started over, or dropped. */
async function undo(dc: DialogContext): Promise<DialogTurnResult> {
  const { shelf, shared } = scopeOf(dc.context);
  const last = shelf.all().find(({ customer }) => !(shared && customer));
  return last && (last.dropped || last.before) ? act(dc, last, "undo") : resumeGuides(dc);
}

/** The script, where users are moved in the guide. */
async function giveScript(dc: DialogContext, shown: GuideCase): Promise<DialogTurnResult> {
  const has = [...shown.guide.steps.values()].some(({ tools }) => tools.includes("reassign-script"));
  if (has) return giveHandout(dc, shown.open, "reassign-script");
  return showCase(dc, shown, { notes: [scopeOf(dc.context).words("guide:handout.noScript")] });
}

/** A number that chooses a row of the list that was last shown. */
export async function chooseRow(
  dc: DialogContext,
  { ordinal }: Request,
): Promise<DialogTurnResult | undefined> {
  const row = ordinal === undefined ? undefined : scopeOf(dc.context).focus.rows?.[ordinal - 1];
  const action = row === undefined ? undefined : readCardAction(row);
  return action && isGuideAction(action) ? answerGuideAction(dc, action) : undefined;
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
  const past = request.obstacle && trailPast(shown.guide, request.obstacle, shown.circumstances);
  if (past) return showGuide(dc, { ...shown.open, trail: [...past], before: [...shown.trail] });
  const asks = current(shown.guide, shown.trail).kind === "ask";
  if (request.ordinal === undefined && request.yesNo === undefined) {
    const said = request.obstacle !== undefined && !request.tabNamed;
    return asks && said ? showFollowed(dc, shown, { kind: "refused", note: "unclear" }) : undefined;
  }
  return showFollowed(dc, shown, { kind: "refused", note: asks ? "choose" : "sayDone" });
}

/** The question of the guide that was last shown, once more, for a message that nothing else explains. */
export async function askAgain(dc: DialogContext): Promise<DialogTurnResult | undefined> {
  const shown = await guideShown(dc);
  const asks = shown && current(shown.guide, shown.trail).kind === "ask";
  return asks ? showFollowed(dc, shown, { kind: "refused", note: "unclear" }) : undefined;
}

/** The guide that was last shown, once more: in another language, say. */
export async function showAgain(dc: DialogContext): Promise<DialogTurnResult | undefined> {
  const shown = await guideShown(dc);
  return shown && showCase(dc, shown);
}

/** Begins the guide that a message asks for: for the customer named or spoken of, else in general. */
export async function beginGuide(dc: DialogContext, request: Request): Promise<DialogTurnResult> {
  const { memory, shared } = scopeOf(dc.context);
  const about = request.customers.length > 0 || (!shared && memory.customer !== undefined);
  const named = about || (!shared && (await namesCustomer(dc, request)));
  if (named) {
    await dc.cancelAllDialogs();
    return dc.beginDialog(checkUpgradeDialog, slotsOf(request, "start-guide", memory));
  }
  const topic = request.guide ?? "upgrade";
  const guides = guidesAbout(topic, { role: undefined, cloud: undefined, source: sourceIn(request) });
  const [only, ...others] = guides;
  if (!only || others.length > 0) return offerGuides(dc, guides);
  const { quantity: wanted, obstacle } = request;
  return startGuide(dc, { guide: only, target: targetIn(request), wanted, obstacle }, request.intent);
}

async function namesCustomer(dc: DialogContext, { rest, stretches }: Request): Promise<boolean> {
  if (rest === "") return false;
  const { directory } = scopeOf(dc.context);
  if ((await directory.search(rest, 1)).length > 0) return true;
  const within = await findWithin(directory, stretches);
  return within !== undefined && within.fit !== "close";
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
