import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import { mustNotExist } from "./etag.ts";
import { nameOf } from "./item-name.ts";
import { document } from "./item-store.ts";
import type { Document, ItemStore, Kept } from "./item-store.ts";
import { key } from "./key.ts";

/** How often a change that is still undecided is looked at again, in milliseconds. */
const pauseMs = 25;

/** One document of a transaction: what is there, and what is to be there. */
export interface Change {
  readonly name: string;
  readonly before: Kept | undefined;
  readonly after: Document;
}

/** A document in the middle of a transaction. Its field is no name of ours for anything else. */
const changing = z.strictObject({
  $changing: z.object({ transaction: z.string(), before: document.nullable(), after: document }),
});
type Changing = z.infer<typeof changing>["$changing"];

const decided = z.object({ decision: z.enum(["committed", "abandoned"]) });
type Decision = z.infer<typeof decided>["decision"];

/**
 * Changes of several documents that are all made or none, on a store that changes one at a time.
 *
 * A transaction first puts into each document, where it is still as it was read, both its contents: the one before and
 * the one after. Then it writes a record of its decision, a document that can be created once only: this is the moment
 * at which all is changed. Last it puts each document's new content in its place, and removes the record.
 *
 * Whoever finds a document in the middle asks the record. Decided: they finish that document themselves. Not decided:
 * the writer is at work or dead. They wait a little, then try to create the record themselves, as "abandoned". As only
 * one record can be created, either they or the writer come first, and both act upon what it says, so that no document
 * is finished one way and another the other way. A record is removed only by its writer and only when no document is
 * in the middle any more; an abandoned one stays, because its writer may be no more than slow.
 *
 * Every step expects the state that it read: a step done already by another, or repeated by a network, changes nothing.
 */
export class Transactions {
  readonly #store: ItemStore;
  readonly #patienceMs: number;

  /** @param patienceMs how long a writer that others wait for may take, before it is taken for dead */
  constructor(store: ItemStore, patienceMs: number) {
    this.#store = store;
    this.#patienceMs = patienceMs;
  }

  /** Reads documents, none of them in the middle. Each is as it was at a moment during the call. */
  async read(names: readonly string[]): Promise<ReadonlyMap<string, Kept>> {
    const found = await this.#store.read(names);
    const settled = await Promise.all(
      [...found].map(async ([name, kept]) => [name, await this.#settled(name, kept)] as const),
    );
    return new Map(settled.flatMap(([name, kept]) => (kept ? [[name, kept]] : [])));
  }

  /**
   * Makes all the changes.
   *
   * @returns the names of documents that are no longer as before: then none is changed, and none if there are any
   */
  async commit(changes: readonly Change[]): Promise<readonly string[]> {
    const transaction = randomUUID();
    const begun = await Promise.allSettled(changes.map((change) => this.#begin(change, transaction)));
    const lost = changes.filter((_change, n) => isDone(begun[n]) && begun[n].value === undefined);
    const failed = begun.find((outcome) => outcome.status === "rejected");
    const held = changes.map((change, n) => ({
      change,
      eTag: isDone(begun[n]) ? begun[n].value : undefined,
    }));
    const backOut = () => this.#endAll(held, ({ before }) => before?.document ?? null);
    if (failed || lost.length > 0) {
      await backOut();
      if (failed) throw failed.reason;
      return lost.map(({ name }) => name);
    }
    if ((await this.#decideToCommit(transaction)) === "abandoned") {
      await backOut();
      return changes.map(({ name }) => name);
    }
    if (await this.#endAll(held, ({ after }) => after)) await this.#forget(transaction);
    return [];
  }

  /** @returns the document's eTag; undefined when it is no longer as before */
  #begin({ name, before, after }: Change, transaction: string): Promise<string | undefined> {
    const middle: Changing = { transaction, before: before?.document ?? null, after };
    return this.#store.put(name, { $changing: middle }, before?.eTag ?? mustNotExist);
  }

  /** @returns whether none of them is in the middle any more. What fails here is left to whoever reads it next. */
  async #endAll(
    held: readonly { readonly change: Change; readonly eTag: string | undefined }[],
    content: (change: Change) => Document | null,
  ): Promise<boolean> {
    const ends = await Promise.allSettled(
      held.map(async ({ change, eTag }) => eTag && (await this.#end(change.name, eTag, content(change)))),
    );
    return ends.every(isDone);
  }

  /** @returns the document as it is then; "elsewhere" when somebody else has ended it */
  async #end(name: string, eTag: string, content: Document | null): Promise<Kept | undefined | "elsewhere"> {
    if (content === null) return (await this.#store.remove(name, eTag)) ? undefined : "elsewhere";
    const ended = await this.#store.put(name, content, eTag);
    return ended === undefined ? "elsewhere" : { document: content, eTag: ended };
  }

  async #settled(name: string, found: Kept): Promise<Kept | undefined> {
    const patience = performance.now() + this.#patienceMs;
    let kept: Kept | undefined = found;
    while (kept) {
      const middle = changing.safeParse(kept.document).data?.$changing;
      if (!middle) return kept;
      const waited = performance.now() > patience;
      const decision = await (waited
        ? this.#decide(middle.transaction, "abandoned")
        : this.#decision(middle.transaction));
      if (decision === undefined) await delay(pauseMs);
      else {
        const content = decision === "committed" ? middle.after : middle.before;
        const ended = await this.#end(name, kept.eTag, content);
        if (ended !== "elsewhere") return ended;
      }
      kept = (await this.#store.read([name])).get(name);
    }
    return undefined;
  }

  /** When it cannot be known whether the decision arrived, tries to have it the other way: then it is known. */
  async #decideToCommit(transaction: string): Promise<Decision> {
    try {
      return await this.#decide(transaction, "committed");
    } catch (error) {
      if ((await this.#decide(transaction, "abandoned").catch(() => undefined)) === "committed")
        return "committed";
      throw error;
    }
  }

  /** @returns what is decided: the first decision stands */
  async #decide(transaction: string, decision: Decision): Promise<Decision> {
    for (;;) {
      if (await this.#store.put(recordOf(transaction), { decision }, mustNotExist)) return decision;
      const earlier = await this.#decision(transaction);
      if (earlier) return earlier;
    }
  }

  async #decision(transaction: string): Promise<Decision | undefined> {
    const name = recordOf(transaction);
    const record = (await this.#store.read([name])).get(name);
    return record && decided.parse(record.document).decision;
  }

  /** A record that stays is litter, no more. */
  async #forget(transaction: string): Promise<void> {
    const name = recordOf(transaction);
    try {
      const record = (await this.#store.read([name])).get(name);
      if (record) await this.#store.remove(name, record.eTag);
    } catch {
      // Nothing depends on it.
    }
  }
}

const recordOf = (transaction: string): string => nameOf(key("transaction", transaction));

function isDone<T>(outcome: PromiseSettledResult<T> | undefined): outcome is PromiseFulfilledResult<T> {
  return outcome?.status === "fulfilled";
}
