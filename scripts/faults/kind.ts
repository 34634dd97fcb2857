/** What one trial of a fault came to. */
export interface Tried {
  /** How many answers it was about. */
  readonly count: number;
  /** How many of them never came. */
  readonly lost: number;
  /** How many came more than once. */
  readonly doubled: number;
  /** How many requests were answered with a status of 500 or more. */
  readonly failed: number;
  /** Until the last answer was there, in milliseconds. */
  readonly ms: number;
  /** What went wrong, so that it can be repeated. */
  readonly problem?: string | undefined;
}

/** A fault, tried many times. */
export interface Kind {
  readonly name: string;
  /** How many trials go on at once. */
  readonly atOnce: number;
  /** Trials for each one asked for: fewer where one takes many seconds and holds many answers. */
  readonly share?: number;
  /** What it is about that no bot can prevent; such a kind is told, and fails nothing. */
  readonly notGuaranteed?: boolean;
  trial(seed: number): Promise<Tried>;
  /** Before all trials, and after. */
  begin?(): void | Promise<void>;
  end?(): void | Promise<void>;
}

export interface Row extends Omit<Tried, "problem"> {
  readonly kind: Kind;
  readonly problems: readonly string[];
}

/** Tries a kind so many times. */
export async function tryKind(kind: Kind, times: number, seed: number): Promise<Row> {
  await kind.begin?.();
  const tried: Tried[] = [];
  const trials = Math.max(1, Math.ceil(times * (kind.share ?? 1)));
  let begun = 0;
  const worker = async () => {
    while (begun < trials) {
      begun += 1;
      tried.push(await kind.trial(seed + begun));
    }
  };
  await Promise.all(Array.from({ length: kind.atOnce }, worker));
  await kind.end?.();
  const sum = (of: (one: Tried) => number) => tried.reduce((total, one) => total + of(one), 0);
  return {
    kind,
    count: sum(({ count }) => count),
    lost: sum(({ lost }) => lost),
    doubled: sum(({ doubled }) => doubled),
    failed: sum(({ failed }) => failed),
    ms: Math.max(...tried.map(({ ms }) => ms)),
    problems: tried.flatMap(({ problem }) => problem ?? []),
  };
}
