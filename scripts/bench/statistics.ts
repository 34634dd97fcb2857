export interface Summary {
  readonly count: number;
  readonly median: number;
  readonly p95: number;
}

/** The value below which that share of the samples lies (nearest rank). @throws RangeError without samples */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new RangeError("There is no percentile of nothing.");
  return value;
}

/** @throws RangeError without samples */
export const summarise = (samples: readonly number[]): Summary => ({
  count: samples.length,
  median: percentile(samples, 0.5),
  p95: percentile(samples, 0.95),
});
