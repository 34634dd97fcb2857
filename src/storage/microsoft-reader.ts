import type { Storage } from "botbuilder";
import { z } from "zod";
import { document, inTime, storeLimitMs } from "./item-store.ts";
import type { Kept } from "./item-store.ts";

const readItem = document.and(z.object({ eTag: z.string() }));

/**
 * One of Microsoft's storage classes, to read with. Each remembers for good that it once failed to find its container:
 * it is opened at the first call, and another one after an opening that failed or hangs.
 */
export class MicrosoftReader {
  readonly #open: () => Promise<Storage>;
  #storage: Promise<Storage> | undefined;

  /** @param open gives the class once its container is there */
  constructor(open: () => Promise<Storage>) {
    this.#open = open;
  }

  /** Settles when the container is there. @throws whatever opening throws */
  async ready(): Promise<void> {
    await this.#opened();
  }

  async read(names: readonly string[]): Promise<ReadonlyMap<string, Kept>> {
    const found = await (await this.#opened()).read([...names]);
    return new Map(
      names.flatMap((name) => {
        if (found[name] === undefined) return [];
        const { eTag, ...document } = readItem.parse(found[name]);
        return [[name, { document, eTag }] as const];
      }),
    );
  }

  #opened(): Promise<Storage> {
    this.#storage ??= inTime(AbortSignal.timeout(storeLimitMs), this.#open).catch((error: unknown) => {
      this.#storage = undefined;
      throw error;
    });
    return this.#storage;
  }
}
