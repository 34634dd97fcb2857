import type { Instance, RecognizerResult } from "./recognizer-result.ts";
import type { Request } from "./types.ts";

/**
 * A request in the shape of the Bot Framework's recognizer result: names as entities with their place in the text,
 * what else was told as entities without, and six properties: `language`, `followsUp`, `namesOnly`, `refersBack`, `outside`, `tabNamed`.
 *
 * Words that may be a name are a `customer` where none is known, else a `subscription`; a recognizer names whole names,
 * so that a customer's `longer` one is left out.
 */
export function toRecognizerResult(text: string, request: Request): RecognizerResult {
  const { customers, products, stretches } = request;
  const withRole = (role: string) => products.filter((one) => one.role === role).map((one) => one.text);
  const known = new Set(customers.map((one) => one.text));
  const names = filled({
    // two customers of one name are one entity
    customer: known.size > 0 ? [...known] : stretches,
    subscription: known.size > 0 ? stretches : [],
    source: withRole("source"),
    target: withRole("target"),
    product: withRole("unspecified"),
  });
  const { quantity, reason, setLanguage, ordinal, other, guide, obstacle, move, remindWhen, yesNo } = request;
  const told = { quantity, reason, setLanguage, ordinal, other, guide, obstacle, move, remindWhen, yesNo };
  const values = Object.entries(told).filter(([, value]) => value !== undefined);
  return {
    text,
    intents: { [request.intent]: { score: 1 } },
    entities: {
      ...names,
      ...Object.fromEntries(values.map(([name, value]) => [name, [value]])),
      $instance: Object.fromEntries(
        Object.entries(names).map(([name, texts]) => [name, places(text, texts)]),
      ),
    },
    ...(request.language && { language: request.language }),
    followsUp: request.followsUp,
    namesOnly: request.namesOnly,
    refersBack: request.refersBack,
    outside: request.outside,
    tabNamed: request.tabNamed,
  };
}

type Lists = Readonly<Record<string, readonly string[]>>;

const filled = (lists: Lists): Lists =>
  Object.fromEntries(Object.entries(lists).filter(([, texts]) => texts.length > 0));

/** Where some names stand: the same name a second time stands further on. */
function places(text: string, names: readonly string[]): readonly Instance[] {
  let from = 0;
  return names.map((name) => {
    const startIndex = Math.max(text.indexOf(name, from), 0);
    from = startIndex + name.length;
    return { text: name, startIndex, endIndex: from, score: 1 };
  });
}
