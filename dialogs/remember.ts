import type { ProductId } from "../src/catalog/types.ts";
import type { Customer, Subscription } from "../src/eligibility/types.ts";
import type { Memory } from "./scope.ts";

/** What is spoken of from now on, whole: nothing of what was spoken of before stays beside it. */
export function remember(
  memory: Memory,
  spoken: {
    readonly customer: Customer;
    readonly doubt?: string | undefined;
    readonly subscription?: Subscription | undefined;
    readonly target?: ProductId | undefined;
    readonly asked?: Memory["asked"];
  },
): void {
  memory.customer = spoken.customer.id;
  memory.doubt = spoken.doubt;
  memory.subscription = spoken.subscription?.id;
  memory.target = spoken.target;
  memory.asked = spoken.asked;
}
