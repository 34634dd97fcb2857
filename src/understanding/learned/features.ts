import type { Token } from "../tokens.ts";

/**
 * What a guess rests on: the words of a message, parts of them and their neighbours, with names and numbers as such,
 * where it begins and ends, how long it is, and how many customers and plans it names.
 */
export function featuresOf(tokens: readonly Token[]): readonly string[] {
  const words = withoutRepeats(tokens.map(wordOf));
  const pairs = words.slice(1).map((word, index) => `${words[index]} ${word}`);
  const triples = words
    .slice(2)
    .map((word, index) => `${words[index]} ${words[index + 1]} ${word}`)
    .filter((triple) => /\p{Script=Han}$/u.test(triple));
  const parts = tokens.filter(({ kind }) => kind === "word").flatMap(({ text }) => partsOf(text));
  const [first = "", last = ""] = [words[0], words.at(-1)];
  const counts = [
    ...[customer, product].map((name) => `${words.filter((word) => word === name).length} ${name}`),
    `${Math.min(longest, Math.floor(tokens.length / 4))} words`,
  ];
  return [...new Set([...words, ...pairs, ...triples, ...parts, ...counts, `^ ${first}`, `${last} $`])];
}

const longest = 4;
const partLength = 4;

/** Word forms that have a part in common mean alike: "upgrade", "upgrading", "upgradable". */
function partsOf(word: string): readonly string[] {
  if (word.length < partLength) return [];
  const bounded = `<${word}>`;
  return Array.from({ length: bounded.length - partLength + 1 }, (_, at) =>
    bounded.slice(at, at + partLength),
  ).map((part) => `-${part}`);
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
