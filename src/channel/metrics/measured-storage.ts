import type { StoreItems } from "botbuilder";
import { ETagConflict } from "../../storage/etag.ts";
import type { KeyRange, ListedItem, ListedStorage } from "../../storage/listed-storage.ts";
import type { Metrics } from "./metrics.ts";

/** A storage that does what another does, and counts and times it. */
export function measuredStorage(storage: ListedStorage, metrics: Metrics): ListedStorage {
  async function timed<T>(operation: string, work: () => Promise<T>): Promise<T> {
    const begun = performance.now();
    try {
      const value = await work();
      metrics.stored(operation, "ok", performance.now() - begun);
      return value;
    } catch (error) {
      const result = error instanceof ETagConflict ? "conflict" : "error";
      metrics.stored(operation, result, performance.now() - begun);
      throw error;
    }
  }
  return {
    read: (keys: string[]): Promise<StoreItems> => timed("read", () => storage.read(keys)),
    write: (changes: StoreItems): Promise<void> => timed("write", () => storage.write(changes)),
    delete: (keys: string[]): Promise<void> => timed("delete", () => storage.delete(keys)),
    list: (range: KeyRange): Promise<readonly ListedItem[]> => timed("list", () => storage.list(range)),
  };
}
