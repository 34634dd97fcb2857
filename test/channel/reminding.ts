import { setTimeout as delay } from "node:timers/promises";
import { beforeEach } from "@jest/globals";
import { pino } from "pino";
import type { Respond } from "../../dialogs/turn/run-turn.ts";
import type { StoredReminder } from "../../src/storage/reminder.ts";
import { ItemReminders } from "../../src/storage/reminders.ts";
import type { ListedStorage } from "../../src/storage/listed-storage.ts";
import { Connector } from "../support/connector.ts";
import { aReminder } from "../support/reminders.ts";
import { atTheEnd, Harness } from "./harness.ts";

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;
/** Several rounds of looking for reminders, in real milliseconds. */
export const aWhile = 80;
const patience = 3000;
export const silent = pino({ level: "silent" });

/** The time that the bots of a test go by; it stands still until the test moves it on. */
let clock: number;
beforeEach(() => {
  clock = Date.parse("2026-03-02T09:00:00Z");
});
export const now = (): Date => new Date(clock);
export function pass(ms: number): void {
  clock += ms;
}

/** An hour later it comes back to what it was told, unless it was told to forget it; it counts how often it did so. */
export const reminding: Respond = async (context, state) => {
  const { activity } = context;
  const { conversation } = state;
  if (activity.type === "event") {
    conversation["runs"] = Number(conversation["runs"] ?? 0) + 1;
    const { what } = conversation;
    if (typeof what === "string") await context.sendActivity(`remember: ${what}`);
    delete conversation["what"];
  } else if (activity.text === "forget it") {
    delete conversation["what"];
  } else if (activity.text !== "hi") {
    conversation["what"] = activity.text;
    const { serviceUrl, from } = activity;
    const due = new Date(clock + hour).toISOString();
    state.schedule(aReminder(due, { serviceUrl, from, conversation: activity.conversation }));
  }
};

type Options = Parameters<typeof Harness.start>[1];

/** A bot that reminds, by the clock of the test. */
export function start(own: Options = {}, respond = reminding): Promise<Harness> {
  return Harness.start(respond, { now, remindersEveryMs: 10, ...own });
}

/** A channel that several bots have in common. */
export async function connector(): Promise<Connector> {
  const started = await Connector.start();
  atTheEnd(() => started.close());
  return started;
}

/** The lines of the log that tell how reminders ended. */
export function about(bot: Harness): Harness["log"] {
  return bot.log.filter(({ msg }) => msg === "reminder");
}

export function ends(bot: Harness): unknown[] {
  return about(bot).map(({ end }) => end);
}

export async function until(holds: () => boolean): Promise<void> {
  const limit = performance.now() + patience;
  while (!holds()) {
    if (performance.now() > limit) throw new Error("It did not come to that.");
    await delay(5);
  }
}

/** Those left in a storage, whenever they are due. */
export function left(storage: ListedStorage): Promise<readonly StoredReminder[]> {
  return new ItemReminders(storage, silent).due(new Date("2030-01-01T00:00:00Z"), 100);
}
