import type { Language } from "../../src/catalog/types.ts";
import { languages } from "../../src/catalog/types.ts";
import { featuresOf } from "../../src/understanding/learned/features.ts";
import type { Token } from "../../src/understanding/tokens.ts";
import { readUtterances } from "../eval/utterances.ts";
import type { Source, Utterance } from "../eval/utterances.ts";
import { openReader } from "./reader.ts";
import type { Example } from "./train.ts";

/** Sentences that are learned from: their tokens, with the names in them as such. */
export interface Lesson {
  readonly language: Language;
  readonly source: Source;
  readonly utterance: Utterance;
  readonly tokens: readonly Token[];
}

/** Reads the sentences that may be learned from; the half kept apart may not. */
export async function readLessons(
  sources: readonly Exclude<Source, "apart" | "fresh">[],
): Promise<readonly Lesson[]> {
  const tokensOf = await openReader();
  const lessons: Lesson[] = [];
  for (const language of languages) {
    for (const source of sources) {
      for (const utterance of await readUtterances(language, source)) {
        lessons.push({ language, source, utterance, tokens: await tokensOf(utterance) });
      }
    }
  }
  return lessons;
}

export const intentExamples = (lessons: readonly Lesson[]): readonly Example[] =>
  lessons.map(({ tokens, utterance }) => ({ features: featuresOf(tokens), label: utterance.means.intent }));

export const topicExamples = (lessons: readonly Lesson[]): readonly Example[] =>
  lessons.flatMap(({ tokens, utterance: { means } }) =>
    means.guide ? [{ features: featuresOf(tokens), label: means.guide }] : [],
  );
