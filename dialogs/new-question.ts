import type { DialogContext, DialogTurnResult } from "./framework.ts";
import { Dialog } from "./framework.ts";
import type { Intent, Request } from "../src/understanding/types.ts";
import { questionOfAnother } from "./another-one.ts";
import { exampleCustomer } from "./example-customer.ts";
import { explainLastAnswer } from "./explain-last-answer.ts";
import { askAgain } from "./guides/guide-talk.ts";
import { checkUpgradeDialog } from "./names.ts";
import { presentExamples } from "./present/notice.ts";
import { reply } from "./reply.ts";
import { findWithin } from "./resolve/name-within.ts";
import { settleUnknown } from "./resolve/settle.ts";
import { scopeOf } from "./scope.ts";
import type { Input, Memory } from "./scope.ts";
import { slotsOf } from "./slots.ts";
import type { Slots, Wish } from "./slots.ts";

/** Longest message, in words, that may be just a customer's name. */
const mostWordsOfAName = 6;

const wishes: Partial<Record<Intent, Wish>> = {
  "check-upgrade": "check-upgrade",
  "list-upgrades": "list-upgrades",
  "list-subscriptions": "list-subscriptions",
  "find-customer": "find-customer",
};

/** What a message that replies to nothing wishes to know; undefined when it is no question about a customer. */
function wishOf({ intent, followsUp, rest, quantity, outside }: Request): Wish | undefined {
  const wish = wishes[intent];
  if (wish) return wish;
  const goesOn = followsUp && !outside && (rest !== "" || quantity !== undefined);
  return intent === "explain-reason" || goesOn ? "check-upgrade" : undefined;
}

/** Answers a message that replies to nothing: a question, "the other one", or only a name. */
export async function askNewQuestion(
  dc: DialogContext,
  { request, text }: Extract<Input, { kind: "request" }>,
): Promise<DialogTurnResult> {
  const { memory, words } = scopeOf(dc.context);
  if (request.intent === "explain-reason" && !(await namesAny(dc, request))) return explainLastAnswer(dc);
  const another = await questionOfAnother(dc, request);
  if (another) return dc.beginDialog(checkUpgradeDialog, another);
  const again = askedAgain(request, memory);
  if (again) return dc.beginDialog(checkUpgradeDialog, again);
  const wish = wishOf(request);
  if (wish) return dc.beginDialog(checkUpgradeDialog, slotsOf(request, wish, memory));
  if (namesAnother(request, memory)) {
    const again = { ...request, followsUp: true };
    return dc.beginDialog(checkUpgradeDialog, slotsOf(again, "check-upgrade", memory));
  }
  const named = isName(request.rest, text) ? await readAsName(dc, request.rest) : undefined;
  if (named) return dc.beginDialog(checkUpgradeDialog, named);
  const asked = await askAgain(dc);
  if (asked) return asked;
  const example = await exampleCustomer(dc.context);
  await reply(dc.context, presentExamples(words, request.outside ? "outside" : "notUnderstood", example), {
    intent: "none",
  });
  return Dialog.EndOfTurn;
}

/** "And Alpine?" after a list of subscriptions, "make that fifteen" after more licences were asked for. */
function askedAgain(request: Request, memory: Memory): Slots | undefined {
  const { asked } = memory;
  const isNumber = request.intent === "none" && request.quantity !== undefined;
  if (!asked || !request.followsUp || !request.namesOnly) return undefined;
  if (asked === "list-subscriptions") return isNumber ? undefined : slotsOf(request, asked, memory);
  return slotsOf({ ...request, guide: asked }, "start-guide", memory);
}

/** "It's for Contoso Retail, sorry": the question before, for somebody else. */
const namesAnother = ({ intent, customers, products, outside }: Request, { customer }: Memory): boolean =>
  intent === "none" && !outside && customers.length === 1 && products.length === 0 && customer !== undefined;

/** Whether a message is hardly more than what may be a name. */
export const isName = (rest: string, text: string): boolean => lettersIn(rest) > lettersIn(text) / 2;
const lettersIn = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** Whether a plan or a customer is named, be it only in part. */
async function namesAny(dc: DialogContext, request: Request): Promise<boolean> {
  const { customers, products, rest, stretches } = request;
  if (customers.length + products.length > 0) return true;
  const { directory, memory } = scopeOf(dc.context);
  const within = rest === "" ? undefined : await findWithin(directory, [rest, ...stretches]);
  return within !== undefined && (within.fit === "exact" || memory.customer === undefined);
}

/** A message that is nothing but a name: another subscription of the customer spoken of, or a customer. */
async function readAsName(dc: DialogContext, name: string): Promise<Slots | undefined> {
  const { memory, directory } = scopeOf(dc.context);
  if (name === "" || name.split(/\s+/).length > mostWordsOfAName) return undefined;
  const customer = memory.customer ? await directory.customer(memory.customer) : undefined;
  const ofThem = customer && settleUnknown(customer, { wish: "list-upgrades", unknownText: name });
  const same: Slots = memory.target
    ? { wish: "check-upgrade", target: { text: memory.target, products: [memory.target] } }
    : { wish: "list-upgrades" };
  if (customer && ofThem?.subscriptionText) return { ...ofThem, ...same, customers: [customer.id] };
  const matches = await directory.search(name, 1);
  return matches.some(({ fit }) => fit !== "close") ? { ...same, customerText: name } : undefined;
}
