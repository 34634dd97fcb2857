import { languages } from "../catalog/types.ts";
import type { Language } from "../catalog/types.ts";
import type { Phrasebook } from "./phrasebook.ts";
import type { Token } from "./tokens.ts";

type Votes = Readonly<Record<Language, number>>;

/** Fewer words than this are too little for statistics, and may be a name. */
const fewestWords = 5;
/** How sure the statistics have to be, from 0 to 1, and how far ahead of the other language. */
const leastAccuracy = 0.2;
const leastLead = 2;

/** How many words belong to each language and to no other. */
export function countWords(tokens: Iterable<Token>, book: Phrasebook): Votes {
  const votes = { en: 0, fr: 0, zh: 0 };
  for (const { kind, text } of tokens) {
    if (kind !== "word" && kind !== "han") continue;
    const owners = languages.filter((language) => book.hasWord(language, text));
    const [owner, ...others] = owners;
    if (owner && others.length === 0) votes[owner]++;
  }
  return votes;
}

/** The languages that take part in a message, Chinese always: its characters are nobody else's. */
export function spokenIn(votes: Votes): readonly Language[] {
  const most = Math.max(votes.en, votes.fr);
  return languages.filter((language) => language === "zh" || votes[language] * 2 >= most);
}

/**
 * The language that a message is written in. Names say nothing; Chinese characters say Chinese, unless all of them
 * are an unknown name in a sentence of another language.
 *
 * @param sentence the tokens that are words of the sentence
 * @param all these, and those of unknown names
 */
export async function detectLanguage(
  text: string,
  sentence: readonly Token[],
  all: readonly Token[],
  book: Phrasebook,
): Promise<Language | undefined> {
  const votes = countWords(sentence, book);
  const most = Math.max(votes.en, votes.fr);
  const hanInSentence = sentence.filter(({ kind }) => kind === "han").length;
  if (hanInSentence > 0 && hanInSentence * 2 >= most) return "zh";
  if (votes.en !== votes.fr) return votes.en > votes.fr ? "en" : "fr";
  if (all.some(({ kind }) => kind === "han")) return "zh";
  return detectByLetters(
    all.filter(({ kind }) => kind === "word").map(({ start, end }) => text.slice(start, end)),
  );
}

/** Loaded on first use: its tables cost a tenth of a second at start-up. */
async function detectByLetters(words: readonly string[]): Promise<Language | undefined> {
  if (words.length < fewestWords) return undefined;
  const { detectAll } = await import("tinyld");
  const [best, second] = detectAll(words.join(" "), { only: ["en", "fr"] });
  if (!best || best.accuracy < leastAccuracy || best.accuracy < leastLead * (second?.accuracy ?? 0))
    return undefined;
  return best.lang === "fr" ? "fr" : "en";
}
