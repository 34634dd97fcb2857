import type { Storage } from "botbuilder";

/** A stretch of keys, its ends left out, in the order of their characters. */
export interface KeyRange {
  readonly after: string;
  readonly before: string;
  readonly limit: number;
}

export interface ListedItem {
  readonly key: string;
  /** As `read` would give it; undefined where it is no item at all. */
  readonly item: unknown;
}

/** A storage whose items can also be found by the order of their keys, as a database or a container of blobs can. */
export interface ListedStorage extends Storage {
  /** The first items of a range. */
  list(range: KeyRange): Promise<readonly ListedItem[]>;
}
