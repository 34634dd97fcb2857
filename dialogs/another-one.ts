import type { DialogContext } from "./framework.ts";
import type { Request } from "../src/understanding/types.ts";
import { findAnother } from "./resolve/another.ts";
import { scopeOf } from "./scope.ts";
import { slotsOf } from "./slots.ts";
import type { Slots } from "./slots.ts";

/**
 * The question that "the other one" asks: the one asked before, of another subscription or customer; where there
 * is no other, what there is. Undefined where nothing was spoken of.
 */
export async function questionOfAnother(dc: DialogContext, request: Request): Promise<Slots | undefined> {
  const { memory, directory } = scopeOf(dc.context);
  const { other: kind } = request;
  if (!kind || !memory.customer || request.customers.length > 0) return undefined;
  const customer = await directory.customer(memory.customer);
  if (!customer) return undefined;
  const spokenOf = memory.subscription;
  const another = await findAnother(directory, customer, { spokenOf, kind });
  if (!another) return { wish: "list-subscriptions", customers: [customer.id] };
  const { target = memory.target && { text: memory.target, products: [memory.target] } } = slotsOf(
    request,
    "check-upgrade",
    memory,
  );
  const question: Slots = target ? { wish: "check-upgrade", target } : { wish: "list-upgrades" };
  if (another.kind === "customers") return { ...question, customers: another.customers.map(({ id }) => id) };
  const [only, ...more] = another.subscriptions;
  return {
    ...question,
    customers: [customer.id],
    ...(only && more.length === 0 ? { subscription: only.id } : {}),
  };
}
