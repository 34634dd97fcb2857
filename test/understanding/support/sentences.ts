import { describe, expect, it } from "@jest/globals";
import type { Language } from "../../../src/catalog/types.ts";
import type { Request } from "../../../src/understanding/types.ts";
import { understanding } from "./understanding.ts";

/** What a sentence is to be understood as. What is left out is expected not to be found in it. */
interface Expected extends Partial<
  Omit<Request, "customers" | "products" | "stretches" | "refersBack" | "outside" | "namesOnly">
> {
  readonly intent: Request["intent"];
  readonly customers?: readonly string[];
  readonly source?: readonly string[];
  readonly target?: readonly string[];
  /** Those whose role the sentence does not tell. */
  readonly plans?: readonly string[];
}

type Sentences = Readonly<Record<string, readonly (readonly [text: string, expected: Expected])[]>>;

/** One test a sentence; unless it says otherwise, a sentence shows its language. */
export function describeSentences(language: Language, groups: Sentences): void {
  describe.each(Object.entries(groups))("a message that %s", (_, sentences) => {
    it.each(sentences)("%s", async (text, expected) => {
      expect(shorten(await understanding.understand(text))).toEqual({ ...nothing, language, ...expected });
    });
  });
}

/** Not told in the tables: they follow from the rest. */
const untold: ReadonlySet<string> = new Set(["products", "stretches", "refersBack", "outside", "namesOnly"]);

/** What most sentences do not tell. */
export const untoldMostly = {
  rest: "",
  quantity: undefined,
  reason: undefined,
  setLanguage: undefined,
  ordinal: undefined,
  followsUp: false,
  other: undefined,
  guide: undefined,
  obstacle: undefined,
  tabNamed: false,
  move: undefined,
  remindWhen: undefined,
  yesNo: undefined,
} as const;

const nothing: Omit<Expected, "intent"> = {
  ...untoldMostly,
  customers: [],
  source: [],
  target: [],
  plans: [],
};

function shorten(request: Request): Expected {
  const { products, customers, rest, stretches } = request;
  expect(stretches.join(" ")).toBe(rest);
  const withRole = (wanted: string) =>
    products.filter(({ role }) => role === wanted).map((mention) => mention.products.join("|"));
  return {
    ...Object.fromEntries(Object.entries(request).filter(([name]) => !untold.has(name))),
    intent: request.intent,
    customers: customers.map(({ id }) => id),
    source: withRole("source"),
    target: withRole("target"),
    plans: withRole("unspecified"),
  };
}
