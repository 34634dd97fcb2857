import { ComponentDialog, Dialog } from "./framework.ts";
import type { DialogContext, DialogTurnResult } from "./framework.ts";
import type { Intent, Request } from "../src/understanding/types.ts";
import { answerAction } from "./answer-action.ts";
import { answerAside, isAside } from "./answer-aside.ts";
import { AskCustomerDialog } from "./ask-customer-dialog.ts";
import { AskSubscriptionDialog } from "./ask-subscription-dialog.ts";
import { CheckUpgradeDialog } from "./check-upgrade-dialog.ts";
import { exampleCustomer } from "./example-customer.ts";
import { explainLastAnswer } from "./explain-last-answer.ts";
import { checkUpgradeDialog, rootDialog } from "./names.ts";
import { presentExamples, presentNotice, presentPrivate, presentWelcome } from "./present/notice.ts";
import { reply } from "./reply.ts";
import { scopeOf } from "./scope.ts";
import { slotsOf } from "./slots.ts";
import type { Wish } from "./slots.ts";

/** Longest message, in words, that may be just a customer's name. */
const mostWordsOfAName = 6;

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
      if (scope.shared && input.action.verb !== "paths") return continueInPrivate(dc, "");
      return answerAction(dc, input.action);
    case "request":
      if (isAside(input.request)) return answerAside(dc, input.request);
      if (scope.shared) return continueInPrivate(dc, input.text);
      if (dc.activeDialog && !isWholeQuestion(input.request)) return dc.continueDialog();
      await dc.cancelAllDialogs();
      return ask(dc, input.request);
  }
}

/** Nothing about a customer in a team or group chat: the question goes on in the person's own. */
async function continueInPrivate(dc: DialogContext, question: string): Promise<DialogTurnResult> {
  const { words, intent } = scopeOf(dc.context);
  await reply(dc.context, presentPrivate(words, dc.context.activity.recipient.id, question), { intent });
  return Dialog.EndOfTurn;
}

/** A question that stands for itself, as opposed to a reply to the one that is open. */
function isWholeQuestion({ intent, customers, products }: Request): boolean {
  if (intent === "list-subscriptions" || intent === "find-customer") return true;
  return customers.length > 0 && products.length > 0;
}

const wishes: Partial<Record<Intent, Wish>> = {
  "check-upgrade": "check-upgrade",
  "list-upgrades": "list-upgrades",
  "list-subscriptions": "list-subscriptions",
  "find-customer": "find-customer",
};

/** A message that replies to nothing. */
async function ask(dc: DialogContext, request: Request): Promise<DialogTurnResult> {
  const { memory, words, directory } = scopeOf(dc.context);
  if (request.intent === "explain-reason" && request.customers.length + request.products.length === 0) {
    return explainLastAnswer(dc);
  }
  const wish = wishes[request.intent] ?? (request.intent === "explain-reason" ? "check-upgrade" : undefined);
  if (wish) return dc.beginDialog(checkUpgradeDialog, slotsOf(request, wish, memory));

  const mayBeAName = request.rest !== "" && request.rest.split(/\s+/).length <= mostWordsOfAName;
  const matches = mayBeAName ? await directory.search(request.rest, 1) : [];
  if (matches.some(({ fit }) => fit !== "close")) {
    return dc.beginDialog(checkUpgradeDialog, { wish: "list-upgrades", customerText: request.rest });
  }
  const example = await exampleCustomer(dc.context);
  await reply(dc.context, presentExamples(words, "notUnderstood", example), { intent: "none" });
  return Dialog.EndOfTurn;
}
