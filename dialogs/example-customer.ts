import type { TurnContext } from "botbuilder";
import { scopeOf } from "./scope.ts";

/** A customer to name in an example: one that the person has, so that the example works; in a shared chat none of them. */
export async function exampleCustomer(context: TurnContext): Promise<string> {
  const { directory, shared } = scopeOf(context);
  const [first] = shared ? [] : await directory.list(1);
  return first?.name ?? "Contoso";
}
