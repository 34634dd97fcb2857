import { Dialog } from "./framework.ts";
import type { DialogContext, DialogTurnResult } from "./framework.ts";
import type { CardData } from "../cards/data.ts";
import type { Intent, Request } from "../src/understanding/types.ts";
import { exampleCustomer } from "./example-customer.ts";
import { isExplained, presentCode } from "./present/explain.ts";
import type { ExplainedCode } from "./present/explain.ts";
import { namedCustomer } from "./outcome.ts";
import type { Outcome } from "./outcome.ts";
import { presentExamples, presentHelp, presentNotice, presentNotYet } from "./present/notice.ts";
import { presentPaths } from "./present/paths.ts";
import { remember } from "./remember.ts";
import { reply } from "./reply.ts";
import { findCustomer } from "./resolve/customer.ts";
import { scopeOf } from "./scope.ts";
import { slotsOf } from "./slots.ts";

/** What works at every moment, and leaves an open question open unless it ends it. */
const asides = [
  "greet",
  "help",
  "cancel",
  "restart",
  "thanks",
  "set-language",
  "show-paths",
  "compare-plans",
] as const satisfies readonly Intent[];
type Aside = (typeof asides)[number];

const asAside = (intent: Intent): Aside | undefined => asides.find((aside) => aside === intent);
const asCode = (reason: string | undefined): ExplainedCode | undefined =>
  reason !== undefined && isExplained(reason) ? reason : undefined;

export function isAside({ intent, reason }: Request): boolean {
  return asAside(intent) !== undefined || asCode(reason) !== undefined;
}

export async function answerAside(dc: DialogContext, request: Request): Promise<DialogTurnResult> {
  const { intent } = request;
  const card = await cardFor(dc, request);
  if (card) await reply(dc.context, card, { intent, customer: await customerBeside(dc, request) });
  return Dialog.EndOfTurn;
}

/** The customer with whom a code was met, spoken of from now on. */
async function customerBeside(dc: DialogContext, request: Request): Promise<Outcome["customer"]> {
  const { directory, memory, shared } = scopeOf(dc.context);
  if (!request.reason || shared || request.customers.length + request.stretches.length === 0) return null;
  const who = await findCustomer(directory, slotsOf(request, "check-upgrade", {}));
  if (who.kind !== "found") return null;
  remember(memory, { customer: who.customer });
  return namedCustomer(who.customer);
}

/** @returns nothing where the open question has been asked again instead */
async function cardFor(dc: DialogContext, request: Request): Promise<CardData | undefined> {
  const { words, catalog, memory } = scopeOf(dc.context);
  const code = asCode(request.reason);
  const aside = asAside(request.intent);
  if (!aside) return code && presentCode(words, code);
  switch (aside) {
    case "greet":
      return presentExamples(words, "greet", await exampleCustomer(dc.context));
    case "help":
      return presentHelp(words, await exampleCustomer(dc.context));
    case "cancel":
      return presentNotice(words, (await drop(dc)) ? "cancelled" : "nothingToCancel");
    case "restart":
      await drop(dc);
      delete memory.customer;
      delete memory.subscription;
      delete memory.target;
      return presentNotice(words, "restarted");
    case "thanks":
      return presentNotice(words, "thanks");
    case "set-language":
      if (!request.setLanguage) return presentHelp(words, await exampleCustomer(dc.context));
      if (!dc.activeDialog) return presentNotice(words, "language");
      await dc.repromptDialog();
      return undefined;
    case "show-paths":
      return presentPaths(words, catalog, await rulebookOfInterest(dc));
    case "compare-plans":
      return presentNotYet(words, aside);
  }
}

/** @returns whether there was a question to drop */
async function drop(dc: DialogContext): Promise<boolean> {
  const open = dc.activeDialog !== undefined;
  await dc.cancelAllDialogs();
  return open;
}

/** The table for the cloud of the customer last spoken of. */
async function rulebookOfInterest(dc: DialogContext): Promise<"csp-global" | "csp-21vianet"> {
  const { memory, directory, shared } = scopeOf(dc.context);
  const customer = memory.customer && !shared ? await directory.customer(memory.customer) : undefined;
  return customer?.cloud === "21vianet" ? "csp-21vianet" : "csp-global";
}
