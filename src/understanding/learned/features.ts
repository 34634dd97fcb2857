import type { Token } from "../tokens.ts";

/**
 * What a guess rests on: the words of a message and their neighbours, with names and numbers as such, where it begins
 * and ends, and whether anybody or any plan is named.
 */
export function featuresOf(tokens: readonly Token[]): readonly string[] {
  const words = withoutRepeats(tokens.map(wordOf));
  const pairs = words.slice(1).map((word, index) => `${words[index]} ${word}`);
  const triples = words
    .slice(2)
    .map((word, index) => `${words[index]} ${words[index + 1]} ${word}`)
    .filter((triple) => /\p{Script=Han}$/u.test(triple));
  const lacking = [customer, product]
    .filter((name) => !words.includes(name))
    .map((name) => `without ${name}`);
  const [first, last] = [words[0], words.at(-1)];
  return [...new Set([...words, ...pairs, ...triples, ...lacking, `^ ${first ?? ""}`, `${last ?? ""} $`])];
}

const customer = "{customer}";
const product = "{product}";

function wordOf({ kind, text, value }: Token): string {
  if (kind === "customer") return customer;
  if (kind === "product" || kind === "excluded") return product;
  return value !== undefined && /\d/.test(text) ? "{number}" : text;
}

/** A name that was typed with a slip may fall into several. */
const withoutRepeats = (words: readonly string[]): readonly string[] =>
  words.filter((word, index) => word !== customer || words[index - 1] !== customer);
