import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, it } from "@jest/globals";
import type { Activity } from "botbuilder";
import { ItemReminders } from "../../src/storage/reminders.ts";
import { openStorage, stateFile } from "./harness.ts";
import type { Harness } from "./harness.ts";
import { aWhile, day, ends, hour, left, minute, pass, reminding, silent, start, until } from "./reminding.ts";

describe("a reminder that the channel refuses", () => {
  const refuse = (bot: Harness, status: number) => {
    bot.connector.treat = () => ({ status });
  };
  const take = (bot: Harness) => {
    bot.connector.treat = () => ({});
    bot.connector.sent.length = 0;
  };

  it.each([400, 403, 429])("with %i is sent a minute later, once, from one turn", async (status) => {
    const bot = await start();
    await bot.say("call Contoso");
    refuse(bot, status);
    pass(hour);
    await until(() => ends(bot).length > 0);
    take(bot);
    pass(minute - 1);
    await delay(aWhile);
    expect(bot.connector.texts).toEqual([]);

    pass(1);
    await bot.connector.untilTexts(1);
    await delay(aWhile);
    expect(bot.connector.texts).toEqual(["remember: call Contoso"]);
    expect((await bot.state()).conversation).toEqual({ runs: 1 });
    expect(ends(bot)).toEqual(["postponed", "delivered"]);
  });

  it("with 503 only for a moment is sent by the next try, once", async () => {
    const bot = await start();
    await bot.say("call Contoso");
    const answers = [503];
    bot.connector.treat = () => ({ status: answers.shift() ?? 200 });
    pass(hour);
    await bot.connector.untilTexts(2);
    await until(() => ends(bot).length > 0);
    await delay(aWhile);
    expect(bot.connector.texts).toHaveLength(2);
    expect(ends(bot)).toEqual(["delivered"]);
  });

  it("is tried again after growing pauses, across restarts, and given up a week after it first failed", async () => {
    const storage = openStorage(stateFile());
    let bot = await start({ storage });
    await bot.say("call Contoso");
    refuse(bot, 400);
    pass(hour);
    for (const minutes of [1, 5, 15, 60, 60]) {
      await until(() => ends(bot).length > 0);
      expect(ends(bot)).toEqual(["postponed"]);
      expect(bot.log).toContainEqual(expect.objectContaining({ level: 40, againInS: minutes * 60 }));
      await bot.close();
      pass(minutes * minute);
      bot = await start({ storage, connector: bot.connector });
    }
    await until(() => ends(bot).length > 0);
    pass(7 * day);
    await until(() => ends(bot).length > 1);
    expect(ends(bot)).toEqual(["postponed", "given-up"]);
    expect(await left(storage)).toEqual([]);
  });

  it("is tried for a week also when the bot was down until long after it was due", async () => {
    const bot = await start();
    await bot.say("call Contoso");
    refuse(bot, 400);
    pass(8 * day);
    await until(() => ends(bot).length > 0);
    pass(7 * day);
    await until(() => ends(bot).length > 1);
    pass(minute);
    await delay(aWhile);
    expect(ends(bot)).toEqual(["postponed", "postponed"]);
  });

  it.each([403, 404])("with %i, which is for good, is given up after a few tries", async (status) => {
    const bot = await start();
    await bot.say("call Contoso");
    refuse(bot, status);
    pass(hour);
    for (const [tries, minutes] of [1, 5, 15].entries()) {
      await until(() => ends(bot).length > tries);
      pass(minutes * minute);
    }
    await until(() => ends(bot).length === 4);
    expect(ends(bot)).toEqual(["postponed", "postponed", "postponed", "given-up"]);
    const [warning, ...more] = bot.log.filter(
      ({ level, againInS }) => level === 40 && againInS === undefined,
    );
    expect(warning?.["msg"]).toContain("given up: the bot is blocked, or the conversation is gone");
    expect(more).toEqual([]);
    expect(await left(bot.storage)).toEqual([]);
  });

  it("does not keep the others back", async () => {
    const bot = await start();
    bot.connector.treat = ({ conversation }) => ({ status: conversation === "gone" ? 404 : 200 });
    const inConversation = (id: string): Partial<Activity> => ({
      conversation: { id, name: "", isGroup: false, conversationType: "personal" },
    });
    await bot.say("one", inConversation("gone"));
    await bot.say("two", inConversation("here"));
    pass(hour);
    await until(() => ends(bot).length === 2);
    expect(ends(bot).sort()).toEqual(["delivered", "postponed"]);
  });
});

describe("a reminder whose turn fails", () => {
  it("is no reason for an apology, and is tried again later", async () => {
    let failures = 1;
    const bot = await start({}, async (context, state) => {
      if (context.activity.type === "event" && failures-- > 0) throw new Error("the reason");
      await reminding(context, state);
    });
    await bot.say("call Contoso");
    pass(hour);
    await until(() => ends(bot).length > 0);
    pass(minute);
    await until(() => ends(bot).length > 1);
    expect(bot.connector.texts).toEqual(["remember: call Contoso"]);
    expect(ends(bot)).toEqual(["postponed", "delivered"]);
  });
});

describe("a storage that fails", () => {
  class Forgetful extends ItemReminders {
    failures = 1;

    override remove(reminder: Parameters<ItemReminders["remove"]>[0]): Promise<void> {
      if (this.failures-- > 0) return Promise.reject(new Error("the disk is full"));
      return super.remove(reminder);
    }
  }

  it("has no reminder sent twice that it could not remove", async () => {
    const storage = openStorage(stateFile());
    const bot = await start({ storage, reminders: new Forgetful(storage, silent) });
    await bot.say("call Contoso");
    pass(hour);
    await bot.connector.untilTexts(1);
    await until(() => bot.log.some(({ level }) => level === 50));
    pass(2 * minute);
    await until(() => ends(bot).length > 0);
    expect(bot.connector.texts).toEqual(["remember: call Contoso"]);
    expect(await left(storage)).toEqual([]);
  });

  it("is asked again later", async () => {
    const storage = openStorage(stateFile());
    let failures = 3;
    class Down extends ItemReminders {
      override due(...asked: Parameters<ItemReminders["due"]>) {
        return failures-- > 0 ? Promise.reject(new Error("locked")) : super.due(...asked);
      }
    }
    const bot = await start({ storage, reminders: new Down(storage, silent) });
    await bot.say("call Contoso");
    pass(hour);
    await bot.connector.untilTexts(1);
    expect(bot.log.filter(({ level }) => level === 50)).toHaveLength(3);
  });

  it("is left alone for a while, not asked again and again", async () => {
    const storage = openStorage(stateFile());
    class Full extends ItemReminders {
      override claim() {
        return Promise.reject(new Error("the disk is full"));
      }
    }
    const first = await start({ storage });
    await first.say("call Contoso");
    await first.close();
    pass(hour);
    const reminders = new Full(storage, silent);
    const next = await start({ storage, reminders, remindersEveryMs: 30_000 });
    await delay(aWhile);
    expect(next.log.filter(({ level }) => level === 50)).toHaveLength(1);
    await next.close();
    expect(await left(storage)).toHaveLength(1);
  });
});
