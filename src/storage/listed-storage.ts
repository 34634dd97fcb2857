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
  /** The first items of a range; fewer than its limit only when there are no more. */
  list(range: KeyRange): Promise<readonly ListedItem[]>;
}

/**
 * Where the bot keeps its state.
 *
 * An item without an eTag, or with "*", overwrites; any other eTag must be the stored one, else the write is refused
 * with an ETagConflict, and so it is for an item that is not there. `mustNotExist` is the eTag of an item that is
 * expected to be absent. A write of several items is all or none, also when the process dies in the middle.
 */
export interface StateStorage extends ListedStorage {
  /** @throws when it does not answer */
  check(): Promise<void>;
  close(): void;
}
