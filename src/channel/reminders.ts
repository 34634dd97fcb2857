import { Deliveries } from "../../dialogs/turn/deliveries.ts";
import type { StoredReminder } from "../storage/reminder.ts";
import { bringReminder, holdMs } from "./bring-reminder.ts";
import type { BringTools } from "./bring-reminder.ts";
import type { Turns } from "./turns.ts";
import { within } from "./within.ts";

/** How many reminders are brought at the same time. */
const atOnce = 5;
/** The shortest sleep between two rounds, in milliseconds. */
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
  readonly #underWay = new Set<string>();
  #round: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(options: BringerOptions) {
    this.#options = options;
    this.#tools = { ...options, deliveries: new Deliveries() };
  }

  /** Begins with what fell due while no process was there. */
  start(): void {
    if (this.#stopped) return;
    this.#round = this.#look();
  }

  /** Begins nothing new, and settles when what is under way has ended. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#round;
  }

  async #look(): Promise<void> {
    let sleepMs = this.#options.longestSleepMs;
    try {
      await this.#bringAll();
      sleepMs = await this.#sleepMs();
    } catch (err) {
      this.#options.log.error({ err }, "the reminders that are due were not all brought");
    }
    if (this.#stopped) return;
    this.#timer = setTimeout(() => {
      this.start();
    }, sleepMs).unref();
  }

  async #bringAll(): Promise<void> {
    while (!this.#stopped) {
      const found = await this.#options.reminders.due(this.#options.now(), atOnce);
      const due = found.filter(({ key }) => !this.#underWay.has(key));
      if (due.length === 0) return;
      // One whose conversation hangs is not to keep back everybody else's for longer than others are kept from it.
      await Promise.all(due.map((reminder) => within(holdMs, this.#bring(reminder))));
    }
  }

  /** In its conversation's queue: neither in the middle of a turn of the person's, nor claimed long before its time. */
  async #bring(reminder: StoredReminder): Promise<void> {
    this.#underWay.add(reminder.key);
    try {
      await this.#options.turns.queue(reminder.activity, async () => {
        if (!this.#stopped) await bringReminder(reminder, this.#tools);
      });
    } finally {
      this.#underWay.delete(reminder.key);
    }
  }

  async #sleepMs(): Promise<number> {
    const { reminders, now, longestSleepMs } = this.#options;
    const next = await reminders.next(now());
    const untilNext = next ? next.getTime() - now().getTime() : longestSleepMs;
    return Math.min(Math.max(untilNext, shortestSleepMs), longestSleepMs);
  }
}
