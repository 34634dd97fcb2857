import type { TurnContext } from "botbuilder";
import { Dialog } from "./framework.ts";
import type { DialogContext, DialogInstance, DialogTurnResult } from "./framework.ts";
import { z } from "zod";
import { askCustomerDialog } from "./names.ts";
import { namedCustomer } from "./outcome.ts";
import { presentCustomers } from "./present/choose-customer.ts";
import { reply } from "./reply.ts";
import { scopeOf } from "./scope.ts";
import { typesAhead } from "./search/types-ahead.ts";
import { aboutChosen, aboutNobody, withCustomerReply } from "./slot-replies.ts";
import { intentOf, slotsSchema } from "./slots.ts";

const stateSchema = z.object({
  slots: slotsSchema,
  doubt: z.enum(["unnamed", "several", "close", "none", "gone"]),
  typed: z.string(),
  /** Customers' ids. */
  candidates: z.array(z.string()),
});

export type AskCustomer = z.infer<typeof stateSchema>;

/** Asks which customer is meant; ends with the question that has the reply put in. */
export class AskCustomerDialog extends Dialog<AskCustomer> {
  constructor() {
    super(askCustomerDialog);
  }

  override async beginDialog(dc: DialogContext, asked: AskCustomer): Promise<DialogTurnResult> {
    if (dc.activeDialog) dc.activeDialog.state = asked;
    await ask(dc.context, asked);
    return Dialog.EndOfTurn;
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const { slots, candidates, doubt } = stateSchema.parse(dc.activeDialog?.state);
    const { input } = scopeOf(dc.context);
    if (input.kind !== "request") return Dialog.EndOfTurn;
    const { ordinal, yesNo } = input.request;
    if (yesNo === "no" && doubt === "close") {
      const asked: AskCustomer = { slots: aboutNobody(slots), doubt: "unnamed", typed: "", candidates: [] };
      return dc.replaceDialog(askCustomerDialog, asked);
    }
    const [only, ...more] = candidates;
    const confirmed = yesNo === "yes" && more.length === 0 ? only : undefined;
    const chosen = ordinal === undefined ? confirmed : candidates[ordinal - 1];
    return dc.endDialog(chosen ? aboutChosen(slots, chosen) : withCustomerReply(slots, input.request));
  }

  override async repromptDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    await ask(context, stateSchema.parse(instance.state));
  }
}

async function ask(context: TurnContext, { slots, doubt, typed, candidates }: AskCustomer): Promise<void> {
  const { catalog, directory, words } = scopeOf(context);
  const customers = (await Promise.all(candidates.map((id) => directory.customer(id)))).filter(
    (customer) => customer !== undefined,
  );
  const count = await directory.count();
  // Whose plan it is cannot be told before the customer is; mostly it is the one that they want.
  const target = (slots.target ?? slots.eithers?.[0])?.products[0];
  const card = presentCustomers({
    words,
    catalog,
    doubt,
    typed,
    customers,
    count,
    target,
    topic: slots.topic,
    typesAhead: typesAhead(context.activity),
  });
  await reply(context, card, {
    intent: intentOf(slots),
    target: target ?? null,
    missing: ["customer"],
    candidates: doubt === "unnamed" ? [] : customers.map(namedCustomer),
  });
}
