import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { pino } from "pino";
import { ETagConflict } from "../../src/storage/etag.ts";
import type { StoredReminder } from "../../src/storage/reminder.ts";
import { ItemReminders } from "../../src/storage/reminders.ts";
import { SqliteStorage } from "../../src/storage/sqlite-storage.ts";
import { loadTurnState } from "../../src/storage/turn-state.ts";
import type { Reply } from "../../src/storage/turn-record.ts";
import { anActivity } from "../support/activities.ts";
import { aReminder } from "../support/reminders.ts";

const nine = "2026-03-03T09:00:00.000Z";
const at = (time: string) => new Date(`2026-03-03T${time}Z`);
const inTwoMinutes = at("09:02:00");

let folder: string;
let open: SqliteStorage[];
let log: Record<string, unknown>[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "advisor-"));
  [open, log] = [[], []];
});
afterEach(() => {
  for (const storage of open) storage.close();
  rmSync(folder, { recursive: true });
});

/** As a process of its own sees the file. */
function connect(): { storage: SqliteStorage; reminders: ItemReminders } {
  const storage = new SqliteStorage(join(folder, "state.db"));
  open.push(storage);
  const write = (line: string) => log.push(JSON.parse(line) as Record<string, unknown>);
  return { storage, reminders: new ItemReminders(storage, pino({ base: null }, { write })) };
}

async function set(storage: SqliteStorage, ...reminders: [id: string, due: string][]): Promise<void> {
  const state = await loadTurnState(storage, anActivity());
  for (const [id, due] of reminders) state.schedule(aReminder(due, {}, id));
  await state.save();
}

async function only(reminders: ItemReminders, now: Date) {
  const [reminder, ...others] = await reminders.due(now, 10);
  expect(others).toEqual([]);
  if (!reminder) throw new Error("No reminder is due.");
  return reminder;
}

describe("what is due", () => {
  const ids = async (reminders: ItemReminders, now: Date, limit = 10) =>
    (await reminders.due(now, limit)).map(({ activity }) => activity.id);

  it.each([
    ["nothing a moment before", at("08:59:59.999"), []],
    ["what is due at that very moment", at("09:00:00"), ["b"]],
    ["all of it afterwards, the oldest first", at("23:00:00"), ["b", "a", "c"]],
  ])("is %s", async (_what, now, expected) => {
    const { storage, reminders } = connect();
    await set(storage, ["a", "2026-03-03T10:00:00Z"], ["b", nine], ["c", "2026-03-03T12:30:00+01:00"]);
    expect(await ids(reminders, now)).toEqual(expected);
  });

  it("is found in another process, after the first has ended", async () => {
    const first = connect();
    await set(first.storage, ["a", nine]);
    open.pop()?.close();
    expect(await ids(connect().reminders, at("09:00:00"))).toEqual(["a"]);
  });

  it("is given a few at a time", async () => {
    const { storage, reminders } = connect();
    await set(storage, ["a", nine], ["b", nine], ["c", nine]);
    expect(await ids(reminders, at("09:00:00"), 2)).toEqual(["a", "b"]);
  });

  it("is found behind hundreds that are left alone for now", async () => {
    const { storage, reminders } = connect();
    await set(storage, ...Array.from({ length: 250 }, (_, n) => [`a${n}`, nine] as [string, string]));
    for (const reminder of await reminders.due(at("09:00:00"), 1000)) {
      await reminders.postpone(reminder, at("09:00:00"), inTwoMinutes);
    }
    await set(storage, ["z", "2026-03-03T09:00:01Z"]);
    expect(await ids(reminders, at("09:00:01"))).toEqual(["z"]);
  });

  it("is found behind hundreds that are not wanted", async () => {
    const { storage, reminders } = connect();
    await set(storage, ...Array.from({ length: 250 }, (_, n) => [`a${n}`, nine] as [string, string]));
    await set(storage, ["y", nine], ["z", nine]);
    const isWanted = ({ activity }: StoredReminder) => !activity.id.startsWith("a");
    const found = await reminders.due(at("09:00:00"), 1, isWanted);
    expect(found.map(({ activity }) => activity.id)).toEqual(["y"]);
  });

  it("leaves out what cannot be read, saying so once, and leaves it where it is", async () => {
    const { storage, reminders } = connect();
    const strange = { "reminder/2026-03-03T08%3A00%3A00.000Z/x": { version: 99, due: nine } };
    await storage.write(strange);
    await set(storage, ["a", nine]);
    expect(await ids(reminders, at("09:00:00"))).toEqual(["a"]);
    expect(await ids(reminders, at("09:00:00"))).toEqual(["a"]);
    expect(log).toMatchObject([{ level: 40, key: Object.keys(strange)[0] }]);
    expect(await storage.read(Object.keys(strange))).toMatchObject(strange);
  });

  it("does not take the state of conversations for reminders", async () => {
    const { storage, reminders } = connect();
    const state = await loadTurnState(storage, anActivity());
    state.conversation["n"] = state.user["n"] = 1;
    await state.save();
    expect(await reminders.due(at("09:00:00"), 10)).toEqual([]);
    expect(log).toEqual([]);
  });
});

describe("the next moment", () => {
  it.each([
    ["is that of the first reminder still to come", at("08:00:00"), new Date(nine)],
    ["passes over what is due", at("09:00:00"), at("10:00:00")],
    ["is none when nothing is to come", at("10:00:00"), undefined],
  ])("%s", async (_what, now, expected) => {
    const { storage, reminders } = connect();
    await set(storage, ["b", "2026-03-03T10:00:00Z"], ["a", nine]);
    expect(await reminders.next(now)).toEqual(expected);
  });
});

describe("a claim", () => {
  it("is one process' only, of two that have seen the reminder", async () => {
    const [one, other] = [connect(), connect()];
    await set(one.storage, ["a", nine]);
    const [mine, theirs] = [
      await only(one.reminders, at("09:00:00")),
      await only(other.reminders, at("09:00:00")),
    ];
    expect(await one.reminders.claim(mine, inTwoMinutes)).toMatchObject({
      key: mine.key,
      notBefore: inTwoMinutes,
    });
    expect(await other.reminders.claim(theirs, inTwoMinutes)).toBeUndefined();
  });

  it("hides the reminder until its time is over, and can then be anybody's", async () => {
    const [one, other] = [connect(), connect()];
    await set(one.storage, ["a", nine]);
    await one.reminders.claim(await only(one.reminders, at("09:00:00")), inTwoMinutes);
    expect(await other.reminders.due(at("09:01:59"), 10)).toEqual([]);
    const left = await only(other.reminders, inTwoMinutes);
    expect(await other.reminders.claim(left, at("09:04:00"))).toBeDefined();
  });

  it("of a reminder that has been removed meanwhile comes to nothing, and does not bring it back", async () => {
    const [one, other] = [connect(), connect()];
    await set(one.storage, ["a", nine]);
    const seen = await only(one.reminders, at("09:00:00"));
    await other.reminders.remove(seen);
    expect(await one.reminders.claim(seen, inTwoMinutes)).toBeUndefined();
    expect(await one.reminders.due(at("23:00:00"), 10)).toEqual([]);
  });
});

describe("the answer to a reminder", () => {
  const replies: Reply[] = [{ kind: "send", activity: { type: "message", text: "still to do" } }];

  it("is kept with it until it is removed", async () => {
    const { storage, reminders } = connect();
    await set(storage, ["a", nine]);
    const held = await reminders.claim(await only(reminders, at("09:00:00")), inTwoMinutes);
    if (!held) throw new Error("The claim was lost.");
    await storage.write(reminders.answered(held, replies, at("09:03:00")));
    expect(await reminders.due(inTwoMinutes, 10)).toEqual([]);
    expect(await only(reminders, at("09:03:00"))).toMatchObject({ replies });
  });

  it("is refused from a process that has lost its claim", async () => {
    const [one, other] = [connect(), connect()];
    await set(one.storage, ["a", nine]);
    const held = await one.reminders.claim(await only(one.reminders, at("09:00:00")), inTwoMinutes);
    if (!held) throw new Error("The claim was lost.");
    await other.reminders.claim(await only(other.reminders, inTwoMinutes), at("09:04:00"));
    const write = one.storage.write(one.reminders.answered(held, replies, at("09:05:00")));
    await expect(write).rejects.toBeInstanceOf(ETagConflict);
  });
});

describe("a failure", () => {
  it("is counted, and hides the reminder until it is time to try again", async () => {
    const { storage, reminders } = connect();
    await set(storage, ["a", nine]);
    await reminders.postpone(await only(reminders, at("09:00:00")), at("09:00:00"), at("09:01:00"));
    expect(await reminders.due(at("09:00:59"), 10)).toEqual([]);
    await reminders.postpone(await only(reminders, at("09:01:00")), at("09:01:00"), at("09:06:00"));
    expect(await only(reminders, at("09:06:00"))).toMatchObject({
      failures: 2,
      failingSince: at("09:00:00"),
      due: new Date(nine),
    });
  });

  it("of a reminder that is gone does not bring it back", async () => {
    const { storage, reminders } = connect();
    await set(storage, ["a", nine]);
    const reminder = await only(reminders, at("09:00:00"));
    await reminders.remove(reminder);
    await reminders.postpone(reminder, at("09:00:00"), at("09:01:00"));
    expect(await reminders.due(at("23:00:00"), 10)).toEqual([]);
  });
});
