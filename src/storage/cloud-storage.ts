import { types } from "node:util";
import type { StoreItems } from "botbuilder";
import { z } from "zod";
import { ETagConflict, mustNotExist, overwrite } from "./etag.ts";
import { keyNamed, nameOf } from "./item-name.ts";
import { document, forLimitedTime, storeLimitMs } from "./item-store.ts";
import type { Document, ItemStore, Kept } from "./item-store.ts";
import type { KeyRange, ListedItem, StateStorage } from "./listed-storage.ts";
import { Transactions } from "./transactions.ts";

/** How long a writer that holds up others may take before it is taken for dead; alive, it takes some fifty. */
const patienceMs = 1_000;
/** How often an overwriting is tried that others come before each time. */
const mostTries = 10;

export interface CloudStorageLimits {
  readonly limitMs: number;
  readonly patienceMs: number;
}

const item = document.and(z.object({ eTag: z.string().nullish() }));

/** One item of a write. */
interface Wanted {
  readonly key: string;
  readonly name: string;
  /** The eTag that it must have; undefined where it is overwritten, whatever it is. */
  readonly eTag: string | undefined;
  readonly document: Document;
}

/** The bot's state in a store in the cloud that several machines share. */
export class CloudStorage implements StateStorage {
  readonly #store: ItemStore;
  readonly #limits: CloudStorageLimits;

  /** @param limits the usual ones, unless a test is in a hurry */
  constructor(store: ItemStore, limits: CloudStorageLimits = { limitMs: storeLimitMs, patienceMs }) {
    this.#store = store;
    this.#limits = limits;
  }

  /** @throws StoreTimeout, or whatever the store throws */
  async read(keys: string[]): Promise<StoreItems> {
    if (!keys) throw new ReferenceError("Keys are required when reading.");
    const { transactions } = this.#begin();
    const found = await transactions.read(keys.map(nameOf));
    return Object.fromEntries(
      keys.flatMap((key) => {
        const kept = found.get(nameOf(key));
        return kept ? [[key, itemOf(kept)]] : [];
      }),
    );
  }

  /**
   * @throws ETagConflict when an item's eTag is not the stored one; then nothing is written. StoreTimeout, or whatever
   * the store throws; then all is written or nothing
   */
  async write(changes: StoreItems): Promise<void> {
    if (!changes) throw new ReferenceError("Changes are required when writing.");
    const wanted = Object.entries(changes).map(([key, value]) => readWanted(key, value));
    const work = this.#begin();
    const [first] = wanted;
    if (!first) return;
    for (let tries = 1; ; tries++) {
      const lost = new Set(wanted.length === 1 ? await writeOne(first, work) : await writeAll(wanted, work));
      if (lost.size === 0) return;
      const conflict = wanted.find(
        ({ name, eTag }) => lost.has(name) && (eTag !== undefined || tries === mostTries),
      );
      if (conflict) throw new ETagConflict(conflict.key);
    }
  }

  async delete(keys: string[]): Promise<void> {
    const { store, transactions } = this.#begin();
    await Promise.all(
      keys.map(nameOf).map(async (name) => {
        for (;;) {
          const kept = (await transactions.read([name])).get(name);
          if (!kept || (await store.remove(name, kept.eTag))) return;
        }
      }),
    );
  }

  async list({ after, before, limit }: KeyRange): Promise<readonly ListedItem[]> {
    const { store, transactions } = this.#begin();
    const found: ListedItem[] = [];
    const range = { after: nameOf(after), before: nameOf(before) };
    while (found.length < limit) {
      const asked = limit - found.length;
      const names = await store.list({ ...range, limit: asked });
      const items = await Promise.all(names.map((name) => listed(name, transactions)));
      found.push(...items.flat());
      const last = names.at(-1);
      if (last === undefined || names.length < asked) break;
      range.after = last;
    }
    return found;
  }

  async check(): Promise<void> {
    await this.#begin().store.read([nameOf("check")]);
  }

  /** There is nothing to close: the connections end with the process. */
  close(): void {}

  #begin(): Work {
    const store = forLimitedTime(this.#store, this.#limits.limitMs);
    return { store, transactions: new Transactions(store, this.#limits.patienceMs) };
  }
}

/** One reading or writing, within its time. */
interface Work {
  readonly store: ItemStore;
  readonly transactions: Transactions;
}

function readWanted(key: string, value: unknown): Wanted {
  const { eTag, ...document } = item.parse(value);
  return { key, name: nameOf(key), eTag: !eTag || eTag === overwrite ? undefined : eTag, document };
}

/** @returns its name when it was no longer as it has to be */
async function writeOne({ name, eTag, document }: Wanted, { store, transactions }: Work): Promise<string[]> {
  const expected = eTag ?? (await transactions.read([name])).get(name)?.eTag ?? mustNotExist;
  return (await store.put(name, document, expected)) === undefined ? [name] : [];
}

/** @returns the names of those that were no longer as they have to be */
async function writeAll(wanted: readonly Wanted[], { transactions }: Work): Promise<readonly string[]> {
  const found = await transactions.read(wanted.map(({ name }) => name));
  const wrong = wanted.filter(({ name, eTag }) => eTag && eTag !== (found.get(name)?.eTag ?? mustNotExist));
  if (wrong.length > 0) return wrong.map(({ name }) => name);
  return transactions.commit(
    wanted.map(({ name, document }) => ({ name, before: found.get(name), after: document })),
  );
}

function itemOf({ document, eTag }: Kept): object {
  return { ...document, eTag };
}

/** None when it has gone meanwhile. A document that somebody else spoilt does not keep the others back. */
async function listed(name: string, transactions: Transactions): Promise<ListedItem[]> {
  const key = keyNamed(name);
  try {
    const kept = (await transactions.read([name])).get(name);
    return kept ? [{ key, item: itemOf(kept) }] : [];
  } catch (error) {
    if (types.isNativeError(error) && error.name === "SyntaxError") return [{ key, item: undefined }];
    throw error;
  }
}
