import { isIdeograph } from "./words.ts";

/** Words that say nothing about whose name it is. */
const fillers: ReadonlySet<string> = new Set(["the", "and", "les", "des"]);
const fewestLetters = 3;
const fewestIdeographs = 2;

/**
 * How much of a customer's name was typed, or of what was typed is the name: from 0, they share nothing that
 * tells, to 1. Takes keys (`keyOf`): each form of what was typed and of the name counts, the best one most.
 */
export function overlapOf(typed: readonly string[], names: readonly string[]): number {
  return Math.max(0, ...typed.flatMap((form) => names.map((name) => overlap(form, name))));
}

function overlap(typed: string, name: string): number {
  const isPart = termsOf(typed).every((term) => isWithin(term, name)) && tells(typed);
  if (isPart) return Math.min(1, typed.length / name.length);
  const isWhole = tells(name) && ` ${typed} `.includes(` ${name} `);
  return isWhole ? name.length / typed.length : 0;
}

/** The words of a key; ideographs that stand together are one. */
function termsOf(key: string): readonly string[] {
  const terms: string[] = [];
  for (const word of key.split(" ")) {
    const previous = terms.at(-1);
    if (previous !== undefined && isIdeograph(previous) && isIdeograph(word)) terms[terms.length - 1] += word;
    else terms.push(word);
  }
  return terms;
}

/** People type the beginning of a word. */
function isWithin(term: string, name: string): boolean {
  if (isIdeograph(term)) return name.replaceAll(" ", "").includes(term);
  return name.split(" ").some((word) => word.startsWith(term));
}

/** Whether a key has a word that can tell one customer from another. */
export function tells(key: string): boolean {
  return termsOf(key).some((term) =>
    isIdeograph(term) ? term.length >= fewestIdeographs : term.length >= fewestLetters && !fillers.has(term),
  );
}
