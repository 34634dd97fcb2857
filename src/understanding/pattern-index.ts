import type { Pattern } from "./pattern.ts";
import type { Token } from "./tokens.ts";

interface PatternIndex {
  /** The places of the patterns that need a word. */
  readonly byWord: ReadonlyMap<string, readonly number[]>;
  /** The places of those that need none. */
  readonly always: readonly number[];
  /** Those, themselves. */
  readonly everywhere: readonly Pattern[];
}

const nowhere: readonly number[] = [];

/** By list of patterns: the lists of the phrasebook are few and stay. */
const indexes = new WeakMap<readonly Pattern[], PatternIndex>();

function indexOf(patterns: readonly Pattern[]): PatternIndex {
  const known = indexes.get(patterns);
  if (known) return known;
  const places = patterns.flatMap(({ needs }, place) => [...(needs ?? [])].map((word) => ({ word, place })));
  const byWord = new Map(
    [...Map.groupBy(places, ({ word }) => word)].map(([word, found]) => [
      word,
      found.map(({ place }) => place),
    ]),
  );
  const always = patterns.flatMap(({ needs }, place) => (needs ? [] : [place]));
  const index: PatternIndex = { byWord, always, everywhere: patterns.filter(({ needs }) => !needs) };
  indexes.set(patterns, index);
  return index;
}

/** The patterns of which a needed word is in the text, in their order. */
export function thatMayFit(patterns: readonly Pattern[], tokens: readonly Token[]): readonly Pattern[] {
  const { byWord, always, everywhere } = indexOf(patterns);
  const found = new Set<number>();
  for (const { text } of tokens) for (const place of byWord.get(text) ?? nowhere) found.add(place);
  // a message has no word of most lists
  if (found.size === 0) return everywhere;
  for (const place of always) found.add(place);
  return [...found].sort((one, other) => one - other).flatMap((place) => patterns[place] ?? []);
}
