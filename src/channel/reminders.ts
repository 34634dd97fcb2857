import { setImmediate } from "node:timers/promises";
import { Deliveries } from "../../dialogs/turn/deliveries.ts";
import type { StoredReminder } from "../storage/reminder.ts";
import { logAbout } from "../log.ts";
import { conversationKey } from "../storage/turn-state.ts";
import { bringReminder, holdMs } from "./bring-reminder.ts";
import type { BringTools } from "./bring-reminder.ts";
import { Pace } from "./pace.ts";
import type { Turns } from "./turns.ts";
import { within } from "./within.ts";

/** How many reminders are brought at the same time, each to somebody else. */
const places = 5;
/** How many one person is brought in a minute at most: the Teams store's rule for notifications. Others come later. */
const mostAMinute = 10;
/** The shortest sleep between two looks, in milliseconds. */
const shortestSleepMs = 20;
/** The longest: by then a reminder that another process set, or that failed before, is seen. */
export const longestSleepMs = 30_000;

export interface BringerOptions extends Omit<BringTools, "deliveries"> {
  readonly turns: Turns;
  readonly longestSleepMs: number;
}

/** Looks for reminders that are due, from its start until it is stopped, and brings them. */
export class ReminderBringer {
  readonly #options: BringerOptions;
  readonly #tools: BringTools;
  /** Whoever is being brought one: their others wait for it, and for nobody else's. */
  readonly #busy = new Set<string>();
  readonly #pace = new Pace(mostAMinute);
  readonly #taken = new Set<Promise<unknown>>();
  readonly #stopping = Promise.withResolvers<void>();
  #stopped = false;
  #run: Promise<void> = Promise.resolve();
  /** Ends the sleep between two looks. */
  #wake: () => void = this.#stopping.resolve;

  constructor(options: BringerOptions) {
    this.#options = options;
    this.#tools = { ...options, deliveries: new Deliveries() };
  }

  /** Begins with what fell due while no process was there. */
  start(): void {
    this.#run = this.#lookUntilStopped();
  }

  /** Begins nothing new, and settles when what is under way has ended. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#stopping.resolve();
    this.#wake();
    await this.#run;
    await Promise.all(this.#taken);
  }

  async #lookUntilStopped(): Promise<void> {
    while (!this.#stopped) {
      // Before the look, so that a place that becomes free during it is not slept over.
      const woken = Promise.withResolvers<void>();
      this.#wake = woken.resolve;
      await within(await this.#look(), woken.promise);
    }
  }

  /** Begins what can be begun; gives how long to sleep until the next look. */
  async #look(): Promise<number> {
    try {
      await this.#beginDue();
      return await this.#sleepMs();
    } catch (err) {
      this.#options.log.error({ err }, "it could not be found out which reminders are due");
      return this.#options.longestSleepMs;
    }
  }

  async #beginDue(): Promise<void> {
    const { reminders, now } = this.#options;
    const isFree = ({ activity }: StoredReminder) => {
      const person = conversationKey(activity);
      return !this.#busy.has(person) && this.#pace.allows(person, now());
    };
    while (!this.#stopped && this.#taken.size < places) {
      const due = await reminders.due(now(), places - this.#taken.size, isFree);
      if (due.length === 0) return;
      for (const reminder of due) if (isFree(reminder)) this.#begin(reminder);
      // The embedded storage answers without a pause: thousands in a row would let nothing else have its turn.
      await setImmediate();
    }
  }

  #begin(reminder: StoredReminder): void {
    // Who hangs is left to it after that time, as other processes leave it: the place is somebody else's then.
    const brought = logAbout(reminder.activity.id, () => this.#bring(reminder));
    const place = within(holdMs, brought).finally(() => {
      this.#taken.delete(place);
      this.#wake();
    });
    this.#taken.add(place);
  }

  /** In its conversation's queue: neither in the middle of a turn of the person's, nor claimed long before its time. */
  async #bring(reminder: StoredReminder): Promise<void> {
    const { turns, now, log, metrics, longestSleepMs } = this.#options;
    const person = conversationKey(reminder.activity);
    this.#busy.add(person);
    try {
      await turns.queue(reminder.activity, async () => {
        if (this.#stopped) return;
        const end = await bringReminder(reminder, this.#tools);
        if (end === "delivered") this.#pace.count(person, now());
      });
    } catch (err) {
      metrics.reminderEnded("failed");
      log.error({ err }, "a reminder was not brought to an end");
      // It is still due, perhaps: a storage that fails is not to be asked again at once, and for ever.
      await within(longestSleepMs, this.#stopping.promise);
    }
    this.#busy.delete(person);
  }

  async #sleepMs(): Promise<number> {
    const { reminders, now, longestSleepMs } = this.#options;
    const next = await reminders.next(now());
    const untilNext = next ? next.getTime() - now().getTime() : longestSleepMs;
    return Math.min(Math.max(untilNext, shortestSleepMs), longestSleepMs);
  }
}
