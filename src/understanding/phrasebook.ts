import { languages } from "../catalog/types.ts";
import type { Language } from "../catalog/types.ts";
import { fold } from "./fold.ts";
import { createGuideBook } from "./guide-book.ts";
import type { GuideBook } from "./guide-book.ts";
import { learnedWords } from "./learned/guess.ts";
import { compile, literals } from "./pattern.ts";
import type { Pattern } from "./pattern.ts";
import { phrases } from "./phrases.ts";
import type { IntentPhrases, Phrases } from "./phrases.ts";
import { intents } from "./types.ts";
import type { Intent, OtherKind } from "./types.ts";

/** The phrases of every language, ready for use: people mix them in one sentence. */
export interface Phrasebook {
  /** "Please" anywhere, greetings and thanks at the beginning, thanks at the end. */
  readonly courtesy: Readonly<
    Record<"polite" | "greeting" | "thanksFirst" | "thanksLast", readonly Pattern[]>
  >;
  intent(intent: Intent, where: keyof IntentPhrases): readonly Pattern[];
  readonly guides: GuideBook;
  readonly upgrade: readonly Pattern[];
  readonly source: readonly Pattern[];
  readonly target: readonly Pattern[];
  readonly turnsDown: readonly Pattern[];
  readonly turnsDownNot: readonly Pattern[];
  readonly keeps: readonly Pattern[];
  readonly limits: readonly Pattern[];
  readonly and: readonly Pattern[];
  readonly followsUp: readonly Pattern[];
  readonly refersBack: readonly Pattern[];
  readonly other: Readonly<Record<OtherKind, readonly Pattern[]>>;
  readonly quantity: readonly Pattern[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
  readonly choice: ReadonlySet<string>;
  /** The names of a language, in every language. */
  readonly languageNames: Readonly<Record<Language, readonly Pattern[]>>;
  readonly small: Readonly<Record<Language, readonly Pattern[]>>;
  readonly glue: Readonly<Record<Language, ReadonlySet<string>>>;
  /** Whether a word, folded, is one of the small ones that sentences are made of, in any language. */
  isSmall(word: string): boolean;
  /** Whether a word, folded, is one that names begin with as well as sentences. */
  beginsNames(word: string): boolean;
  /** Whether any sentence may have a word, folded. */
  isOrdinary(word: string): boolean;
  /** The same, with the words that examples have taught. */
  isUsual(word: string): boolean;
  /** Whether a language has a word, folded. */
  hasWord(language: Language, word: string): boolean;
}

type Named = Readonly<Record<string, string>>;

/** Chinese sentences borrow whatever is not written in its characters. */
function borrowedBy(language: Language): (word: string) => boolean {
  const words = new Set(wordsIn(phrases[language].borrowed ?? []));
  return (word) => words.has(word) || (language === "zh" && !/\p{Script=Han}/u.test(word));
}

const noNames: Named = {};

/** An article or the like may stand before a product without changing its role. */
const productAfterFillers = "[{filler}] [{filler}] {product}";
const rolePhrase = (phrase: string) => phrase.replace("{product}", productAfterFillers);

/** @throws Error when a phrase is not in the notation of `compile` */
export function createPhrasebook(): Phrasebook {
  const everyName = each((language) => namesOf(language, "every"));
  const gather = (pick: (file: Phrases) => readonly string[], change = (phrase: string) => phrase) =>
    languages.flatMap((language) =>
      pick(phrases[language]).map((phrase) => compile(change(phrase), everyName[language])),
    );
  const compiled = new Map<string, readonly Pattern[]>();
  const vocabulary = each(vocabularyOf);
  const borrowed = each(borrowedBy);
  const small = each((language) => wordsIn(phrases[language].small));
  const smallWords = new Set(Object.values(small).flat().map(fold));
  const nameWords = new Set(
    languages.flatMap((language) => wordsIn(phrases[language].beginsNames)).map(fold),
  );
  const learned = each((language) => new Set<string>(learnedWords[language]));
  return {
    courtesy: {
      polite: gather((file) => file.courtesy.polite),
      greeting: gather((file) => file.courtesy.greet).map((pattern) => ({ ...pattern, atStart: true })),
      thanksFirst: gather((file) => file.courtesy.thanks).map((pattern) => ({ ...pattern, atStart: true })),
      thanksLast: gather((file) => file.courtesy.thanks).map((pattern) => ({ ...pattern, atEnd: true })),
    },
    intent: (intent, where) => {
      const key = `${intent} ${where}`;
      const found = compiled.get(key) ?? gather((file) => file.intents[intent]?.[where] ?? []);
      compiled.set(key, found);
      return found;
    },
    guides: createGuideBook(gather),
    upgrade: gather((file) => file.upgrade),
    source: gather((file) => file.source, rolePhrase),
    target: gather((file) => file.target, rolePhrase),
    turnsDown: gather((file) => file.turnsDown, rolePhrase),
    turnsDownNot: gather((file) => file.turnsDownNot),
    keeps: gather((file) => file.keeps, rolePhrase),
    limits: gather((file) => file.limits),
    and: gather((file) => file.and),
    followsUp: gather((file) => file.followsUp),
    refersBack: gather((file) => file.refersBack),
    other: {
      subscription: gather((file) => file.other.subscription),
      customer: gather((file) => file.other.customer),
      either: gather((file) => file.other.either),
    },
    quantity: gather((file) => file.quantity),
    numbers: numberWords(),
    ordinals: byPosition((file) => file.ordinals),
    choice: new Set(languages.flatMap((language) => wordsIn(phrases[language].choice).map(fold))),
    languageNames: each((named) => gather((file) => file.languages[named])),
    small: each((language) =>
      [...small[language], ...learnedWords[language]].map((word) => compile(word, noNames)),
    ),
    glue: each((language) => new Set(wordsIn(phrases[language].glue).map(fold))),
    isSmall: (word) => smallWords.has(word),
    beginsNames: (word) => nameWords.has(word),
    isOrdinary: (word) => languages.some((language) => vocabulary[language](word)),
    isUsual: (word) =>
      languages.some((language) => vocabulary[language](word) || learned[language].has(word)),
    hasWord: (language, word) => vocabulary[language](word) && !borrowed[language](word),
  };
}

function each<T>(make: (language: Language) => T): Readonly<Record<Language, T>> {
  return { en: make("en"), fr: make("fr"), zh: make("zh") };
}

function numberWords(): ReadonlyMap<string, number> {
  const named = languages.flatMap((language) => Object.entries(phrases[language].numbers));
  return new Map(
    named.flatMap(([value, words]) => wordsIn([words]).map((word) => [fold(word), Number(value)] as const)),
  );
}

/** The places that words stand for in a list, from 1. */
function byPosition(pick: (file: Phrases) => readonly string[]): ReadonlyMap<string, number> {
  return new Map(
    languages.flatMap((language) =>
      pick(phrases[language]).flatMap((words, index) =>
        wordsIn([words]).map((word) => [fold(word), index + 1] as const),
      ),
    ),
  );
}

function wordsIn(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(" ")).filter((word) => word !== "");
}

/** `every`: people also say "parle English"; `own`: the words by which the language is recognised. */
function namesOf(language: Language, which: "own" | "every"): Named {
  const files = which === "own" ? [phrases[language]] : languages.map((each) => phrases[each]);
  const names = files.flatMap((file) => Object.values(file.languages).flat());
  return { ...phrases[language].words, language: names.join("|") };
}

function vocabularyOf(language: Language): (word: string) => boolean {
  const file = phrases[language];
  const named = namesOf(language, "own");
  const written = [
    ...Object.values(file.courtesy).flat(),
    ...intents.flatMap((intent) => phrasesOf(file.intents[intent])),
    ...guidePhrasesOf(file),
    ...[
      file.upgrade,
      file.source,
      file.target,
      file.turnsDown,
      file.turnsDownNot,
      file.keeps,
      file.limits,
      file.and,
      file.followsUp,
      file.refersBack,
      file.quantity,
      ...Object.values(file.other),
    ].flat(),
    ...wordsIn([file.small, file.glue, Object.values(file.numbers), file.ordinals].flat()),
  ];
  const words = literals(written, named);
  const beginnings = [...words].filter((word) => word.endsWith("*")).map((word) => word.slice(0, -1));
  return (word) => words.has(word) || beginnings.some((beginning) => word.startsWith(beginning));
}

function phrasesOf({
  whole = [],
  within = [],
  loose = [],
  firm = [],
}: IntentPhrases = {}): readonly string[] {
  return [...whole, ...within, ...loose, ...firm];
}

/** Hints are left out: many are the same in every language ("add-on"). */
function guidePhrasesOf({ guides, yesNo }: Phrases): readonly string[] {
  const { asks, about, refusals, quotes, tab, questions, idle, how, ofCustomer, moves, reminders } = guides;
  const byLabel = [asks, about, refusals, moves, reminders, yesNo];
  const lists = [quotes, tab, questions, idle, how, ofCustomer];
  return [...byLabel.flatMap((labels) => Object.values(labels).flat()), ...lists.flat()];
}
