import { forEachUnhurried } from "./unhurried.ts";

/** A gram of two or three letters has its bucket; that two now and then share one adds a text, and loses none. */
const buckets = 1 << 16;

/** For each bucket the numbers of the texts with one of its grams: from its start up to the next one's. */
interface Postings {
  readonly starts: Int32Array;
  readonly numbers: Int32Array;
}

/**
 * Finds the texts that have the most grams in common with one of those typed, each two or three neighbouring letters:
 * the numbers of at most so many, the first ones where equal, of those that count if not all do. SQLite's trigrams
 * find the same, and take tens of milliseconds to rank a hundred thousand names; this is a count over arrays.
 */
export async function createGramIndex(
  texts: readonly string[],
): Promise<
  (typed: readonly string[], limit: number, isMeant?: (number: number) => boolean) => readonly number[]
> {
  const { starts, numbers } = await postingsOf(texts);
  const counts = new Uint8Array(texts.length);
  return (typed, limit, isMeant) => {
    counts.fill(0);
    for (const bucket of bucketsOf(typed)) {
      const end = starts[bucket + 1] ?? 0;
      for (let at = starts[bucket] ?? 0; at < end; at++) raise(counts, numbers[at] ?? 0);
    }
    if (isMeant) leaveOut(counts, isMeant);
    return highest(counts, limit);
  };
}

async function postingsOf(texts: readonly string[]): Promise<Postings> {
  const starts = new Int32Array(buckets + 1);
  await forEachGram(texts, (bucket) => raise(starts, bucket + 1));
  for (let bucket = 0; bucket < buckets; bucket++) raise(starts, bucket + 1, starts[bucket]);
  const free = starts.slice();
  const numbers = new Int32Array(starts[buckets] ?? 0);
  await forEachGram(texts, (bucket, number) => {
    numbers[free[bucket] ?? 0] = number;
    raise(free, bucket);
  });
  return { starts, numbers };
}

/** Calls back once for each bucket of each text. */
function forEachGram(
  texts: readonly string[],
  found: (bucket: number, number: number) => void,
): Promise<void> {
  const last = new Int32Array(buckets).fill(-1);
  return forEachUnhurried(texts, (text, number) => {
    eachBucket(text, (bucket) => {
      if (last[bucket] !== number) found(bucket, number);
      last[bucket] = number;
    });
  });
}

function bucketsOf(texts: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const text of texts) eachBucket(text, (bucket) => found.add(bucket));
  return found;
}

function eachBucket(text: string, found: (bucket: number) => void): void {
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = Math.imul(text.charCodeAt(at), 0x9e3779b1) ^ Math.imul(text.charCodeAt(at + 1), 0x85ebca6b);
    found(bucketOf(pair));
    if (at + 2 < text.length) found(bucketOf(pair ^ Math.imul(text.charCodeAt(at + 2) + 1, 0xc2b2ae35)));
  }
}

/** The upper half is the well-mixed one. */
function bucketOf(hash: number): number {
  return Math.imul(hash, 0x27d4eb2f) >>> 16;
}

function raise(numbers: Int32Array | Uint8Array, at: number, by = 1): void {
  numbers[at] = (numbers[at] ?? 0) + by;
}

function leaveOut(counts: Uint8Array, isMeant: (number: number) => boolean): void {
  for (let at = 0; at < counts.length; at++) if (counts[at] && !isMeant(at)) counts[at] = 0;
}

/** The places of the highest counts above 0, in their order. */
function highest(counts: Uint8Array, limit: number): readonly number[] {
  const tally = new Int32Array(256);
  for (let at = 0; at < counts.length; at++) raise(tally, counts[at] ?? 0);
  let least = 255;
  let left = limit;
  while (least > 0 && (tally[least] ?? 0) <= left) left -= tally[least--] ?? 0;
  const found: number[] = [];
  for (let at = 0; at < counts.length; at++) {
    const count = counts[at] ?? 0;
    if (count > least || (count === least && count > 0 && left-- > 0)) found.push(at);
  }
  return found;
}
