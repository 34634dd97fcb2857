import type { ListedStorage } from "../storage/listed-storage.ts";
import { within } from "./within.ts";

/**
 * How long the storage may take for one thing, in milliseconds: a turn that fails at its first read or its last write
 * is answered with the apology, whose language is read as well, and all of that before the request has to be answered.
 */
export const storageLimitMs = 4000;

/** The storage did not answer in time. What was to be written may have been written, whole, or may still be. */
export class StorageTimeout extends Error {
  readonly code = "StorageTimeout";

  constructor(what: string, limitMs: number) {
    super(`The storage did not ${what} within ${limitMs} ms.`);
    this.name = "StorageTimeout";
  }
}

/** A storage that fails when it hangs: else whoever waits would wait for ever, and whoever comes after them. */
export function impatientStorage(storage: ListedStorage, limitMs = storageLimitMs): ListedStorage {
  const inTime = async <T>(what: string, work: Promise<T>): Promise<T> => {
    const outcome = await within(limitMs, work);
    if (outcome.inTime) return outcome.value;
    throw new StorageTimeout(what, limitMs);
  };
  return {
    read: (keys) => inTime("read", storage.read(keys)),
    write: (changes) => inTime("write", storage.write(changes)),
    delete: (keys) => inTime("delete", storage.delete(keys)),
    list: (range) => inTime("list", storage.list(range)),
  };
}
