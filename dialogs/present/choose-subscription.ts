import { execute, executeWithInputs } from "../../cards/actions.ts";
import type { CardData, ChoiceRow } from "../../cards/data.ts";
import type { Words } from "../../locales/i18n.ts";
import type { Catalog, Product, ProductId } from "../../src/catalog/types.ts";
import type { Customer, Subscription } from "../../src/eligibility/types.ts";
import type { GuideTopic } from "../../src/understanding/types.ts";
import type { CardActionData } from "../card-actions.ts";
import { line, planName, productName, statusName } from "./names.ts";
import { pendingTarget } from "./pending-target.ts";

/** More subscriptions than this are a list to choose from, not buttons. */
const mostButtons = 5;

export interface SubscriptionChoice {
  readonly words: Words;
  readonly catalog: Catalog;
  readonly customer: Customer;
  readonly subscriptions: readonly Subscription[];
  /** Named, but the customer does not have it. */
  readonly notOwned: Product | undefined;
  readonly target: ProductId | undefined;
  /** Where it is a guide that the subscription is asked for. */
  readonly topic?: GuideTopic | undefined;
}

/** "Which subscription?" */
export function presentSubscriptionChoice(choice: SubscriptionChoice): CardData {
  const { words, catalog, customer, subscriptions, notOwned, target, topic } = choice;
  const title = notOwned
    ? words("choose:subscription.notOwned", {
        customer: customer.name,
        product: productName(words, notOwned, customer.cloud),
      })
    : words("choose:subscription.title", { customer: customer.name });
  const note = target ? pendingTarget(words, catalog, target, customer.cloud) : "";
  return card(words, customer, subscriptions, { target, topic }, title, note);
}

/** A customer's subscriptions, each to ask about; about the target, where one was named. */
export function presentSubscriptions(words: Words, customer: Customer, target?: ProductId): CardData {
  const { subscriptions, name } = customer;
  const title = words(subscriptions.length > 0 ? "choose:subscription.list" : "choose:subscription.none", {
    customer: name,
  });
  return card(words, customer, subscriptions, { target }, title, customer.domain);
}

function card(
  words: Words,
  customer: Customer,
  subscriptions: readonly Subscription[],
  { target, topic }: { readonly target: ProductId | undefined; readonly topic?: GuideTopic | undefined },
  title: string,
  note: string,
): CardData {
  const data: CardActionData = {
    verb: "check",
    customer: customer.id,
    inPlace: true,
    target,
    topic,
  };
  const asButtons = subscriptions.length <= mostButtons;
  return {
    card: "choose-subscription",
    title,
    note,
    choices: asButtons
      ? subscriptions.map((subscription) => button(words, customer, subscription, data))
      : [],
    list: asButtons
      ? []
      : subscriptions.map((subscription) => ({
          title: line(subscription.name, details(words, customer, subscription)),
          value: subscription.id,
        })),
    listLabel: words("choose:subscription.label"),
    required: words("choose:required"),
    pick: asButtons ? null : executeWithInputs(words("common:action.choose"), data),
    actions: [
      execute(words("common:action.anotherCustomer"), { verb: "check", ...(target ? { target } : {}) }),
    ],
  };
}

function button(
  words: Words,
  customer: Customer,
  subscription: Subscription,
  data: CardActionData,
): ChoiceRow {
  return {
    action: execute(subscription.name, { ...data, subscription: subscription.id }),
    details: details(words, customer, subscription),
  };
}

function details(words: Words, { cloud }: Customer, subscription: Subscription): string {
  const plan = planName(words, subscription, cloud);
  return line(
    plan === subscription.name ? "" : plan,
    subscription.usageBased ? "" : words("common:licenses", { count: subscription.quantity }),
    statusName(words, subscription.status),
  );
}
