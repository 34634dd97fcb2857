import { isIdeograph, wordsOf } from "../../../src/directory/words.ts";
import type { Company } from "../customers/company-names.ts";
import type { Random } from "../customers/random.ts";

/** What somebody types who wants a customer. */
export interface Typed {
  readonly text: string;
  /** Whether a company may be the one that is wanted: the one it was made from, or one that cannot be told from it. */
  readonly isWanted: (company: Company) => boolean;
}

/** One way to type a customer. */
export interface Form {
  readonly name: string;
  /** What is typed; nothing where the customer cannot be typed so (no accent to leave out, no Chinese). */
  readonly type: (company: Company, random: Random) => Typed | undefined;
}

const fewestLetters = 5;

export const forms: readonly Form[] = [
  { name: "the whole name", type: ({ name }) => named(name, name) },
  { name: "the domain", type: ({ name, domain }) => named(name, domain) },
  {
    name: "without accents",
    type: ({ name }) => {
      const bare = name.normalize("NFD").replace(/\p{M}/gu, "");
      return bare === name.normalize("NFD") ? undefined : named(name, bare);
    },
  },
  {
    name: "full-width letters",
    type: ({ name }) => {
      const wide = name.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
      return wide === name ? undefined : named(name, wide);
    },
  },
  {
    name: "one word of the name",
    type: ({ name }, random) => {
      const word = longWord(name, random);
      return word === undefined ? undefined : having(word, word);
    },
  },
  {
    name: "one word, a slip in it",
    type: ({ name }, random) => {
      const word = longWord(name, random);
      return word === undefined ? undefined : having(word, slip(word, random));
    },
  },
  {
    name: "the name, a slip in it",
    type: ({ name }, random) => (hasHan(name) ? undefined : named(name, slip(name, random))),
  },
  {
    name: "the domain's label, a slip in it",
    type: ({ name, domain }, random) => named(name, slip(domain.replace(".example", ""), random)),
  },
  {
    name: "part of a Chinese name",
    type: ({ name }, random) => {
      const start = random.below(name.length - 3);
      const part = name.slice(start, start + 3);
      return hasHan(name) ? having(part, part) : undefined;
    },
  },
  {
    name: "a Chinese name, one character wrong",
    type: ({ name }, random) =>
      hasHan(name) && name.length > 5 ? named(name, wrongAt(name, 1 + random.below(3), "鑫")) : undefined,
  },
];

/** So many of a form, of companies taken by chance. */
export function typedAs(
  { type }: Form,
  companies: readonly Company[],
  count: number,
  random: Random,
): readonly Typed[] {
  const made: Typed[] = [];
  while (made.length < count) {
    const typed = type(random.pick(companies), random);
    if (typed) made.push(typed);
  }
  return made;
}

function named(name: string, text: string): Typed {
  return { text, isWanted: (company) => company.name === name };
}

function having(part: string, text: string): Typed {
  return { text, isWanted: ({ name }) => name.toLowerCase().includes(part.toLowerCase()) };
}

function hasHan(name: string): boolean {
  return wordsOf(name).some(({ text }) => isIdeograph(text));
}

function longWord(name: string, random: Random): string | undefined {
  const words = wordsOf(name)
    .map(({ start, end }) => name.slice(start, end))
    .filter((word) => word.length >= fewestLetters);
  return words.length > 0 ? random.pick(words) : undefined;
}

/** The text with one slip after its first letter: a letter missing, doubled or wrong, or two that changed places. */
function slip(text: string, random: Random): string {
  const places = [...text.slice(0, -1)].flatMap((letter, at) => (at > 0 && isLetter(letter) ? [at] : []));
  const at = random.pick(places);
  const letter = text.charAt(at);
  switch (random.below(4)) {
    case 0:
      return text.slice(0, at) + text.slice(at + 1);
    case 1:
      return text.slice(0, at) + letter + text.slice(at);
    case 2:
      return text.slice(0, at) + text.charAt(at + 1) + letter + text.slice(at + 2);
    default:
      return wrongAt(text, at, letter === "e" ? "a" : "e");
  }
}

function wrongAt(text: string, at: number, letter: string): string {
  return text.slice(0, at) + letter + text.slice(at + 1);
}

function isLetter(text: string): boolean {
  return /\p{L}/u.test(text);
}
