import { describe, expect, it } from "@jest/globals";
import type { Activity } from "botbuilder";
import { Connector } from "../support/connector.ts";
import { atTheEnd, count, Harness, openStorage, stateFile } from "./harness.ts";

const edited = (text: string, own: Partial<Activity> = {}): Partial<Activity> => ({
  type: "messageUpdate",
  id: "message-1",
  text,
  timestamp: new Date("2026-11-21T08:15:30Z"),
  channelData: { eventType: "editMessage" },
  ...own,
});

describe("a message that was edited", () => {
  it("is answered as it reads now, as a reply to it", async () => {
    const bot = await Harness.start(count);
    await bot.say("Contoso to E3", { id: "message-1" });
    await bot.post(bot.activity(edited("Contoso to E5")));
    expect(bot.connector.texts).toEqual(["1: Contoso to E3", "2: Contoso to E5"]);
    expect(bot.connector.sent.map(({ about }) => about)).toEqual(["message-1", "message-1"]);
  });

  it("is answered once for each edit, however often that arrives", async () => {
    const bot = await Harness.start(count);
    const first = bot.activity(edited("one"));
    await Promise.all([bot.post(first), bot.post(first)]);
    await bot.post(first);
    await bot.post(bot.activity(edited("two", { timestamp: new Date("2026-11-21T08:16:00Z") })));
    await bot.post(bot.activity(edited("one", { timestamp: new Date("2026-11-21T08:17:00Z") })));
    expect(bot.connector.texts).toEqual(["1: one", "2: two", "3: one"]);
  });

  it("gets no second answer after a restart, once its answer has arrived", async () => {
    const [file, connector] = [stateFile(), await Connector.start()];
    atTheEnd(() => connector.close());
    for (let lives = 0; lives < 2; lives += 1) {
      const bot = await Harness.start(count, { storage: openStorage(file), connector });
      expect((await bot.post(bot.activity(edited("one")))).status).toBe(200);
      await bot.close();
    }
    expect(connector.texts).toEqual(["1: one"]);
  });
});

describe("a message that was", () => {
  it.each<[string, Partial<Activity>]>([
    ["restored", edited("hi", { channelData: { eventType: "undeleteMessage" } })],
    ["changed in a way that is not told", edited("hi", { channelData: undefined })],
    ["deleted", { type: "messageDelete", id: "message-1", channelData: { eventType: "softDeleteMessage" } }],
  ])("%s is answered with nothing, and nothing of it is remembered", async (_what, own) => {
    const bot = await Harness.start(count);
    expect(await bot.post(bot.activity(own))).toEqual({ status: 200, text: "" });
    expect(bot.connector.sent).toEqual([]);
    expect((await bot.state()).conversation).toEqual({});
  });
});
