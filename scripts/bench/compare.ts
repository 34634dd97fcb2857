import { summarise } from "./statistics.ts";
import type { Summary } from "./statistics.ts";

/** One go: how long it took, in milliseconds. */
export type Measure = () => Promise<number>;

export interface Comparison {
  readonly ours: Summary;
  readonly echo: Summary;
  /** Of the medians: ours by the echo's. */
  readonly ratio: number;
}

export interface Rounds {
  /** Goes of each that are not counted. */
  readonly warmUp: number;
  /** Goes of each that are. */
  readonly rounds: number;
  /** No further round is begun after so long. */
  readonly limitMs: number;
}

/** Measures two things in turns, each first every other time, so that what slows the machine slows both. */
export async function compare(
  ours: Measure,
  echo: Measure,
  { warmUp, rounds, limitMs }: Rounds,
): Promise<Comparison> {
  for (let round = 0; round < warmUp; round += 1) {
    await ours();
    await echo();
  }
  const samples: { readonly ours: number[]; readonly echo: number[] } = { ours: [], echo: [] };
  const limit = performance.now() + limitMs;
  for (let round = 0; round < rounds && (round === 0 || performance.now() < limit); round += 1) {
    if (round % 2 === 0) samples.ours.push(await ours());
    samples.echo.push(await echo());
    if (round % 2 === 1) samples.ours.push(await ours());
  }
  const [a, b] = [summarise(samples.ours), summarise(samples.echo)];
  return { ours: a, echo: b, ratio: a.median / b.median };
}
