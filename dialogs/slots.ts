import { z } from "zod";
import type { ProductId } from "../src/catalog/types.ts";
import { topicOf } from "../src/guides/topics.ts";
import { guideTopics, obstacles } from "../src/understanding/types.ts";
import type { Intent, Request } from "../src/understanding/types.ts";
import type { CardAction } from "./card-actions.ts";
import type { Memory } from "./scope.ts";

/** A product name as it was typed, with what it may mean. */
const namedProduct = z.object({ text: z.string(), products: z.array(z.string()) });

/** A question as far as it has been asked; what is missing is asked for. Kept between turns as JSON. */
export const slotsSchema = z.object({
  wish: z.enum(["check-upgrade", "list-upgrades", "list-subscriptions", "find-customer", "start-guide"]),
  /** What the guide is to be about, and the licences it is for, where a guide is wished for. */
  topic: z.enum(guideTopics).optional(),
  quantity: z.number().optional(),
  obstacle: z.enum(obstacles).optional(),
  /** Customers by id: one, or several that the same words named. */
  customers: z.array(z.string()).optional(),
  /** The one customer's name with the words around it: perhaps another's. */
  longerName: z.string().optional(),
  /** A customer's name that is not known as it stands. */
  customerText: z.string().optional(),
  /** The stretches of what means nothing to us, of which each may hold a name. */
  stretches: z.array(z.string()).optional(),
  /** Words beside the customer's name, which may make it another's. */
  beside: z.string().optional(),
  /** Words beside a known customer that mean nothing to us and may mean much: a plan, a condition, another name. */
  unknownText: z.string().optional(),
  subscription: z.string().optional(),
  subscriptionText: z.string().optional(),
  source: namedProduct.optional(),
  target: namedProduct.optional(),
  /** "E3 or E5?": what else was named as a target. */
  otherTargets: z.array(z.string()).optional(),
  /** Products of which the sentence does not tell whether they are what they have or what they want. */
  eithers: z.array(namedProduct).optional(),
  /** The target of the question before, where a plan is named that may be what they have. */
  formerTarget: z.string().optional(),
  /** The customer that was spoken of, where the words lean on what was said before. */
  spokenOf: z.string().optional(),
  /** The customer that was spoken of, where nothing in the words leans on that: it is worth asking. */
  formerCustomer: z.string().optional(),
});

export type NamedProduct = z.infer<typeof namedProduct>;
export type Slots = z.infer<typeof slotsSchema>;
export type Wish = Slots["wish"];

/** What is asked, while something of it is missing yet. */
export const intentOf = ({ wish, topic }: Slots): Intent =>
  wish === "start-guide" && topic === "add-licences" ? "add-licences" : wish;

/** The question that a message asks, together with what was spoken of before where it leaves that out. */
export function slotsOf(request: Request, wish: Wish, memory: Memory): Slots {
  const slots: Slots = { wish, ...productsOf(request) };
  if (wish === "start-guide") slots.topic = request.guide ?? "upgrade";
  if (request.obstacle) slots.obstacle = request.obstacle;
  if (request.quantity !== undefined) slots.quantity = request.quantity;
  if (request.customers.length > 0) {
    slots.customers = request.customers.map(({ id }) => id);
    const [only, ...more] = request.customers;
    if (only?.longer && more.length === 0) slots.longerName = only.longer;
    if (request.rest) slots.unknownText = request.rest;
  } else if (request.rest) {
    slots.customerText = request.rest;
    const leansOnContext = request.followsUp || request.refersBack || wish === "start-guide";
    if (leansOnContext) slots.spokenOf = memory.customer;
    else slots.formerCustomer = memory.customer;
  }
  if (request.rest) slots.stretches = [...request.stretches];
  return whole(recall(slots, request, memory));
}

/** A question about a plan that was kept from before is one about that plan. */
const whole = (slots: Slots): Slots =>
  slots.wish === "list-upgrades" && slots.target ? { ...slots, wish: "check-upgrade" } : slots;

type Named = Pick<Slots, "source" | "target" | "eithers" | "otherTargets">;

/** The products that a message names, by what they are in the question. */
export function productsOf({ products }: Request): Named {
  const found: Named = {};
  const wanted = new Set(products.filter(({ role }) => role === "target").map(meaningsOf));
  for (const mention of products) {
    const { role, text, products: meanings } = mention;
    const named = { text, products: [...meanings] };
    if (role === "unspecified") found.eithers = [...(found.eithers ?? []), named];
    else if (role === "source" ? wanted.has(meaningsOf(mention)) : isSame(found.source, named)) continue;
    else if (role === "target" && found.target) {
      found.otherTargets = [...(found.otherTargets ?? []), ...meanings];
    } else found[role] ??= named;
  }
  return found;
}

const meaningsOf = ({ products }: { readonly products: readonly ProductId[] }): string => products.join();
const isSame = (one: NamedProduct | undefined, other: NamedProduct): boolean =>
  one !== undefined && meaningsOf(one) === meaningsOf(other);

/** "and E5?" keeps the customer and the subscription; "what about Fabrikam?" keeps the target. */
function recall(slots: Slots, request: Request, memory: Memory): Slots {
  const kept = { ...slots };
  if (!kept.customers && !kept.customerText && memory.customer) {
    kept.customers = [memory.customer];
    kept.beside = memory.doubt;
    kept.unknownText ??= memory.doubt;
  }
  const sameCustomer = kept.customers?.length === 1 && kept.customers[0] === memory.customer;
  if (sameCustomer && !kept.source && memory.subscription) kept.subscription = memory.subscription;
  // "What else can they go to?" asks about any target; "what about Fabrikam?" about the same.
  const asksForAny = request.intent === "list-upgrades" && !request.namesOnly;
  const isGuided = sameCustomer && slots.wish === "start-guide";
  const staysAsItIs = slots.topic !== undefined && topicOf(slots.topic).samePlan;
  const goesOn = (request.followsUp || isGuided) && !staysAsItIs;
  const isShort = request.customers.length === 0 && request.rest === "";
  if ((goesOn || isShort) && sameCustomer && kept.eithers) kept.formerTarget = memory.target;
  const keepsTarget = goesOn && !asksForAny && !kept.target && !kept.eithers;
  if (keepsTarget && memory.target) kept.target = { text: memory.target, products: [memory.target] };
  return kept;
}

/** The question that a button asks. */
export function slotsOfAction({
  customer,
  subscription,
  target,
  topic,
}: Extract<CardAction, { verb: "check" }>): Slots {
  const slots: Slots = { wish: topic ? "start-guide" : target ? "check-upgrade" : "list-upgrades" };
  if (topic) slots.topic = topic;
  if (customer) slots.customers = [customer];
  if (subscription) slots.subscription = subscription;
  if (target) slots.target = { text: target, products: [target] };
  return slots;
}
