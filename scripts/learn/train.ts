import { NeuralNetwork } from "@nlpjs/neural";
import type { Weights } from "../../src/understanding/learned/guess.ts";

export interface Example {
  readonly features: readonly string[];
  readonly label: string;
}

/** Chosen on the tuned half, with weights learned from the others: more rounds or smaller steps change little. */
const settings = { iterations: 300, learningRate: 0.3, alpha: 0.07, log: false };
const fewest = 2;
const smallest = 0.02;

/** Learns which features speak for which label; the same examples in the same order give the same weights. */
export function train(examples: readonly Example[]): Weights {
  const network = new NeuralNetwork({ ...settings });
  const often = featuresSeenOften(examples);
  network.train(
    examples.map(({ features, label }) => ({
      input: Object.fromEntries(features.filter((one) => often.has(one)).map((one) => [one, 1])),
      output: { [label]: 1 },
    })),
  );
  const { features, intents: labels, perceptrons } = network.toJSON();
  return {
    labels,
    bias: perceptrons.map((weights) => rounded(weights.at(-1) ?? 0)),
    features: Object.fromEntries(
      features
        .map((feature, at) => [feature, addsOf(perceptrons.map((weights) => weights[at] ?? 0))] as const)
        .filter(([, adds]) => adds.length > 0),
    ),
  };
}

function featuresSeenOften(examples: readonly Example[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const feature of examples.flatMap(({ features }) => features)) {
    counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= fewest).map(([feature]) => feature));
}

function addsOf(weights: readonly number[]): number[] {
  return weights.flatMap((weight, label) => {
    const added = rounded(weight);
    return Math.abs(added) < smallest ? [] : [label, added];
  });
}

/** The library gives out a share of the sum; so are the weights kept. */
const rounded = (weight: number): number => Math.round(settings.alpha * weight * 1000) / 1000;
