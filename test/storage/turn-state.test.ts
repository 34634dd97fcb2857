import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { TestAdapter, TurnContext } from "botbuilder";
import { pino } from "pino";
import { ETagConflict } from "../../src/storage/etag.ts";
import { ItemReminders } from "../../src/storage/reminders.ts";
import { SqliteStorage } from "../../src/storage/sqlite-storage.ts";
import { conversationKey, loadTurnState } from "../../src/storage/turn-state.ts";
import { anActivity } from "../support/activities.ts";
import { aReminder } from "../support/reminders.ts";

let storage: SqliteStorage;
beforeEach(() => {
  storage = new SqliteStorage(":memory:");
});
afterEach(() => {
  storage.close();
});

const load = (own = {}) => loadTurnState(storage, anActivity(own));

const elsewhere = { conversation: { ...anActivity().conversation, id: "another" } };
const somebodyElse = { from: { id: "29:other", name: "Bo" } };
const anotherChannel = { channelId: "emulator" };

async function rememberBoth(): Promise<void> {
  const state = await load();
  state.conversation["asked"] = "E3";
  state.user["language"] = "fr";
  await state.save();
}

describe("what is remembered", () => {
  it.each([
    ["the same conversation and person", {}, { conversation: { asked: "E3" }, user: { language: "fr" } }],
    ["another conversation", elsewhere, { conversation: {}, user: { language: "fr" } }],
    ["another person", somebodyElse, { conversation: {}, user: {} }],
    ["another channel", anotherChannel, { conversation: {}, user: {} }],
  ])("in %s", async (_where, own, expected) => {
    await rememberBoth();
    expect(await load(own)).toMatchObject(expected);
  });

  it("stays apart for ids made of separators", () => {
    const origin = (conversation: string, person: string) =>
      anActivity({
        conversation: { ...anActivity().conversation, id: conversation },
        from: { id: person, name: "" },
      });
    expect(conversationKey(origin("a/b", "c"))).not.toBe(conversationKey(origin("a", "b/c")));
  });

  it("takes ids that are no well-formed text", async () => {
    const odd = { from: { id: "\ud800", name: "" } };
    const state = await load(odd);
    state.user["language"] = "zh";
    await state.save();
    expect((await load(odd)).user).toEqual({ language: "zh" });
  });

  it("of another version counts as empty, and is replaced", async () => {
    const key = conversationKey(anActivity());
    await storage.write({ [key]: { version: 0, data: { asked: "E1" } } });
    const state = await load();
    expect(state.conversation).toEqual({});
    state.conversation["asked"] = "E5";
    await state.save();
    expect((await load()).conversation).toEqual({ asked: "E5" });
  });
});

describe("saving", () => {
  it("writes nothing when nothing has changed", async () => {
    await rememberBoth();
    const before = await storage.read([conversationKey(anActivity())]);
    await (await load()).save();
    expect(await storage.read([conversationKey(anActivity())])).toEqual(before);
  });

  it.each([
    ["of an existing conversation", rememberBoth],
    ["of a new conversation", () => Promise.resolve()],
  ])("refuses the slower of two turns %s", async (_what, prepare) => {
    await prepare();
    const [one, other] = [await load(), await load()];
    one.conversation["n"] = 1;
    other.conversation["n"] = 2;
    await one.save();
    await expect(other.save()).rejects.toBeInstanceOf(ETagConflict);
    expect((await load()).conversation).toMatchObject({ n: 1 });
  });

  it("writes neither item when one of them was changed meanwhile", async () => {
    const [here, there] = [await load(), await load(elsewhere)];
    there.user["language"] = "zh";
    await there.save();
    here.user["language"] = "fr";
    here.conversation["asked"] = "E3";
    await expect(here.save()).rejects.toBeInstanceOf(ETagConflict);
    expect(await load()).toMatchObject({ conversation: {}, user: { language: "zh" } });
  });
});

describe("a reminder", () => {
  const log = pino({ level: "silent" });
  const setOnes = () => new ItemReminders(storage, log).due(new Date("2026-03-03T09:00:00Z"), 10);

  it("is set when the turn is saved, with the id and the activity that it was given", async () => {
    const state = await load();
    const reminder = aReminder("2026-03-03T10:00:00+01:00", { text: "", value: { guide: "g" } }, "r/1");
    state.schedule(reminder);
    expect(await setOnes()).toEqual([]);
    await state.save();
    expect(await setOnes()).toMatchObject([
      {
        due: new Date("2026-03-03T09:00:00Z"),
        activity: { id: "r/1", name: "reminder", value: { guide: "g" } },
      },
    ]);
  });

  it("is not set by a turn that comes too late to be saved, and is set by its next try", async () => {
    const [one, other] = [await load(), await load()];
    one.conversation["n"] = other.conversation["n"] = 1;
    await one.save();
    other.schedule(aReminder("2026-03-03T09:00:00Z"));
    await expect(other.save()).rejects.toBeInstanceOf(ETagConflict);
    expect(await setOnes()).toEqual([]);

    const again = await load();
    again.schedule(aReminder("2026-03-03T09:00:00Z"));
    await again.save();
    expect(await setOnes()).toHaveLength(1);
  });

  it.each([
    ["at no moment", aReminder("tomorrow")],
    ["of nobody", { ...aReminder("2026-03-03T09:00:00Z"), activity: { type: "event", name: "reminder" } }],
    ["that is a message", aReminder("2026-03-03T09:00:00Z", { type: "message" })],
  ])("%s is refused at once", async (_what, reminder) => {
    const state = await load();
    expect(() => {
      state.schedule(reminder);
    }).toThrow();
  });
});

describe("a property for botbuilder-dialogs", () => {
  const context = new TurnContext(new TestAdapter(() => Promise.resolve()), anActivity());

  it("is kept in its scope under its name", async () => {
    const state = await load();
    await state.accessor<{ step: number }>("conversation", "dialogs").set(context, { step: 1 });
    await state.accessor<string>("user", "language").set(context, "fr");
    expect(state).toMatchObject({ conversation: { dialogs: { step: 1 } }, user: { language: "fr" } });
  });

  it("starts from its default, which is copied and kept", async () => {
    const state = await load();
    const start = { stack: ["root"] };
    const given = await state.accessor<typeof start>("conversation", "dialogs").get(context, start);
    given.stack.push("ask");
    expect(start).toEqual({ stack: ["root"] });
    expect(state.conversation).toEqual({ dialogs: { stack: ["root", "ask"] } });
  });

  it("can be deleted", async () => {
    const state = await load();
    const property = state.accessor<string>("user", "language");
    await property.set(context, "fr");
    await property.delete(context);
    expect(await property.get(context)).toBeUndefined();
    expect(state.user).toEqual({});
  });
});
