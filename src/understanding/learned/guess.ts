import type { Language } from "../../catalog/types.ts";
import type { Token } from "../tokens.ts";
import { guideTopics, intents } from "../types.ts";
import type { GuideTopic, Intent } from "../types.ts";
import { featuresOf } from "./features.ts";
import weights from "./weights.json" with { type: "json" };

/** What a message most probably is, and how much more probably than anything else: about 1 is sure, 0 a toss-up. */
export interface Guess<Label extends string> {
  readonly label: Label;
  readonly score: number;
}

/** Weights that examples have taught: a bias for each label, and for each feature what it adds to some labels. */
export interface Weights {
  readonly labels: readonly string[];
  readonly bias: readonly number[];
  /** Positions of labels and weights, by turns. */
  readonly features: Readonly<Record<string, readonly number[] | undefined>>;
}

/** What the file of weights holds. */
export interface Learned {
  readonly intents: Weights;
  readonly topics: Weights;
  readonly words: Readonly<Record<Language, readonly string[]>>;
}

const learned: Learned = weights;

/** What a message most probably asks for, by examples of what people write. */
export const guessIntent = (tokens: readonly Token[]): Guess<Intent> | undefined =>
  guess(learned.intents, intents, tokens);

/** The procedure that a message most probably asks for, where it asks for one. */
export const guessTopic = (tokens: readonly Token[]): Guess<GuideTopic> | undefined =>
  guess(learned.topics, guideTopics, tokens);

/** Words that examples use beside any names: they are none. */
export const learnedWords = learned.words;

function guess<Label extends string>(
  { labels, bias, features }: Weights,
  known: readonly Label[],
  tokens: readonly Token[],
): Guess<Label> | undefined {
  if (tokens.length === 0) return undefined;
  const sums = [...bias];
  for (const feature of featuresOf(tokens)) {
    const adds = Object.hasOwn(features, feature) ? (features[feature] ?? []) : [];
    for (let at = 0; at < adds.length; at += 2) {
      const label = adds[at] ?? 0;
      sums[label] = (sums[label] ?? 0) + (adds[at + 1] ?? 0);
    }
  }
  const [best, next] = sums.map((sum, at) => ({ sum, at })).toSorted((one, other) => other.sum - one.sum);
  const label = known.find((each) => each === labels[best?.at ?? -1]);
  if (!best || label === undefined || best.sum <= 0) return undefined;
  return { label, score: best.sum - Math.max(0, next?.sum ?? 0) };
}
