import Fuse from "fuse.js";
import { tells } from "./name-overlap.ts";
import { withoutSpaces } from "./words.ts";

/** The share of the typed letters that may be wrong: one of four to six, two of seven to nine. */
const tolerance = 0.3;
/** Of fewer letters none may be wrong; of more, two that changed places are no more than two of several slips. */
const swappable = { fewest: 4, most: 12 };
/** What is longer is no name, and would take long to compare. */
const mostLetters = 64;

/** What may have been meant by a key that no name fits; texts without spaces, which do not matter. */
export interface Meant {
  readonly typed: string;
  /** With each two neighbouring letters the other way round; none where it is very short, or long. */
  readonly swapped: readonly string[];
}

/** @returns undefined when nothing can be told from the key */
export function meantBy(key: string): Meant | undefined {
  const typed = withoutSpaces(key);
  if (!tells(key) || typed.length > mostLetters) return undefined;
  const isSwappable = typed.length >= swappable.fewest && typed.length <= swappable.most;
  return { typed, swapped: isSwappable ? swapsOf([...typed]) : [] };
}

function swapsOf(letters: readonly string[]): readonly string[] {
  return letters.slice(1).map((letter, at) => letters.toSpliced(at, 2, letter, letters[at] ?? "").join(""));
}

/**
 * Finds the names that come close to what was meant, the closest first, in their order where equal. A letter wrong,
 * missing or too many is a slip; two that changed places are one slip together. A name that is longer than what was
 * typed is as close as the part of it that fits; where equal, one with a word of that initial goes first (people
 * seldom slip there), then one of that length. Every name is looked at.
 */
export function createCloseSearch<Named extends { readonly key: string }>(
  names: readonly Named[],
): (meant: Meant) => readonly Named[] {
  const entries = names.map((named) => ({ named, name: withoutSpaces(named.key) }));
  const fuse = new Fuse(entries, {
    keys: ["name"],
    threshold: tolerance,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    includeScore: true,
  });
  return ({ typed, swapped }) => {
    const scores = new Map(fuse.search(typed).map(({ item, score = 0 }) => [item, score]));
    const oneSlip = 1 / typed.length;
    const initial = ` ${typed.slice(0, 1)}`;
    const scored = entries.flatMap((entry) => {
      const score = scores.get(entry) ?? 1;
      const isSwapped = score > oneSlip && swapped.some((text) => entry.name.includes(text));
      if (score === 1 && !isSwapped) return [];
      const excess = Math.abs(entry.name.length - typed.length);
      const begins = ` ${entry.named.key}`.includes(initial);
      return { named: entry.named, score: isSwapped ? oneSlip : score, begins, excess };
    });
    return scored
      .sort(
        (one, other) =>
          one.score - other.score || Number(other.begins) - Number(one.begins) || one.excess - other.excess,
      )
      .map(({ named }) => named);
  };
}
