import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, it } from "@jest/globals";
import { runTurn } from "../../dialogs/turn/run-turn.ts";
import { ItemReminders } from "../../src/storage/reminders.ts";
import type { ListedStorage } from "../../src/storage/listed-storage.ts";
import { openStorage, stateFile } from "./harness.ts";
import type { Harness } from "./harness.ts";
import {
  aWhile,
  connector,
  day,
  ends,
  hour,
  minute,
  now,
  pass,
  reminding,
  silent,
  start,
  until,
} from "./reminding.ts";

describe("a process that ends", () => {
  it("leaves its reminders to the next, which brings what fell due meanwhile at once", async () => {
    const [file, channel] = [stateFile(), await connector()];
    const first = await start({ storage: openStorage(file), connector: channel });
    await first.say("call Contoso");
    await first.close();
    pass(3 * day);

    const second = await start({ storage: openStorage(file), connector: channel });
    await channel.untilTexts(1);
    await second.close();
    const third = await start({ storage: openStorage(file), connector: channel });
    await delay(aWhile);
    expect(channel.texts).toEqual(["remember: call Contoso"]);
    expect([first, second, third].map(ends)).toEqual([[], ["delivered"], []]);
  });

  it("lets a reminder under way arrive, and begins no other", async () => {
    const bot = await start();
    await bot.say("one", { from: { id: "29:a", name: "" } });
    pass(1);
    await bot.say("two", { from: { id: "29:b", name: "" } });
    const arrived = Promise.withResolvers<void>();
    bot.connector.treat = () => {
      arrived.resolve();
      return { delayMs: 60 };
    };
    pass(hour - 1);
    await arrived.promise;
    pass(1);
    await bot.close();
    await delay(aWhile);
    expect(bot.connector.texts).toEqual(["remember: one"]);
    expect(ends(bot)).toEqual(["delivered"]);
  });

  it("leaves no reminder half brought when it is killed before the turn: the next one runs it, once", async () => {
    const bot = await start({ storage: openStorage(stateFile()) });
    await bot.say("call Contoso");
    await bot.close();
    pass(hour);
    await hold(bot.storage);

    const next = await start({ storage: bot.storage, connector: bot.connector });
    await delay(aWhile);
    expect(bot.connector.sent).toEqual([]);
    pass(2 * minute);
    await bot.connector.untilTexts(1);
    await delay(aWhile);
    expect(bot.connector.texts).toEqual(["remember: call Contoso"]);
    expect(ends(next)).toEqual(["delivered"]);
  });

  it.each([
    ["at once", 0],
    ["after more turns than a conversation remembers", 8],
  ])("has its saved answer sent when it is killed before sending it: %s", async (_when, turns) => {
    const bot = await start({ storage: openStorage(stateFile()) });
    await bot.say("call Contoso");
    await bot.close();
    pass(hour);
    await answerWithoutSending(bot.storage);

    const next = await start({ storage: bot.storage, connector: bot.connector });
    for (let turn = 0; turn < turns; turn++) await next.say("hi");
    pass(2 * minute);
    await bot.connector.untilTexts(1);
    await delay(aWhile);
    expect(bot.connector.texts).toEqual(["remember: call Contoso"]);
    expect((await bot.state()).conversation).toEqual({ runs: 1 });
  });

  const inTwoMinutes = () => new Date(now().getTime() + 2 * minute);

  async function hold(storage: ListedStorage) {
    const reminders = new ItemReminders(storage, silent);
    const [reminder] = await reminders.due(now(), 1);
    const held = reminder && (await reminders.claim(reminder, inTwoMinutes()));
    if (!held) throw new Error("No reminder is due.");
    return held;
  }

  async function answerWithoutSending(storage: ListedStorage): Promise<void> {
    const held = await hold(storage);
    await runTurn({
      activity: held.activity,
      storage,
      respond: reminding,
      log: silent,
      outbox: (replies) => new ItemReminders(storage, silent).answered(held, replies, inTwoMinutes()),
    });
  }
});

describe("two processes on one file", () => {
  it("bring each of many reminders once", async () => {
    const [file, channel] = [stateFile(), await connector()];
    const bots = [
      await start({ storage: openStorage(file), connector: channel }),
      await start({ storage: openStorage(file), connector: channel }),
    ];
    const what = Array.from({ length: 30 }, (_, n) => `matter ${n}`);
    for (const text of what) await bots[0]?.say(text, { from: { id: `29:${text}`, name: "" } });
    pass(hour);
    await channel.untilTexts(what.length);
    await delay(aWhile);
    expect(channel.texts.sort()).toEqual(what.map((text) => `remember: ${text}`).sort());
    expect(bots.flatMap(ends)).toHaveLength(what.length);
  });

  it("bring a reminder once that both have found at the same moment", async () => {
    const [file, channel] = [stateFile(), await connector()];
    const bothHere = Promise.withResolvers<void>();
    let here = 0;
    class Meeting extends ItemReminders {
      override async due(...asked: Parameters<ItemReminders["due"]>) {
        const found = await super.due(...asked);
        if (found.length === 0) return found;
        if (++here === 2) bothHere.resolve();
        await bothHere.promise;
        return found;
      }
    }
    const bots: Harness[] = [];
    for (const storage of [openStorage(file), openStorage(file)]) {
      bots.push(await start({ storage, connector: channel, reminders: new Meeting(storage, silent) }));
    }
    await bots[0]?.say("call Contoso");
    pass(hour);
    await channel.untilTexts(1);
    await delay(aWhile);
    expect(here).toBe(2);
    expect(channel.texts).toEqual(["remember: call Contoso"]);
    expect(bots.flatMap(ends)).toEqual(["delivered"]);
  });

  it("send nothing twice when one is so slow that the other takes over", async () => {
    const [file, channel] = [stateFile(), await connector()];
    const go = Promise.withResolvers<void>();
    const slow = await start({ storage: openStorage(file), connector: channel }, async (context, state) => {
      if (context.activity.type === "event") await go.promise;
      await reminding(context, state);
    });
    await slow.say("call Contoso");
    pass(hour);
    await until(() => slow.log.length > 0);
    await delay(aWhile);
    pass(2 * minute);
    const other = await start({ storage: openStorage(file), connector: channel });
    await channel.untilTexts(1);
    go.resolve();
    await slow.close();
    await delay(aWhile);
    expect(channel.texts).toEqual(["remember: call Contoso"]);
    expect((await other.state()).conversation).toEqual({ runs: 1 });
    expect([slow, other].map(ends)).toEqual([[], ["delivered"]]);
  });
});
