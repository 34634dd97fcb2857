import { ComponentDialog, Dialog } from "./framework.ts";
import type { DialogContext, DialogTurnResult } from "./framework.ts";
import type { Request } from "../src/understanding/types.ts";
import { answerAction } from "./answer-action.ts";
import { answerAside, isAside } from "./answer-aside.ts";
import { AskCustomerDialog } from "./ask-customer-dialog.ts";
import { AskSubscriptionDialog } from "./ask-subscription-dialog.ts";
import { CheckUpgradeDialog } from "./check-upgrade-dialog.ts";
import {
  answerGuideQuestion,
  asksForGuide,
  beginGuide,
  chooseRow,
  goOnWithGuide,
  showAgain,
} from "./guides/guide-talk.ts";
import { isGuideAction } from "./guides/guide-verbs.ts";
import { remind } from "./guides/remind.ts";
import { exampleCustomer } from "./example-customer.ts";
import { rootDialog } from "./names.ts";
import { askNewQuestion, isName } from "./new-question.ts";
import { presentNotice, presentPrivate, presentWelcome } from "./present/notice.ts";
import { reply } from "./reply.ts";
import { scopeOf } from "./scope.ts";
import type { PressedAction, RequestInput } from "./scope.ts";

/**
 * The whole conversation. A word that works at every moment (help, cancel, start over, a language, the paths) is
 * answered aside; a reply to an open question goes to the dialog that asked; all else is a new question.
 */
export class RootDialog extends ComponentDialog {
  constructor() {
    super(rootDialog);
    this.addDialog(new CheckUpgradeDialog());
    this.addDialog(new AskCustomerDialog());
    this.addDialog(new AskSubscriptionDialog());
  }

  protected override onBeginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    return answer(dc);
  }

  protected override onContinueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    return answer(dc);
  }
}

async function answer(dc: DialogContext): Promise<DialogTurnResult> {
  const scope = scopeOf(dc.context);
  const { input, intent, words } = scope;
  switch (input.kind) {
    case "arrival":
      await reply(dc.context, presentWelcome(words, await exampleCustomer(dc.context), scope.shared), {
        intent,
      });
      return Dialog.EndOfTurn;
    case "unknown-action":
      await reply(dc.context, presentNotice(words, "badAction"), { intent });
      return Dialog.EndOfTurn;
    case "action":
      if (scope.shared && concernsCustomer(dc, input.action)) return continueInPrivate(dc, "");
      return answerAction(dc, input.action);
    case "reminder":
      return remind(dc, input.call);
    case "request":
      if (input.edited && isReply(input.request)) return refuseEdit(dc);
      if (input.request.intent === "resume-guide") return goOnWithGuide(dc, input.request);
      if (asksForGuide(input.request)) return askForGuide(dc, input);
      if (input.request.setLanguage && !dc.activeDialog) {
        const shown = await showAgain(dc);
        if (shown) return shown;
      }
      if (isAside(input.request)) return answerAside(dc, input.request);
      return (await answerGuide(dc, input)) ?? askAboutCustomer(dc, input);
  }
}

/** Says something only to what was asked or shown, and so might do it twice. */
function isReply({ intent, move, obstacle, customers, products }: Request): boolean {
  if (move !== undefined || obstacle !== undefined) return true;
  return intent === "none" && customers.length + products.length === 0;
}

async function refuseEdit(dc: DialogContext): Promise<DialogTurnResult> {
  const { words, intent } = scopeOf(dc.context);
  await reply(dc.context, presentNotice(words, "edited"), { intent });
  return Dialog.EndOfTurn;
}

/** What replies to the guide that was last shown, and to no question of ours. */
async function answerGuide(
  dc: DialogContext,
  { request, text }: RequestInput,
): Promise<DialogTurnResult | undefined> {
  if (request.intent !== "none" || request.customers.length > 0 || dc.activeDialog) return undefined;
  return (await chooseRow(dc, request)) ?? answerGuideQuestion(dc, request, text);
}

/** A reply to the question that is open, or a new one. */
async function askAboutCustomer(dc: DialogContext, input: RequestInput): Promise<DialogTurnResult> {
  if (scopeOf(dc.context).shared) return continueInPrivate(dc, input.text);
  if (dc.activeDialog && !isWholeQuestion(input)) return dc.continueDialog();
  await dc.cancelAllDialogs();
  return askNewQuestion(dc, input);
}

/** A procedure in general is told in a team too; one for a customer goes on in private. */
async function askForGuide(dc: DialogContext, { request, text }: RequestInput): Promise<DialogTurnResult> {
  const { shared } = scopeOf(dc.context);
  if (shared && request.customers.length > 0) return continueInPrivate(dc, text);
  return (await answersGuide(dc, request, text)) ?? beginGuide(dc, request);
}

/** "The tab says unpaid balance", to the guide that has just asked what it says. */
const answersGuide = async (dc: DialogContext, request: Request, text: string) =>
  request.obstacle ? answerGuideQuestion(dc, request, text) : undefined;

function concernsCustomer(dc: DialogContext, action: PressedAction): boolean {
  if (!isGuideAction(action)) return action.verb !== "paths";
  switch (action.verb) {
    case "guides":
    case "guide-menu":
      return false;
    case "guide-start":
      return action.customer !== undefined;
    case "guide-move":
    case "guide-answer":
    case "guide-act":
    case "guide-remind":
    case "guide-handout":
      return scopeOf(dc.context).shelf.find(action.guide)?.customer !== undefined;
  }
}

/** Nothing about a customer in a team or group chat: the question goes on in the person's own. */
async function continueInPrivate(dc: DialogContext, question: string): Promise<DialogTurnResult> {
  const { words, intent } = scopeOf(dc.context);
  await reply(dc.context, presentPrivate(words, dc.context.activity.recipient.id, question), { intent });
  return Dialog.EndOfTurn;
}

/** A question that stands for itself, as opposed to a reply to the one that is open. */
function isWholeQuestion({ request, text }: RequestInput): boolean {
  const { intent, customers, products, rest, namesOnly } = request;
  if (intent === "list-subscriptions" || intent === "find-customer") return true;
  const namesCustomer = customers.length > 0 || (rest !== "" && !isName(rest, text));
  if (intent === "list-upgrades" && !namesOnly && namesCustomer) return true;
  return customers.length > 0 && products.length > 0;
}
