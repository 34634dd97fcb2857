import { mustNotExist } from "../../src/storage/etag.ts";
import type { Document, ItemStore, Kept, NameRange } from "../../src/storage/item-store.ts";

/** A store in memory; what it keeps is a copy, as it would be anywhere else. */
export class MemoryItems implements ItemStore {
  readonly #kept = new Map<string, Kept>();
  #writes = 0;

  read(names: readonly string[]): Promise<ReadonlyMap<string, Kept>> {
    const found = names.flatMap((name) => {
      const kept = this.#kept.get(name);
      return kept ? [[name, structuredClone(kept)] as const] : [];
    });
    return Promise.resolve(new Map(found));
  }

  put(name: string, document: Document, eTag: string): Promise<string | undefined> {
    if ((this.#kept.get(name)?.eTag ?? mustNotExist) !== eTag) return Promise.resolve(undefined);
    const kept = { document: structuredClone(document), eTag: `${++this.#writes}` };
    this.#kept.set(name, kept);
    return Promise.resolve(kept.eTag);
  }

  remove(name: string, eTag: string): Promise<boolean> {
    return Promise.resolve(this.#kept.get(name)?.eTag === eTag && this.#kept.delete(name));
  }

  list({ after, before, limit }: NameRange): Promise<readonly string[]> {
    const names = [...this.#kept.keys()].filter((name) => name > after && name < before);
    return Promise.resolve(names.sort().slice(0, limit));
  }
}
