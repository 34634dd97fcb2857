import { thatMayFit } from "./pattern-index.ts";
import { plainWords } from "./tokens.ts";
import type { Token } from "./tokens.ts";

const entities = ["product", "excluded", "customer", "number"] as const;
type Entity = (typeof entities)[number];

type Part =
  | { readonly kind: "words"; readonly options: readonly (readonly string[])[]; readonly optional: boolean }
  | { readonly kind: "entity"; readonly entity: Entity; readonly optional: boolean }
  | { readonly kind: "gap" };

/** A phrase of `phrases/*.json`, ready to be looked for. */
export interface Pattern {
  readonly atStart: boolean;
  readonly atEnd: boolean;
  readonly parts: readonly Part[];
  /** Words of which one has to be in the text, where they are plain: most patterns are passed over by them. */
  readonly needs: ReadonlySet<string> | undefined;
}

/** Where a pattern was found. */
export interface Hit {
  /** The tokens that its words stand for. */
  readonly words: readonly Token[];
  /** The products, customers and numbers in it. */
  readonly entities: readonly Token[];
  /** The position after its last token. */
  readonly end: number;
}

/** A place where one of several patterns stands, and which. */
export interface PatternHit extends Hit {
  readonly pattern: Pattern;
}

const gaps = [0, 1, 2, 3, 4, 5, 6];

/**
 * Reads a phrase, written as its words with a space between any two parts:
 * `a|b` one of them; `by-hand` two words as one part; `licen*` any ending; `[a]` may be missing; `...` up to six
 * words; `{product}` `{excluded}` `{customer}` `{number}`; `{name}` the alternatives of that name; `^` first: only at the beginning; `$` last: only at the end.
 *
 * @throws Error for a `{name}` that is not in `named`, a part without a word, a phrase that would fit any text
 */
export function compile(phrase: string, named: Readonly<Record<string, string>>): Pattern {
  const chunks = chunksOf(phrase);
  const parts = chunks.map((chunk) => compilePart(chunk, named));
  if (parts.every((part) => part.kind === "gap" || part.optional)) {
    throw new Error(`"${phrase}" would fit any text`);
  }
  return { atStart: phrase.startsWith("^"), atEnd: phrase.endsWith("$"), parts, needs: needsOf(parts) };
}

const chunksOf = (phrase: string): readonly string[] =>
  phrase
    .replace(/^\^|\$$/g, "")
    .trim()
    .split(/\s+/);

/** The first words of the part that has the fewest ways to be said. */
function needsOf(parts: readonly Part[]): ReadonlySet<string> | undefined {
  let fewest: ReadonlySet<string> | undefined;
  for (const part of parts) {
    const words = firstWordsOf(part);
    if (words && (!fewest || words.size < fewest.size)) fewest = words;
  }
  return fewest;
}

/** Undefined where the part may be missing, or is not plain. */
function firstWordsOf(part: Part): ReadonlySet<string> | undefined {
  if (part.kind !== "words" || part.optional) return undefined;
  const known = firstWords.get(part);
  if (known) return known.size > 0 ? known : undefined;
  const words = part.options.map(([word = ""]) => word);
  const found = new Set(words.some((word) => word.endsWith("*")) ? [] : words);
  firstWords.set(part, found);
  return found.size > 0 ? found : undefined;
}

const firstWords = new WeakMap<Part, ReadonlySet<string>>();

/** The same parts stand in many phrases, and there are thousands at a start: each is read once. */
function compilePart(chunk: string, named: Readonly<Record<string, string>>): Part {
  const parts = partsOfNames.get(named) ?? new Map<string, Part>();
  partsOfNames.set(named, parts);
  const part = parts.get(chunk) ?? readPart(chunk, named);
  parts.set(chunk, part);
  return part;
}

const partsOfNames = new WeakMap<Readonly<Record<string, string>>, Map<string, Part>>();

function readPart(chunk: string, named: Readonly<Record<string, string>>): Part {
  if (chunk === "...") return { kind: "gap" };
  const optional = chunk.startsWith("[") && chunk.endsWith("]");
  const body = optional ? chunk.slice(1, -1) : chunk;
  const entity = entities.find((name) => body === `{${name}}`);
  if (entity) return { kind: "entity", entity, optional };
  const expanded = body.replace(/\{(\w+)\}/g, (_, name: string) => {
    const words = named[name];
    if (words === undefined) throw new Error(`no words are named {${name}} in "${chunk}"`);
    return words;
  });
  const options = expanded.split("|").map(wordsOf);
  if (options.some((words) => words.length === 0)) throw new Error(`a part without a word: "${chunk}"`);
  return { kind: "words", options, optional };
}

/** "by-hand" -> by, hand; “升级” -> 升, 级; "licen*" -> licen* */
function wordsOf(option: string): readonly string[] {
  const known = wordsOfOptions.get(option);
  if (known) return known;
  const words = [...plainWords(option)];
  const last = words.pop();
  const whole = last === undefined ? [] : [...words, option.endsWith("*") ? `${last}*` : last];
  wordsOfOptions.set(option, whole);
  return whole;
}

/** The alternatives that are named in many phrases are cut once: there are thousands at a start. */
const wordsOfOptions = new Map<string, readonly string[]>();

/** The words that some phrases are written with. */
export function literals(
  phrases: readonly string[],
  named: Readonly<Record<string, string>>,
): ReadonlySet<string> {
  const words = new Set<string>();
  for (const chunk of new Set(phrases.flatMap(chunksOf))) {
    const part = compilePart(chunk, named);
    if (part.kind === "words") for (const option of part.options) for (const word of option) words.add(word);
  }
  return words;
}

/** Every place where one of the patterns stands. */
export function findAll(patterns: readonly Pattern[], tokens: readonly Token[]): readonly PatternHit[] {
  const hits: PatternHit[] = [];
  for (const pattern of thatMayFit(patterns, tokens)) {
    const starts = pattern.atStart ? Math.min(1, tokens.length) : tokens.length;
    for (let at = 0; at < starts; at++) {
      const hit = matchParts(pattern, 0, tokens, at);
      if (hit) hits.push({ ...hit, pattern });
    }
  }
  return hits;
}

/** The pattern that is all of the text, from the first token to the last. */
export function findWhole(patterns: readonly Pattern[], tokens: readonly Token[]): PatternHit | undefined {
  for (const pattern of thatMayFit(patterns, tokens)) {
    const hit = matchParts({ ...pattern, atEnd: true }, 0, tokens, 0);
    if (hit) return { ...hit, pattern };
  }
  return undefined;
}

function matchParts(pattern: Pattern, index: number, tokens: readonly Token[], at: number): Hit | undefined {
  const part = pattern.parts[index];
  if (!part) {
    return pattern.atEnd && at < tokens.length ? undefined : { words: [], entities: [], end: at };
  }
  for (const start of startsOf(part, tokens, at)) {
    const after = matchParts(pattern, index + 1, tokens, start.end);
    if (!after) continue;
    return {
      words: [...start.words, ...after.words],
      entities: [...start.entities, ...after.entities],
      end: after.end,
    };
  }
  return undefined;
}

/** The ways to read one part, the most likely first. */
function startsOf(part: Part, tokens: readonly Token[], at: number): readonly Hit[] {
  const nothing: Hit = { words: [], entities: [], end: at };
  if (part.kind === "gap") return gaps.map((length) => ({ ...nothing, end: at + length }));
  const read =
    part.kind === "entity" ? readEntity(part.entity, tokens, at) : readWords(part.options, tokens, at);
  return part.optional ? [...read, nothing] : read;
}

function readEntity(entity: Entity, tokens: readonly Token[], at: number): readonly Hit[] {
  const token = tokens[at];
  if (!token) return [];
  const fits = entity === "number" ? token.value !== undefined : token.kind === entity;
  return fits ? [{ words: [], entities: [token], end: at + 1 }] : [];
}

function readWords(
  options: readonly (readonly string[])[],
  tokens: readonly Token[],
  at: number,
): readonly Hit[] {
  return options
    .filter((words) => words.every((word, offset) => isWord(word, tokens[at + offset])))
    .map(({ length }) => ({ words: tokens.slice(at, at + length), entities: [], end: at + length }));
}

function isWord(word: string, token: Token | undefined): boolean {
  if (!token?.text) return false;
  return word.endsWith("*") ? token.text.startsWith(word.slice(0, -1)) : token.text === word;
}
