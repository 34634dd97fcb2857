import { randomUUID } from "node:crypto";
import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { StoreItems } from "botbuilder";
import { z } from "zod";
import { ETagConflict, mustNotExist, overwrite } from "./etag.ts";
import type { KeyRange, ListedItem, StateStorage } from "./listed-storage.ts";
import { openSqliteFile } from "./sqlite-file.ts";

const row = z.object({ etag: z.string(), document: z.string() });
const listedRow = row.extend({ key: z.string() });
const item = z.looseObject({ eTag: z.string().nullish() });

/**
 * The bot's state in a SQLite file, kept by Node itself: what was written survives a kill, and several processes of one
 * machine can share the file.
 */
export class SqliteStorage implements StateStorage {
  readonly #database: DatabaseSync;
  readonly #select: StatementSync;
  readonly #selectRange: StatementSync;
  readonly #upsert: StatementSync;
  readonly #remove: StatementSync;

  /**
   * @param file a path, whose folder is created, or ":memory:"
   * @throws StateFileError when the file cannot be used
   */
  constructor(file: string) {
    this.#database = openSqliteFile(file);
    this.#select = this.#database.prepare("SELECT etag, document FROM items WHERE key = ?");
    this.#selectRange = this.#database.prepare(
      "SELECT key, etag, document FROM items WHERE key > ? AND key < ? ORDER BY key LIMIT ?",
    );
    this.#upsert = this.#database.prepare(
      "INSERT INTO items (key, etag, document) VALUES (?, ?, ?) " +
        "ON CONFLICT (key) DO UPDATE SET etag = excluded.etag, document = excluded.document",
    );
    this.#remove = this.#database.prepare("DELETE FROM items WHERE key = ?");
  }

  read(keys: string[]): Promise<StoreItems> {
    return promised(() => {
      if (!keys) throw new ReferenceError("Keys are required when reading.");
      const found: [string, object][] = [];
      this.#transaction("BEGIN", () => {
        for (const key of keys) {
          const stored = this.#row(key);
          if (stored) found.push([key, itemOf(stored)]);
        }
      });
      return Object.fromEntries(found);
    });
  }

  /** @throws ETagConflict when an item's eTag is not the stored one; then nothing is written */
  write(changes: StoreItems): Promise<void> {
    return promised(() => {
      if (!changes) throw new ReferenceError("Changes are required when writing.");
      const entries = Object.entries(changes);
      if (entries.length === 0) return;
      this.#transaction("BEGIN IMMEDIATE", () => {
        for (const [key, value] of entries) this.#put(key, value);
      });
    });
  }

  delete(keys: string[]): Promise<void> {
    return promised(() => {
      this.#transaction("BEGIN IMMEDIATE", () => {
        for (const key of keys) this.#remove.run(key);
      });
    });
  }

  list({ after, before, limit }: KeyRange): Promise<readonly ListedItem[]> {
    return promised(() =>
      this.#selectRange.all(after, before, limit).map((found) => {
        const { key, ...stored } = listedRow.parse(found);
        return { key, item: itemOrNothing(stored) };
      }),
    );
  }

  /** @throws when the file does not answer */
  check(): Promise<void> {
    return promised(() => {
      this.#row("");
    });
  }

  /** Closes the file; the storage cannot be used afterwards. */
  close(): void {
    this.#database.close();
  }

  #put(key: string, value: unknown): void {
    const { eTag, ...document } = item.parse(value);
    if (!mayWrite(eTag, this.#row(key)?.etag)) throw new ETagConflict(key);
    // A random eTag never comes back, not even for an item that was deleted and created anew.
    this.#upsert.run(key, randomUUID(), JSON.stringify(document));
  }

  #row(key: string): z.infer<typeof row> | undefined {
    const found = this.#select.get(key);
    return found && row.parse(found);
  }

  #transaction(begin: "BEGIN" | "BEGIN IMMEDIATE", work: () => void): void {
    this.#database.exec(begin);
    try {
      work();
      this.#database.exec("COMMIT");
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec("ROLLBACK");
      throw error;
    }
  }
}

function mayWrite(given: string | null | undefined, stored: string | undefined): boolean {
  if (given === undefined || given === null || given === overwrite) return true;
  return given === mustNotExist ? stored === undefined : given === stored;
}

function itemOf({ document, etag }: z.infer<typeof row>): object {
  const parsed: unknown = JSON.parse(document);
  return { ...z.looseObject({}).parse(parsed), eTag: etag };
}

/** In a list, a document that somebody else spoilt does not keep the others back. */
function itemOrNothing(stored: z.infer<typeof row>): object | undefined {
  try {
    return itemOf(stored);
  } catch {
    return undefined;
  }
}

/** SQLite answers at once; its errors, too, are to arrive as rejections. */
function promised<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(work());
  });
}
