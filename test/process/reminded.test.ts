import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { pino } from "pino";
import { Shelf } from "../../dialogs/guides/shelf.ts";
import { startBot } from "../../scripts/local/bot.ts";
import { freePort } from "../../scripts/local/ports.ts";
import { ItemReminders } from "../../src/storage/reminders.ts";
import { SqliteStorage } from "../../src/storage/sqlite-storage.ts";
import { loadTurnState } from "../../src/storage/turn-state.ts";
import { anActivity } from "../support/activities.ts";
import { Connector } from "../support/connector.ts";
import { aReminder } from "../support/reminders.ts";

let home: string;
let connector: Connector;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "advisor-"));
  connector = await Connector.start();
});
afterEach(async () => {
  await connector.close();
  await rm(home, { recursive: true });
});

const start = async () =>
  startBot({ port: await freePort(), env: { STATE_FILE: join(home, "state.db"), LOG_LEVEL: "silent" } });

/** Leaves the state file as a process does that was killed after it had saved an answer, and before it sent it. */
async function leaveUnsent(text: string): Promise<void> {
  const storage = new SqliteStorage(join(home, "state.db"));
  const reminders = new ItemReminders(storage, pino({ level: "silent" }));
  const due = new Date(Date.now() - 60_000);
  const state = await loadTurnState(storage, anActivity());
  const moment = due.toISOString();
  new Shelf(state.user).put({
    id: "guide",
    guide: "manual-change",
    role: "partner",
    cloud: "global",
    trail: [{ step: "fewer" }],
    begun: moment,
    touched: moment,
  });
  const value = { guide: "guide", reminder: "reminder" };
  state.schedule(aReminder(moment, { serviceUrl: connector.url, value }));
  await state.save();
  const [reminder] = await reminders.due(due, 1);
  if (!reminder) throw new Error("The reminder was not set.");
  const replies = [{ kind: "send", activity: { type: "message", text } } as const];
  await storage.write(reminders.answered(reminder, replies, due));
  storage.close();
}

describe("a bot that is started again", () => {
  it("brings at once what fell due while it was down, and stops cleanly", async () => {
    await leaveUnsent("still to do");
    const first = await start();
    await connector.untilTexts(1);
    await first.stop();
    const second = await start();
    await delay(100);
    await second.stop();
    expect(connector.texts).toEqual(["still to do"]);
  });
});
