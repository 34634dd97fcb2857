import type { StoreItems } from "botbuilder";
import type { Logger } from "pino";
import { ETagConflict } from "./etag.ts";
import type { KeyRange, ListedStorage } from "./listed-storage.ts";
import { keyOfMoment, readReminder, reminderItem, reminderKeys } from "./reminder.ts";
import type { StoredReminder } from "./reminder.ts";
import type { Reply } from "./turn-record.ts";

export type { Reminder } from "./reminder.ts";

/** How many items are looked at in one go. */
const pageSize = 100;

export type IsWanted = (reminder: StoredReminder) => boolean;

/** The reminders that have been set, for whoever brings them; several processes may do so at once. */
export interface Reminders {
  /** The first that are due and that nobody is at, the oldest first; of those that are wanted, if not all are. */
  due(now: Date, limit: number, isWanted?: IsWanted): Promise<readonly StoredReminder[]>;
  /** When the next one falls due that is not due yet. */
  next(now: Date): Promise<Date | undefined>;
  /**
   * Keeps a reminder from everybody else for a while.
   *
   * @returns it as it is held now; undefined when somebody else came first
   */
  claim(reminder: StoredReminder, until: Date): Promise<StoredReminder | undefined>;
  /**
   * The item of a claimed reminder with the answer to it, to be written together with the state of that turn: the
   * write is refused when the reminder is no longer held.
   */
  answered(reminder: StoredReminder, replies: readonly Reply[], until: Date): StoreItems;
  /** Counts a failure that happens now, and leaves the reminder alone until then. */
  postpone(reminder: StoredReminder, now: Date, until: Date): Promise<void>;
  remove(reminder: StoredReminder): Promise<void>;
}

/** The reminders among the items of a storage. */
export class ItemReminders implements Reminders {
  readonly #storage: ListedStorage;
  readonly #log: Logger;
  readonly #unreadable = new Set<string>();

  constructor(storage: ListedStorage, log: Logger) {
    this.#storage = storage;
    this.#log = log;
  }

  async due(now: Date, limit: number, isWanted: IsWanted = () => true): Promise<readonly StoredReminder[]> {
    const found: StoredReminder[] = [];
    const before = keyOfMoment(justAfter(now));
    let after: string | undefined = reminderKeys.after;
    while (after !== undefined && found.length < limit) {
      const page = await this.#page({ after, before, limit: pageSize });
      const free = page.reminders.filter(({ notBefore }) => !notBefore || notBefore <= now);
      found.push(...free.filter(isWanted));
      after = page.last;
    }
    return found.slice(0, limit);
  }

  async next(now: Date): Promise<Date | undefined> {
    const after = keyOfMoment(justAfter(now));
    const { reminders } = await this.#page({ after, before: reminderKeys.before, limit: 1 });
    return reminders[0]?.due;
  }

  async claim(reminder: StoredReminder, until: Date): Promise<StoredReminder | undefined> {
    try {
      await this.#write({ ...reminder, notBefore: until });
    } catch (error) {
      if (error instanceof ETagConflict) return undefined;
      throw error;
    }
    return this.#read(reminder.key);
  }

  answered(reminder: StoredReminder, replies: readonly Reply[], until: Date): StoreItems {
    return { [reminder.key]: reminderItem({ ...reminder, replies, notBefore: until }) };
  }

  async postpone({ key }: StoredReminder, now: Date, until: Date): Promise<void> {
    const reminder = await this.#read(key);
    if (!reminder) return;
    const { failures, failingSince = now } = reminder;
    await this.#write({ ...reminder, notBefore: until, failures: failures + 1, failingSince });
  }

  async remove({ key }: StoredReminder): Promise<void> {
    await this.#storage.delete([key]);
  }

  async #page(range: KeyRange): Promise<{ reminders: StoredReminder[]; last: string | undefined }> {
    const items = await this.#storage.list(range);
    const reminders = items.flatMap(({ key, item }) => this.#readable(key, item) ?? []);
    return { reminders, last: items.length < range.limit ? undefined : items.at(-1)?.key };
  }

  async #read(key: string): Promise<StoredReminder | undefined> {
    const items = await this.#storage.read([key]);
    return readReminder(key, items[key]);
  }

  async #write(reminder: StoredReminder): Promise<void> {
    await this.#storage.write({ [reminder.key]: reminderItem(reminder) });
  }

  /** What cannot be read stays where it is: another release may know what it is. */
  #readable(key: string, item: unknown): StoredReminder | undefined {
    const reminder = readReminder(key, item);
    if (!reminder && !this.#unreadable.has(key)) {
      this.#unreadable.add(key);
      this.#log.warn({ key }, "a stored reminder cannot be read and is left out");
    }
    return reminder;
  }
}

function justAfter(moment: Date): Date {
  return new Date(moment.getTime() + 1);
}
