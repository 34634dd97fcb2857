import type { TurnContext } from "botbuilder";
import { Dialog } from "./framework.ts";
import type { DialogContext, DialogInstance, DialogTurnResult } from "./framework.ts";
import { z } from "zod";
import type { ProductId } from "../src/catalog/types.ts";
import type { Directory } from "../src/directory/types.ts";
import type { Customer } from "../src/eligibility/types.ts";
import type { Request } from "../src/understanding/types.ts";
import { askSubscriptionDialog } from "./names.ts";
import { namedCustomer } from "./outcome.ts";
import { presentSubscriptionChoice } from "./present/choose-subscription.ts";
import { presentNotice } from "./present/notice.ts";
import { findCustomer } from "./resolve/customer.ts";
import { settleUnknown } from "./resolve/settle.ts";
import { reply } from "./reply.ts";
import { scopeOf } from "./scope.ts";
import { ofAnother, withSubscriptionReply } from "./slot-replies.ts";
import { intentOf, slotsSchema } from "./slots.ts";
import type { Slots } from "./slots.ts";

const stateSchema = z.object({
  slots: slotsSchema,
  customer: z.string(),
  /** Subscriptions' ids. */
  candidates: z.array(z.string()),
  /** The product that was named and that the customer does not have. */
  notOwned: z.string().optional(),
});

export type AskSubscription = z.infer<typeof stateSchema>;

/** Asks which of a customer's subscriptions is meant; ends with the question that has the reply put in. */
export class AskSubscriptionDialog extends Dialog<AskSubscription> {
  constructor() {
    super(askSubscriptionDialog);
  }

  override async beginDialog(dc: DialogContext, asked: AskSubscription): Promise<DialogTurnResult> {
    if (dc.activeDialog) dc.activeDialog.state = asked;
    await ask(dc.context, asked);
    return Dialog.EndOfTurn;
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const { slots, candidates, customer: id } = stateSchema.parse(dc.activeDialog?.state);
    const { input, directory } = scopeOf(dc.context);
    if (input.kind !== "request") return Dialog.EndOfTurn;
    const { ordinal } = input.request;
    const chosen = ordinal === undefined ? undefined : candidates[ordinal - 1];
    if (chosen) return dc.endDialog({ ...slots, subscription: chosen });
    if (asksForAny(input.request)) return dc.endDialog(openQuestion(slots, id));
    const customer = await directory.customer(id);
    if (customer && (await namesAnother(directory, customer, input.request))) {
      return dc.endDialog(ofAnother(slots, input.request));
    }
    const owned = new Set(customer?.subscriptions.map(({ product }) => product?.id));
    const owns = (products: readonly ProductId[]) => products.some((product) => owned.has(product));
    return dc.endDialog(withSubscriptionReply(slots, input.request, owns));
  }

  override async repromptDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    await ask(context, stateSchema.parse(instance.state));
  }
}

/** "So what can they have?", which asks about no plan any more. */
const asksForAny = ({ intent, products, customers, rest, ordinal, namesOnly }: Request): boolean =>
  intent === "list-upgrades" &&
  !namesOnly &&
  products.length + customers.length === 0 &&
  rest === "" &&
  ordinal === undefined;

const openQuestion = ({ source }: Slots, customer: string): Slots => ({
  wish: "list-upgrades",
  customers: [customer],
  ...(source ? { source } : {}),
});

/** "What about Northwind?", or "Northwind", to which none of the subscriptions answers. */
async function namesAnother(
  directory: Directory,
  customer: Customer,
  { customers, rest, stretches }: Request,
): Promise<boolean> {
  if (customers.length > 0 || rest === "") return false;
  if (settleUnknown(customer, { wish: "check-upgrade", unknownText: rest }).subscriptionText) return false;
  const who = await findCustomer(directory, {
    wish: "check-upgrade",
    customerText: rest,
    stretches: [...stretches],
  });
  return who.kind === "found" && who.customer.id !== customer.id;
}

async function ask(context: TurnContext, asked: AskSubscription): Promise<void> {
  const { catalog, directory, words } = scopeOf(context);
  const { target: named } = asked.slots;
  const intent = intentOf(asked.slots);
  const customer = await directory.customer(asked.customer);
  if (!customer) return reply(context, presentNotice(words, "gone"), { intent });
  const target = named?.products[0];
  const subscriptions = customer.subscriptions.filter(({ id }) => asked.candidates.includes(id));
  const notOwned = asked.notOwned === undefined ? undefined : catalog.find(asked.notOwned);
  const { topic } = asked.slots;
  const card = presentSubscriptionChoice({
    words,
    catalog,
    customer,
    subscriptions,
    notOwned,
    target,
    topic,
  });
  await reply(context, card, {
    intent,
    customer: namedCustomer(customer),
    target: target ?? null,
    missing: ["subscription"],
    candidates: subscriptions.map(({ id, name }) => ({ id, name })),
  });
}
