import { execute, executeWithInputs } from "../../cards/actions.ts";
import type { CardAction } from "../../cards/actions.ts";
import type { CardData } from "../../cards/data.ts";
import type { Words } from "../../locales/i18n.ts";
import type { Catalog, ProductId } from "../../src/catalog/types.ts";
import type { Customer } from "../../src/eligibility/types.ts";
import type { GuideTopic } from "../../src/understanding/types.ts";
import type { CardActionData } from "../card-actions.ts";
import type { CustomerDoubt } from "../resolve/customer.ts";
import { customersDataset } from "../search/types-ahead.ts";
import { pendingTarget } from "./pending-target.ts";

export interface CustomerChoice {
  readonly words: Words;
  readonly catalog: Catalog;
  readonly doubt: CustomerDoubt;
  /** The name that did not tell. */
  readonly typed: string;
  readonly customers: readonly Customer[];
  /** How many the directory has. */
  readonly count: number;
  readonly target: ProductId | undefined;
  /** Where it is a guide that the customer is asked for. */
  readonly topic?: GuideTopic | undefined;
  /** Whether the client asks for customers while somebody types. */
  readonly typesAhead?: boolean;
}

/** "Which customer?": those that fit as buttons, and a box to search for any other. */
export function presentCustomers(choice: CustomerChoice): CardData {
  const { words, customers, target, topic, typesAhead = false } = choice;
  const data: CardActionData = { verb: "search", inPlace: true, target, topic };
  return {
    card: "choose-customer",
    title: title(choice),
    note: note(choice),
    choices: customers.map((customer) => ({
      action: button(customer, target, topic),
      details: customer.domain,
    })),
    search: {
      label: words("choose:customer.search"),
      dataset: typesAhead ? customersDataset : "",
      action: executeWithInputs(words(typesAhead ? "common:action.choose" : "common:action.search"), data),
    },
    actions: [
      execute(words("common:action.allPaths"), { verb: "paths", rulebook: "csp-global" }),
      execute(words("common:action.help"), { verb: "say", text: words("common:action.help") }),
    ],
  };
}

function button(
  { id, name }: Customer,
  target: ProductId | undefined,
  topic: GuideTopic | undefined,
): CardAction {
  return execute(name, { verb: "check", customer: id, inPlace: true, target, topic });
}

function title({ words, doubt, typed }: CustomerChoice): string {
  switch (doubt) {
    case "several":
      return typed ? words("choose:customer.several", { typed }) : words("choose:customer.title");
    case "close":
      return words("choose:customer.close", { typed });
    case "none":
      return words("choose:customer.none", { typed });
    case "unnamed":
      return words("choose:customer.title");
    case "gone":
      return words("notices:gone.text");
  }
}

function note({ words, catalog, customers, count, target }: CustomerChoice): string {
  if (count === 0) return words("choose:customer.nobody");
  if (target) return pendingTarget(words, catalog, target, "global");
  return customers.length > 0 ? "" : words("choose:customer.hint", { count });
}
