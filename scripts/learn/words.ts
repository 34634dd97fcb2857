import type { Language } from "../../src/catalog/types.ts";
import type { Intent } from "../../src/understanding/types.ts";
import type { Lesson } from "./examples.ts";
import tellingWords from "./telling-words.json" with { type: "json" };

/** A word that several people use is no name; what is cut out of Chinese is a word less surely. */
const fewest: Readonly<Record<Language, number>> = { en: 2, fr: 2, zh: 3 };
/** These are about anything at all, or name somebody who is not in the directory. */
const aside: readonly Intent[] = ["none", "find-customer"];

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** The words that several sentences have beside their names, a language each, sorted. */
export function ordinaryWords(lessons: readonly Lesson[]): Record<Language, string[]> {
  return { en: wordsIn("en", lessons), fr: wordsIn("fr", lessons), zh: wordsIn("zh", lessons) };
}

function wordsIn(language: Language, lessons: readonly Lesson[]): string[] {
  const counts = new Map<string, number>();
  for (const lesson of lessons) {
    const { intent, customer } = lesson.utterance.means;
    if (lesson.language !== language || aside.includes(intent) || customer === "?") continue;
    for (const word of new Set(wordsOf(lesson))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= fewest[language])
    .map(([word]) => word)
    .sort();
}

/** They change a question wherever they stand, or belong to somebody's own names. */
const telling: ReadonlySet<string> = new Set(Object.values(tellingWords).flat());

function wordsOf(lesson: Lesson): readonly string[] {
  const own = lesson.utterance.means.subscription?.toLowerCase() ?? "";
  return writtenIn(lesson).filter((word) => !telling.has(word) && !own.includes(word));
}

/** One Chinese character may be the end of a name. */
function writtenIn({ language, tokens }: Lesson): readonly string[] {
  if (language !== "zh") {
    return tokens
      .filter(({ kind, text }) => kind === "word" && /^\p{L}+$/u.test(text))
      .map(({ text }) => text);
  }
  const written = tokens.map(({ kind, text }) => (kind === "han" ? text : " ")).join("");
  return [...segmenter.segment(written)]
    .filter(({ isWordLike, segment }) => isWordLike === true && segment.length > 1)
    .map(({ segment }) => segment);
}
