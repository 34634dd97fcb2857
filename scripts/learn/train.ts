import { NeuralNetwork } from "@nlpjs/neural";
import type { Weights } from "../../src/understanding/learned/guess.ts";

export interface Example {
  readonly features: readonly string[];
  readonly label: string;
}

/** Chosen by what weights learned from the other sentences make of the tuned half. */
const settings = { iterations: 20, learningRate: 0.05, alpha: 0.03, log: false };
const smallest = 0.008;

/** Learns which features speak for which label; the same examples in the same order give the same weights. */
export function train(examples: readonly Example[]): Weights {
  const network = new NeuralNetwork({ ...settings });
  network.train(
    examples.map(({ features, label }) => ({
      input: Object.fromEntries(features.map((one) => [one, 1])),
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

function addsOf(weights: readonly number[]): number[] {
  return weights.flatMap((weight, label) => {
    const added = rounded(weight);
    return Math.abs(added) < smallest ? [] : [label, added];
  });
}

/** The library gives out a share of the sum; so are the weights kept. */
const rounded = (weight: number): number => Math.round(settings.alpha * weight * 1000) / 1000;
