import { z } from "zod";

/** What is stored under a name. JSON. */
export const document = z.record(z.string(), z.unknown());
export type Document = z.infer<typeof document>;

/** A document as it was read. */
export interface Kept {
  readonly document: Document;
  readonly eTag: string;
}

/** A stretch of names, its ends left out, in their order. */
export interface NameRange {
  readonly after: string;
  readonly before: string;
  readonly limit: number;
}

/**
 * The little that every store in the cloud can do. A change concerns one document and names the state that it expects;
 * nothing is overwritten blindly. Names are those of `nameOf`.
 */
export interface ItemStore {
  /** Those of the documents that are there, by their names. @throws SyntaxError when one is no JSON */
  read(names: readonly string[]): Promise<ReadonlyMap<string, Kept>>;
  /**
   * @param eTag the one that it must have now, or `mustNotExist`
   * @returns its new eTag; undefined when it is not as expected, and then nothing is written
   */
  put(name: string, document: Document, eTag: string): Promise<string | undefined>;
  /** @returns false when it is not as expected, and then nothing is removed */
  remove(name: string, eTag: string): Promise<boolean>;
  list(range: NameRange): Promise<readonly string[]>;
}

/**
 * How long one reading or writing may take, in milliseconds. A turn that fails waits twice, once more for the words of
 * its apology, and a person is to be answered within ten seconds. Usual are five to fifty milliseconds.
 */
export const storeLimitMs = 3_000;

/** The store did not answer in time. What was asked of it may happen all the same. */
export class StoreTimeout extends Error {
  readonly code = "StoreTimeout";

  constructor() {
    super("The store did not answer in time.");
    this.name = "StoreTimeout";
  }
}

/** Begins some work, unless the time is over, and waits for it until then. @throws StoreTimeout */
export function inTime<T>(limit: AbortSignal, work: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = () => {
      reject(new StoreTimeout());
    };
    if (limit.aborted) return late();
    limit.addEventListener("abort", late);
    const ended = () => {
      limit.removeEventListener("abort", late);
    };
    work().finally(ended).then(resolve, reject);
  });
}

/** The store, for one piece of work: once the time is over, none of its calls is waited for, and none is begun. */
export function forLimitedTime(store: ItemStore, ms: number): ItemStore {
  const limit = AbortSignal.timeout(ms);
  return {
    read: (names) => inTime(limit, () => store.read(names)),
    put: (name, document, eTag) => inTime(limit, () => store.put(name, document, eTag)),
    remove: (name, eTag) => inTime(limit, () => store.remove(name, eTag)),
    list: (range) => inTime(limit, () => store.list(range)),
  };
}
