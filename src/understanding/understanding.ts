import type { Catalog } from "../catalog/types.ts";
import { withoutCourtesy } from "./courtesy.ts";
import type { Core } from "./courtesy.ts";
import { findNames } from "./find-names.ts";
import type { NameFinders } from "./find-names.ts";
import { findCommand } from "./intent.ts";
import { cleanMessage } from "./message.ts";
import { createPhrasebook } from "./phrasebook.ts";
import type { Phrasebook } from "./phrasebook.ts";
import { readSentence } from "./sentence.ts";
import type { NamedCustomer } from "./sentence.ts";
import { tokenize } from "./tokens.ts";
import type { ProductMention, Request, Understanding } from "./types.ts";

export interface UnderstandingParts {
  readonly catalog: Pick<Catalog, "namesIn" | "tiersIn" | "find">;
  /** The customers named in full in a text; offsets are UTF-16. What it throws goes through to the caller. */
  readonly customersIn: (text: string) => Promise<readonly NamedCustomer[]>;
}

/** One for all: it is the same for whoever is understood, and takes long to make. */
let phrasebook: Phrasebook | undefined;

/**
 * The embedded recogniser: phrases in English, French and Chinese, mixed as people mix them. It reads the first
 * 1,000 characters of a message.
 */
export function createUnderstanding({ catalog, customersIn }: UnderstandingParts): Understanding {
  const book = (phrasebook ??= createPhrasebook());
  const namesIn: NameFinders["namesIn"] = (text, cloud) => catalog.namesIn(text, cloud);
  const tiersIn: NameFinders["tiersIn"] = (text, cloud) => catalog.tiersIn(text, cloud);
  return {
    understand: async (raw) => {
      const text = cleanMessage(raw);
      const finders = { namesIn, tiersIn, customersIn: isCommand(text, book) ? nobody : customersIn };
      return aboutPlans(await readSentence(await findNames(text, finders, book), book), catalog);
    },
  };
}

/** "Basic with Visio, can it go to E3?": what is held beside a plan is no plan to upgrade, where one is named. */
function aboutPlans(request: Request, { find }: Pick<Catalog, "find">): Request {
  const isPlan = ({ products }: ProductMention) => products.some((product) => find(product)?.isPlan ?? true);
  const others = request.products.filter((mention) => mention.role !== "target" && !isPlan(mention));
  const sources = request.products.filter((mention) => mention.role !== "target" && isPlan(mention));
  return sources.length === 0
    ? request
    : { ...request, products: request.products.filter((mention) => !others.includes(mention)) };
}

const nobody: NameFinders["customersIn"] = () => Promise.resolve([]);

/**
 * Help, cancel and the like work at every moment, even for a customer who is called "Help". Where a reminder says what
 * it is for, somebody may be named: "remind me in an hour to call Contoso".
 */
function isCommand(text: string, book: Phrasebook): boolean {
  const core = withoutCourtesy(tokenize(text, [], book.numbers), book);
  const command = findCommand(core, book);
  if (command?.move === "remind") return core.tokens.every((token) => command.words.includes(token));
  return isCourtesy(core) || command !== undefined;
}

const isCourtesy = (core: Core) => (core.greets || core.thanks) && core.tokens.length === 0;
