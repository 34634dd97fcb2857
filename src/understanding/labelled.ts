import { findAll, findWhole } from "./pattern.ts";
import type { Hit, Pattern } from "./pattern.ts";
import type { Token } from "./tokens.ts";

/** Phrases that each tell one thing of several; they are looked for all at once. */
export interface Labelled<Label> {
  readonly patterns: readonly Pattern[];
  readonly labels: ReadonlyMap<Pattern, Label>;
}

/** A phrase found, and what it tells. */
export interface LabelledHit<Label> extends Hit {
  readonly label: Label;
}

/** @param patternsOf the phrases that tell a label; of two that fit a whole text, the first label's is found */
export function labelled<Label>(
  all: readonly Label[],
  patternsOf: (label: Label) => readonly Pattern[],
): Labelled<Label> {
  const labels = new Map(
    all.flatMap((label) => patternsOf(label).map((pattern) => [pattern, label] as const)),
  );
  return { patterns: [...labels.keys()], labels };
}

/** Every place where one of the phrases stands. */
export function findLabels<Label>(
  { patterns, labels }: Labelled<Label>,
  tokens: readonly Token[],
): readonly LabelledHit<Label>[] {
  return findAll(patterns, tokens).flatMap((hit) => {
    const label = labels.get(hit.pattern);
    return label === undefined ? [] : [{ ...hit, label }];
  });
}

/** What the whole text says. */
export function findLabel<Label>(
  { patterns, labels }: Labelled<Label>,
  tokens: readonly Token[],
): LabelledHit<Label> | undefined {
  const hit = findWhole(patterns, tokens);
  if (!hit) return undefined;
  const label = labels.get(hit.pattern);
  return label === undefined ? undefined : { ...hit, label };
}
