import type { CustomerMatch, Directory, Fit } from "../../src/directory/types.ts";
import { isHan, tells } from "../telling-words.ts";

/** How many customers a card offers at most; more are searched by name. */
export const mostChoices = 5;

/** A customer's name found among words that mean nothing to us. */
export interface NameWithin {
  readonly name: string;
  readonly fit: Fit;
  readonly matches: readonly CustomerMatch[];
  /** The other words. */
  readonly beside: string;
  /** One of them stands next to it and is written alike: together they may be another name. */
  readonly adjoined: boolean;
}

/** Each is a search: a message is no list of names. */
const mostSearches = 16;
const longestName = 4;
/** A shorter word is close to too many others. */
export const shortestClose = 5;
const surely: Readonly<Record<Fit, number>> = { exact: 3, partial: 1.5, close: 1 };

/**
 * The customer's name in some stretches of a message, where all of them together are none: the surer it fits and the
 * longer it is, the better.
 */
export async function findWithin(
  directory: Directory,
  stretches: readonly string[],
): Promise<NameWithin | undefined> {
  let best: NameWithin | undefined;
  for (const { name, beside, adjoined } of namesWithin(stretches).slice(0, mostSearches)) {
    const matches = await directory.search(name, mostChoices);
    const fit = matches[0]?.fit;
    if (!fit || (fit === "close" && name.length < shortestClose)) continue;
    if (!best || weight(name, fit) > weight(best.name, best.fit))
      best = { name, fit, matches, beside, adjoined };
  }
  return best;
}

/** Three words that are nearly a name tell more than one word that is a part of another. */
const weight = (name: string, fit: Fit): number => name.length * surely[fit];

type Part = Pick<NameWithin, "name" | "beside" | "adjoined">;

function namesWithin(stretches: readonly string[]): readonly Part[] {
  const parts = stretches.map((words) => wordsOf(words));
  const whole = (index: number) => stretches.filter((_, other) => other !== index).join(" ");
  const wholes = stretches.map((name, index) => ({ name, beside: whole(index), adjoined: false }));
  const within = parts.flatMap((words, index) =>
    runs(words).map(({ run, left, adjoined }) => ({
      name: run,
      beside: [whole(index), left].join(" ").trim(),
      adjoined,
    })),
  );
  const all = [...(stretches.length > 1 ? wholes : []), ...within];
  return [...new Map(all.map((part) => [part.name, part])).values()];
}

interface Run {
  readonly run: string;
  readonly left: string;
  readonly adjoined: boolean;
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** "la", and what is written in another script or, beside a name with a capital, without one, is part of no name. */
const mayBeOf = (name: string | undefined, beside: string | undefined): boolean =>
  name !== undefined &&
  beside !== undefined &&
  tells(beside) &&
  isHan(name) === isHan(beside) &&
  (isCapital(beside) || !isCapital(name));

/** Words that stand together, but not all of them, the longest runs first. */
function runs(words: readonly string[]): readonly Run[] {
  const glue = words.some(isHan) ? "" : " ";
  const found: Run[] = [];
  for (let size = Math.min(longestName, words.length - 1); size > 0; size--) {
    for (let from = 0; from + size <= words.length; from++) {
      const run = words.slice(from, from + size).join(glue);
      const left = [...words.slice(0, from), ...words.slice(from + size)].join(glue);
      const [before, first, last, after] = [from - 1, from, from + size - 1, from + size].map(
        (at) => words[at],
      );
      const adjoined = mayBeOf(first, before) || mayBeOf(last, after);
      if (tells(run)) found.push({ run, left, adjoined });
    }
  }
  return found;
}

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

function wordsOf(stretch: string): readonly string[] {
  if (!isHan(stretch)) return stretch.split(/[\s'’:,;.!?()"«»]+/u).filter((word) => word !== "");
  return [...segmenter.segment(stretch)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}
