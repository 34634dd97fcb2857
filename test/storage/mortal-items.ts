import type { ItemStore } from "../../src/storage/item-store.ts";

/** What a process sees of its store before it dies: nothing it begins afterwards happens. */
export class Died extends Error {}

/**
 * The store, as a process has it that dies at one of its calls, counted from 0.
 *
 * @param after the call still happens, and only its answer is lost
 */
export function mortal(store: ItemStore, dies: { readonly at: number; readonly after: boolean }): ItemStore {
  let calls = 0;
  const living = async <T>(call: () => Promise<T>): Promise<T> => {
    const n = calls++;
    if (n > dies.at || (n === dies.at && !dies.after)) throw new Died();
    const answer = await call();
    if (n === dies.at) throw new Died();
    return answer;
  };
  return {
    read: (names) => living(() => store.read(names)),
    put: (name, document, eTag) => living(() => store.put(name, document, eTag)),
    remove: (name, eTag) => living(() => store.remove(name, eTag)),
    list: (range) => living(() => store.list(range)),
  };
}
