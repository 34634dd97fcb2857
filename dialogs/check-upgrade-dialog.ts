import { Dialog } from "./framework.ts";
import type { DialogContext, DialogReason, DialogTurnResult } from "./framework.ts";
import { topicOf } from "../src/guides/topics.ts";
import { assess } from "../src/eligibility/assess.ts";
import type { Customer, Subscription } from "../src/eligibility/types.ts";
import type { AskCustomer } from "./ask-customer-dialog.ts";
import type { AskSubscription } from "./ask-subscription-dialog.ts";
import { guideFor } from "./guides/guide-for.ts";
import { startGuide } from "./guides/start-guide.ts";
import { askCustomerDialog, askSubscriptionDialog, checkUpgradeDialog } from "./names.ts";
import { namedCustomer, namedSubscription } from "./outcome.ts";
import { presentAnswer } from "./present/answer.ts";
import { presentSubscriptions } from "./present/choose-subscription.ts";
import { remember } from "./remember.ts";
import { reply } from "./reply.ts";
import { findCustomer } from "./resolve/customer.ts";
import type { CustomerFound } from "./resolve/customer.ts";
import { settleEithers, settleUnknown } from "./resolve/settle.ts";
import { findSubscription } from "./resolve/subscription.ts";
import type { SubscriptionFound } from "./resolve/subscription.ts";
import { findTarget } from "./resolve/target.ts";
import { scopeOf } from "./scope.ts";
import { intentOf } from "./slots.ts";
import type { Slots } from "./slots.ts";

type Found<T extends { kind: string }> = Extract<T, { kind: "found" }>;

/**
 * One question about a customer: finds out which customer and which subscription, asking for one at a time what is
 * missing, then answers. Its options are the question as far as it has been asked.
 */
export class CheckUpgradeDialog extends Dialog<Slots> {
  constructor() {
    super(checkUpgradeDialog);
  }

  override beginDialog(dc: DialogContext, slots: Slots): Promise<DialogTurnResult> {
    return goOn(dc, slots);
  }

  /** A question of ours has been answered: `slots` is the question with the reply put in. */
  override resumeDialog(dc: DialogContext, _reason: DialogReason, slots: Slots): Promise<DialogTurnResult> {
    return goOn(dc, slots);
  }
}

async function goOn(dc: DialogContext, asked: Slots): Promise<DialogTurnResult> {
  const { directory, catalog, memory } = scopeOf(dc.context);
  const who = await findCustomer(directory, asked);
  const searching = asked.wish === "find-customer" && who.kind === "found" && who.others.length > 0;
  if (who.kind === "ask" || searching) return dc.beginDialog(askCustomerDialog, askFor(asked, who));

  if (asked.topic && topicOf(asked.topic).anySubscription) return begin(dc, asked, who.customer, undefined);
  const { customer, beside: unknownText = asked.unknownText } = who;
  const beside = who.beside ?? (asked.longerName ? asked.unknownText : asked.beside);
  const known = { ...asked, unknownText, beside, longerName: undefined, customers: [customer.id] };
  const slots = settleEithers(customer, settleUnknown(customer, known), catalog);
  if (slots.wish === "list-subscriptions" || slots.wish === "find-customer") {
    return listSubscriptions(dc, customer, slots);
  }
  const what = findSubscription(customer, slots);
  switch (what.kind) {
    case "none":
      if (slots.wish === "start-guide") return begin(dc, slots, customer, undefined);
      return listSubscriptions(dc, customer, slots);
    case "ask": {
      const candidates = what.candidates.map(({ id }) => id);
      const target = slots.target && findTarget(catalog, slots.target, customer.cloud, undefined)?.target;
      remember(memory, { customer, doubt: doubtIn(slots), target });
      const options: AskSubscription = {
        slots,
        customer: customer.id,
        candidates,
        notOwned: what.notOwned?.products[0],
      };
      return dc.beginDialog(askSubscriptionDialog, options);
    }
    case "found":
      if (slots.wish === "start-guide") return begin(dc, slots, customer, what.subscription, { who, what });
      return answer(dc, slots, who, what);
  }
}

/** Begins the guide that is wished for; where it would lead nowhere, the answer says so first. */
async function begin(
  dc: DialogContext,
  slots: Slots,
  customer: Customer,
  subscription: Subscription | undefined,
  found?: { readonly who: Found<CustomerFound>; readonly what: Found<SubscriptionFound> },
): Promise<DialogTurnResult> {
  const { catalog, memory } = scopeOf(dc.context);
  const source = subscription?.product?.id;
  const named = slots.target && findTarget(catalog, slots.target, customer.cloud, source)?.target;
  const asked = slots.topic ?? "upgrade";
  const isSpokenOf = subscription !== undefined && memory.subscription === subscription.id;
  const keepsTarget = isSpokenOf && !slots.target && !topicOf(asked).samePlan;
  const target = named ?? (keepsTarget ? memory.target : undefined);
  const guide = guideFor(catalog, asked, { customer, subscription, target });
  if (guide) {
    const { quantity: wanted, obstacle } = slots;
    return startGuide(dc, { guide, customer, subscription, target, wanted, obstacle }, intentOf(slots));
  }
  if (!found) return listSubscriptions(dc, customer, slots);
  const question: Slots = target
    ? { ...slots, wish: "check-upgrade", target: slots.target ?? { text: target, products: [target] } }
    : { ...slots, wish: "list-upgrades" };
  return answer(dc, question, found.who, found.what);
}

/** Words beside the name that nothing else has explained. */
const doubtIn = ({ beside, unknownText }: Slots): string | undefined => (unknownText ? beside : undefined);

function askFor(slots: Slots, who: CustomerFound): AskCustomer {
  if (who.kind === "ask") {
    const { doubt, typed, candidates } = who;
    return { slots, doubt, typed, candidates: candidates.map(({ id }) => id) };
  }
  const candidates = [who.customer, ...who.others].map(({ id }) => id);
  return { slots, doubt: "several", typed: slots.customerText ?? who.customer.name, candidates };
}

async function listSubscriptions(
  dc: DialogContext,
  customer: Customer,
  slots: Slots,
): Promise<DialogTurnResult> {
  const { wish: intent, target } = slots;
  const { memory, words } = scopeOf(dc.context);
  const again = intent === "list-subscriptions" ? intent : undefined;
  remember(memory, { customer, doubt: doubtIn(slots), asked: again });
  await reply(dc.context, presentSubscriptions(words, customer, target?.products[0]), {
    intent,
    customer: namedCustomer(customer),
    missing: intent === "list-subscriptions" || intent === "find-customer" ? [] : ["subscription"],
  });
  return dc.endDialog();
}

async function answer(
  dc: DialogContext,
  slots: Slots,
  { customer, others }: Found<CustomerFound>,
  { subscription, understood }: Found<SubscriptionFound>,
): Promise<DialogTurnResult> {
  const { catalog, memory, words, input, roles } = scopeOf(dc.context);
  const meant = slots.target && findTarget(catalog, slots.target, customer.cloud, subscription.product?.id);
  const target = meant?.target;
  const report = assess(catalog, { customer, subscription, target });
  remember(memory, { customer, doubt: doubtIn(slots), subscription, target });

  const notUnderstood = slots.unknownText;
  const unclear = meant && meant.others.length > 0 && slots.target;
  const card = presentAnswer(
    { words, catalog, customer, subscription, report },
    {
      target,
      notUnderstood,
      targetMeant: unclear ? { text: unclear.text, others: meant.others } : undefined,
      sourceMeant: understood?.text,
      similar: others,
      roles,
      typed: input.kind === "request",
      alsoAsked: (slots.otherTargets ?? []).filter((other) => other !== target),
    },
  );
  await reply(dc.context, card, {
    intent: target ? "check-upgrade" : "list-upgrades",
    customer: namedCustomer(customer),
    subscription: namedSubscription(subscription),
    target: target ?? null,
    missing: notUnderstood ? ["target"] : [],
    report,
    candidates: others.map(namedCustomer),
  });
  return dc.endDialog();
}
