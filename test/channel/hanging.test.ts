import { setTimeout as delay } from "node:timers/promises";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it, jest } from "@jest/globals";
import { z } from "zod";
import { troubled } from "../../scripts/faults/troubled.ts";
import { impatientStorage } from "../../src/channel/impatient-storage.ts";
import { count, Harness, openStorage, stateFile } from "./harness.ts";

jest.setTimeout(20_000);

describe("a storage that does not answer", () => {
  it.each(["read", "write"])(
    "when it is to %s has the person told, and nothing saved, in time",
    async (what) => {
      const database = openStorage(":memory:");
      let hangs = true;
      const trouble = (method: string) => (hangs && method === what ? "hangs" : undefined);
      const bot = await Harness.start(count, { storage: impatientStorage(troubled(database, trouble), 100) });
      expect((await bot.say("one")).status).toBe(200);
      expect(bot.connector.texts).toEqual(["<apology>"]);
      hangs = false;
      await bot.say("two");
      expect(bot.connector.texts).toEqual(["<apology>", "1: two"]);
      expect(bot.log).toContainEqual(
        expect.objectContaining({ err: expect.objectContaining({ code: "StorageTimeout" }) as unknown }),
      );
    },
  );
});

describe("a turn that does not end", () => {
  it("is given up: the person is told, the next ones go on, and it saves nothing when it ends after all", async () => {
    const ends = Promise.withResolvers<void>();
    const bot = await Harness.start(
      async (context, state) => {
        if (context.activity.text === "slow") await ends.promise;
        await count(context, state);
      },
      { budgets: { answerMs: 50, turnMs: 200 } },
    );
    await Promise.all([bot.say("slow"), bot.say("two")]);
    await bot.connector.untilTexts(4);
    ends.resolve();
    await delay(50);
    const said = bot.connector.texts.filter((text) => text !== "<stillChecking>");
    expect(said).toEqual(["<apology>", "1: two"]);
    expect((await bot.state()).conversation).toEqual({ count: 1 });
  });
});

describe("a disk that is full", () => {
  it("leaves nothing half-written, tells the person, and is no end of the bot", async () => {
    // What the storage does not tell anybody: its connection, which alone can be told how large the file may get.
    const opening = jest.spyOn(DatabaseSync.prototype, "exec");
    const storage = openStorage(stateFile());
    const connection = z.instanceof(DatabaseSync).parse(opening.mock.contexts[0]);
    opening.mockRestore();
    const bot = await Harness.start(
      async (context, state) => {
        await count(context, state);
        if (context.activity.text === "large") state.user["large"] = "x".repeat(500_000);
      },
      { storage },
    );
    await bot.say("one");
    connection.exec("PRAGMA max_page_count = 20");
    expect((await bot.say("large")).status).toBe(200);
    expect((await bot.state()).conversation).toEqual({ count: 1 });
    expect((await bot.state()).user).toEqual({});
    await bot.say("two");
    expect(bot.connector.texts).toEqual(["1: one", "<apology>", "2: two"]);
    expect(JSON.stringify(bot.log)).toContain("database or disk is full");
  });
});
