import { fold } from "./fold.ts";
import { hanNumber, readHanNumber } from "./han-numbers.ts";
import { joinNumbers } from "./number-words.ts";

/** A stretch of the text that already has a meaning of its own. */
export interface Span {
  readonly kind: "product" | "customer";
  readonly start: number;
  readonly end: number;
}

/** A word, a Chinese character, a question mark or arrow, or a whole product or customer name. A product that is not asked about is `excluded`. */
export interface Token {
  readonly kind: "word" | "han" | "mark" | "excluded" | Span["kind"];
  /** Folded for matching; "" for a product or a customer. */
  readonly text: string;
  /** Offsets in the text that was read, UTF-16. */
  readonly start: number;
  readonly end: number;
  /** The number it stands for, in digits or in letters. */
  readonly value: number | undefined;
  /** Chinese is written without spaces: whether a word of the dictionary begins here. */
  readonly startsWord: boolean;
}

const letter = String.raw`[[\p{L}\p{N}]--\p{Script=Han}]`;
const groupedNumber = String.raw`(?<!${letter})\d{1,3}(?:[ ,.\u00A0\u202F]\d{3})+(?!${letter})`;
/** "x16", "16x": how many there are, and a sign beside. */
const times = String.raw`(?<!${letter})[x×](?=\d+(?!${letter}))|(?<!${letter})\d+(?=[x×](?!${letter}))`;
const piece = new RegExp(
  String.raw`${groupedNumber}|${hanNumber}|${times}|\p{Script=Han}|[[\p{L}\p{M}\p{N}]--\p{Script=Han}]+|[\-=]{0,3}[>＞→➔➡⇒]|[?？、]`,
  "gv",
);
const han = /^\p{Script=Han}/u;
const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
const longestNumber = 9;

/**
 * Cuts a text into tokens. Apostrophes, hyphens and other punctuation only separate, so that "l'abonnement" and
 * "l abonnement" read the same.
 *
 * @param spans sorted, not overlapping; each becomes one token
 * @param numbers number words, folded ("five", « cinq », “五”)
 */
export function tokenize(
  text: string,
  spans: readonly Span[],
  numbers: ReadonlyMap<string, number>,
): readonly Token[] {
  const tokens: Token[] = [];
  const edges = wordEdges(text);
  let from = 0;
  for (const span of spans) {
    tokens.push(...pieces(text, from, span.start, edges, numbers));
    tokens.push({ ...span, text: "", value: undefined, startsWord: true });
    from = span.end;
  }
  tokens.push(...pieces(text, from, text.length, edges, numbers));
  return joinNumbers(tokens, text);
}

/** The words of a text that is no sentence: a phrase to look for. */
export function plainWords(text: string): readonly string[] {
  return [...text.matchAll(piece)].map(([written]) => readPiece(written).text);
}

function pieces(
  text: string,
  from: number,
  to: number,
  edges: ReadonlySet<number>,
  numbers: ReadonlyMap<string, number>,
): Token[] {
  return [...text.slice(from, to).matchAll(piece)].map((match) => {
    const start = from + match.index;
    const read = readPiece(match[0]);
    const isNumber = !isNegative(text, start) && !isOfBrand(read.text, text.slice(0, start));
    return {
      ...read,
      start,
      end: start + match[0].length,
      value: isNumber ? (valueOf(read.text) ?? numbers.get(read.text)) : undefined,
      startsWord: read.kind !== "han" || edges.has(start),
    };
  });
}

function readPiece(written: string): Pick<Token, "kind" | "text"> {
  const text = ungroup(fold(written));
  if (text === "?" || text === "、") return { kind: "mark", text };
  if (/[>→➔➡⇒]$/u.test(text)) return { kind: "mark", text: "→" };
  return { kind: han.test(written) ? "han" : "word", text };
}

/** "3,000" and « 3 000 » -> 3000 */
const ungroup = (text: string): string => (/^\d[\d ,.]+$/.test(text) ? text.replace(/[ ,.]/g, "") : text);

/** "-1" is a slip, never a choice or a number of licences; the dash of "E3-5" and of "- 1" is none of a number. */
const isNegative = (text: string, start: number): boolean =>
  /(?<![^\s(（])[\-−–－]$/u.test(text.slice(Math.max(0, start - 2), start));

/** "Microsoft 365" without a plan that is known: nobody asks for 365 licences. */
const isOfBrand = (text: string, before: string): boolean =>
  text === "365" && /(?:microsoft|office|dynamics|windows|\bms)\s*$/iu.test(before);

function valueOf(text: string): number | undefined {
  if (/^\d+$/.test(text)) return text.length <= longestNumber ? Number(text) : undefined;
  return text.length > 1 ? readHanNumber(text) : undefined;
}

function wordEdges(text: string): ReadonlySet<number> {
  const edges = new Set<number>();
  if (/\p{Script=Han}/u.test(text)) for (const { index } of segmenter.segment(text)) edges.add(index);
  return edges;
}

/** Those of some tokens that make whole words: of 能源 ("energy"), 能 ("can") alone is none. */
export function inWholeWords(tokens: readonly Token[], some: ReadonlySet<Token>): ReadonlySet<Token> {
  const words: Token[][] = [];
  for (const token of tokens) {
    const word = words.at(-1);
    const withinWord = word?.at(-1)?.kind === "han" && !token.startsWord;
    if (word && withinWord) word.push(token);
    else words.push([token]);
  }
  return new Set(words.filter((word) => word.every((token) => some.has(token))).flat());
}
