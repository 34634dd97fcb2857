import { isIdeograph, withoutSpaces } from "./words.ts";

/** Words that say nothing about whose name it is. */
const fillers: ReadonlySet<string> = new Set(["the", "and", "les", "des"]);
const fewestLetters = 3;
const fewestIdeographs = 2;

/**
 * Tells how much of a customer's name was typed, or of what was typed is the name: from 0, they share nothing that
 * tells, to 1. Takes keys (`keyOf`): each form of what was typed and of the name counts, the best one most.
 */
export function overlapWith(typed: readonly string[]): (names: readonly string[]) => number {
  const forms = typed.map((form) => ({ form, terms: termsOf(form), tells: tells(form) }));
  return (names) => Math.max(0, ...forms.flatMap((form) => names.map((name) => overlap(form, name))));
}

/** A form of what was typed, with what every name it is compared with needs to know of it. */
interface Form {
  readonly form: string;
  readonly terms: readonly string[];
  readonly tells: boolean;
}

function overlap({ form, terms, tells: formTells }: Form, name: string): number {
  const isPart = formTells && terms.every((term) => isWithin(term, name));
  if (isPart) return Math.min(1, form.length / name.length);
  const isWhole = ` ${form} `.includes(` ${name} `) && tells(name);
  return isWhole ? name.length / form.length : 0;
}

/** The words of a key; ideographs that stand together are one. */
export function termsOf(key: string): readonly string[] {
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
  if (isIdeograph(term)) return withoutSpaces(name).includes(term);
  return ` ${name}`.includes(` ${term}`);
}

/** Whether a key has a word that can tell one customer from another. */
export function tells(key: string): boolean {
  return termsOf(key).some((term) =>
    isIdeograph(term) ? term.length >= fewestIdeographs : term.length >= fewestLetters && !fillers.has(term),
  );
}
