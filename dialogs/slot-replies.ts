import type { ProductId } from "../src/catalog/types.ts";
import type { Request } from "../src/understanding/types.ts";
import { productsOf } from "./slots.ts";
import type { Slots } from "./slots.ts";

/** The question, about a customer who was chosen among those offered: what had made them doubtful is settled. */
export function aboutChosen(asked: Slots, customer: string): Slots {
  return { ...aboutNobody(asked), customers: [customer] };
}

/** The question as if no customer had been named. */
export function aboutNobody(asked: Slots): Slots {
  const slots = { ...asked };
  // "Contoso retial": the word was part of the name. "E3 for nonprofits": it is not, and stays unexplained.
  if (asked.unknownText && asked.longerName?.includes(asked.unknownText)) delete slots.unknownText;
  delete slots.customers;
  delete slots.customerText;
  delete slots.stretches;
  delete slots.longerName;
  delete slots.beside;
  delete slots.spokenOf;
  delete slots.formerCustomer;
  return slots;
}

/** A reply to "which customer?", put into the question: it may answer it, or ask something else instead. */
export function withCustomerReply(asked: Slots, request: Request): Slots {
  const slots: Slots = { ...asked, ...productsOf(request) };
  // Who was asked about is as doubtful as before.
  if (request.customers.length === 0 && request.rest === "") return slots;
  delete slots.unknownText;
  delete slots.longerName;
  delete slots.beside;
  delete slots.spokenOf;
  delete slots.formerCustomer;
  if (request.customers.length > 0) {
    delete slots.customerText;
    slots.customers = request.customers.map(({ id }) => id);
  } else if (request.rest) {
    slots.customerText = request.rest;
    slots.stretches = [...request.stretches];
    delete slots.customers;
  }
  return slots;
}

/** The question put to another customer instead: what was known of the one before is not of this one. */
export function ofAnother(asked: Slots, request: Request): Slots {
  const kept = { ...asked };
  delete kept.source;
  delete kept.subscription;
  delete kept.subscriptionText;
  return withCustomerReply(kept, request);
}

/**
 * A reply to "which subscription?", put into the question. A plan that the customer has (`owns`) tells which one; any
 * other is what they now want.
 */
export function withSubscriptionReply(
  asked: Slots,
  request: Request,
  owns: (products: readonly ProductId[]) => boolean,
): Slots {
  const slots: Slots = { ...asked };
  delete slots.subscriptionText;
  for (const { role, text, products } of request.products) {
    const slot = owns(products) ? "source" : role === "unspecified" ? "target" : role;
    slots[slot] = { text, products: [...products] };
  }
  if (request.customers.length > 0) slots.customers = request.customers.map(({ id }) => id);
  else if (request.rest) slots.subscriptionText = request.rest;
  return slots;
}
