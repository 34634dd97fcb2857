import { Dialog } from "./framework.ts";
import type { DialogContext, DialogTurnResult } from "./framework.ts";
import { assess } from "../src/eligibility/assess.ts";
import { namedCustomer, namedSubscription } from "./outcome.ts";
import { presentWhy } from "./present/explain.ts";
import { presentNotice } from "./present/notice.ts";
import { reply } from "./reply.ts";
import { scopeOf } from "./scope.ts";

/** "Why not?": the reasons of the last answer, judged on the data as it is now. */
export async function explainLastAnswer(dc: DialogContext): Promise<DialogTurnResult> {
  const { memory, directory, catalog, words, intent } = scopeOf(dc.context);
  const customer = memory.customer ? await directory.customer(memory.customer) : undefined;
  const subscription = customer?.subscriptions.find(({ id }) => id === memory.subscription);
  if (!customer || !subscription) {
    await reply(dc.context, presentNotice(words, "nothingBefore"), { intent });
    return Dialog.EndOfTurn;
  }
  const target = memory.target && catalog.find(memory.target)?.id;
  const report = assess(catalog, { customer, subscription, target: target || undefined });
  await reply(
    dc.context,
    presentWhy({ words, catalog, customer, subscription, report }, target || undefined),
    {
      intent,
      customer: namedCustomer(customer),
      subscription: namedSubscription(subscription),
      target: target || null,
      report,
    },
  );
  return Dialog.EndOfTurn;
}
