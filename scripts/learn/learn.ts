import { intentExamples, readLessons, topicExamples } from "./examples.ts";
import type { Learned } from "../../src/understanding/learned/guess.ts";
import { train } from "./train.ts";
import { ordinaryWords } from "./words.ts";

/** The sentences that are learned from; without the tuned half, that half tells what was learned. */
export const sources = { all: ["tuned", "more", "lessons"], untuned: ["more", "lessons"] } as const;

/** Learns from the sentences of some sources: the same sentences teach the same. */
export async function learn(from: keyof typeof sources): Promise<{ learned: Learned; sentences: number }> {
  const lessons = await readLessons(sources[from]);
  const learned = {
    intents: train(intentExamples(lessons)),
    topics: train(topicExamples(lessons)),
    words: ordinaryWords(lessons.filter(({ source }) => source !== "lessons")),
  };
  return { learned, sentences: lessons.length };
}
