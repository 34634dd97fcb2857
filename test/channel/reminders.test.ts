import { setImmediate, setTimeout as delay } from "node:timers/promises";
import { describe, expect, it } from "@jest/globals";
import type { Activity } from "botbuilder";
import { loadTurnState } from "../../src/storage/turn-state.ts";
import { anActivity } from "../support/activities.ts";
import { aReminder } from "../support/reminders.ts";
import { atTheEnd, openStorage, stateFile } from "./harness.ts";
import { about, aWhile, ends, hour, left, minute, now, pass, reminding, start, until } from "./reminding.ts";

describe("a reminder", () => {
  it("comes by itself when it is due, once, and not before", async () => {
    const bot = await start();
    await bot.say("call Contoso");
    pass(hour - 1);
    await delay(aWhile);
    expect(bot.connector.sent).toEqual([]);

    pass(1);
    await bot.connector.untilTexts(1);
    await delay(aWhile);
    expect(bot.connector.texts).toEqual(["remember: call Contoso"]);
    expect((await bot.state()).conversation).toEqual({ runs: 1 });
    expect(await left(bot.storage)).toEqual([]);
  });

  it("is a message of its own in the conversation, and no reply", async () => {
    const bot = await start();
    const channel = { id: "19:team;messageid=1", conversationType: "channel", isGroup: true, name: "" };
    await bot.say("call Contoso", { conversation: channel });
    pass(hour);
    await bot.connector.untilTexts(1);
    expect(bot.connector.sent).toMatchObject([
      {
        kind: "send",
        conversation: channel.id,
        about: undefined,
        activity: { recipient: { id: "29:person" }, from: { id: "28:bot" } },
      },
    ]);
    expect(bot.connector.sent[0]?.activity.replyToId).toBeUndefined();
  });

  it("is told of in the log by one line, without a word of it", async () => {
    const bot = await start();
    await bot.say("call Contoso");
    pass(hour + 90_000);
    await until(() => about(bot).length > 0);
    const [line] = about(bot);
    expect(line).toMatchObject({ lateS: 90, end: "delivered" });
    expect(Object.keys(line ?? {}).sort()).toEqual(["end", "id", "lateS", "level", "msg", "time"]);
  });

  it("that is no longer wanted says nothing, and is done with", async () => {
    const bot = await start();
    await bot.say("call Contoso");
    await bot.say("forget it");
    pass(hour);
    await until(() => ends(bot).length > 0);
    expect(ends(bot)).toEqual(["unwanted"]);
    expect(bot.connector.sent).toEqual([]);
    expect(await left(bot.storage)).toEqual([]);
  });

  it("finds no conversation any more where the bot was removed meanwhile", async () => {
    const bot = await start();
    await bot.say("call Contoso");
    await bot.post(bot.activity({ type: "installationUpdate", action: "remove" }));
    pass(hour);
    await until(() => ends(bot).length > 0);
    expect(bot.connector.sent).toEqual([]);
  });

  it("waits for the turn that the person is in the middle of", async () => {
    const [begun, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const bot = await start({}, async (context, state) => {
      if (context.activity.text === "slowly") {
        begun.resolve();
        await go.promise;
        await context.sendActivity("done");
      } else await reminding(context, state);
    });
    await bot.say("call Contoso");
    const slow = bot.say("slowly");
    await begun.promise;
    pass(hour);
    await delay(aWhile);
    go.resolve();
    await slow;
    await bot.connector.untilTexts(2);
    expect(bot.connector.texts).toEqual(["done", "remember: call Contoso"]);
  });

  it("cannot be forged: an event that arrives over the network is nobody's business", async () => {
    const bot = await start();
    await bot.say("call Contoso");
    const { activity } = aReminder(now().toISOString(), { serviceUrl: bot.connector.url });
    expect(await bot.post(activity)).toEqual({ status: 200, text: "" });
    expect(bot.connector.sent).toEqual([]);
    expect((await bot.state()).conversation).toEqual({ what: "call Contoso" });
  });
});

describe("many reminders", () => {
  const from = (id: string): Partial<Activity> => ({ from: { id, name: "" } });
  const ofOthers = (texts: readonly (string | undefined)[]) =>
    texts.filter((text) => !text?.includes("mine"));

  it("are brought a few at a time, all of them", async () => {
    const bot = await start();
    const people = Array.from({ length: 20 }, (_, n) => `29:${n}`);
    for (const id of people) await bot.say(id, from(id));
    let [here, most] = [0, 0];
    bot.connector.treat = () => {
      most = Math.max(most, ++here);
      setTimeout(() => here--, 10);
      return { delayMs: 10 };
    };
    pass(hour);
    await bot.connector.untilTexts(people.length);
    expect(bot.connector.texts.sort()).toEqual(people.map((id) => `remember: ${id}`).sort());
    expect(most).toBeLessThanOrEqual(5);
  });

  it("leave the process time for other things, though not one of them waits for anything", async () => {
    const storage = openStorage(stateFile());
    const state = await loadTurnState(storage, anActivity());
    for (let n = 0; n < 100; n++) state.schedule(aReminder(now().toISOString(), from(`29:${n}`)));
    await state.save();
    const bot = await start({ storage });
    await setImmediate();
    expect(ends(bot).length).toBeLessThan(50);
    await until(() => ends(bot).length === 100);
  });

  it("of one person come one after the other, in the order in which they are due, and ten a minute at most", async () => {
    const bot = await start({}, async (context, state) => {
      const { activity } = context;
      if (activity.type === "event") await context.sendActivity(String(activity.value));
      for (let n = 1; activity.type === "message" && n <= 12; n++) {
        const due = new Date(now().getTime() + n * minute).toISOString();
        state.schedule(aReminder(due, { serviceUrl: activity.serviceUrl, value: n }));
      }
    });
    await bot.say("go");
    pass(hour);
    await bot.connector.untilTexts(10);
    pass(minute - 1);
    await delay(aWhile);
    expect(bot.connector.texts.map(Number)).toEqual(Array.from({ length: 10 }, (_, n) => n + 1));

    pass(1);
    await bot.connector.untilTexts(12);
    expect(bot.connector.texts.map(Number)).toEqual(Array.from({ length: 12 }, (_, n) => n + 1));
  });

  it("are brought without a pause between them, also those behind many of somebody who hangs", async () => {
    const storage = openStorage(stateFile());
    const first = await start({ storage });
    for (let n = 1; n <= 7; n++) await first.say(`mine ${n}`, from("29:busy"));
    await first.say("early", from("29:early"));
    await first.close();
    pass(hour);
    const others = Promise.withResolvers<void>();
    const own = { storage, connector: first.connector, remindersEveryMs: 30_000 };
    const next = await start(own, async (context, state) => {
      if (context.activity.from.id === "29:busy") await others.promise;
      else others.resolve();
      await reminding(context, state);
    });
    await until(() => ends(next).length === 8);
    expect(await left(storage)).toEqual([]);
  });

  it.each([
    ["a turn that hangs before any of them is claimed", "message"],
    ["the first of them, which hangs", "event"],
  ])("of one person, behind %s, do not keep the others back", async (_case, hanging) => {
    const [begun, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const bot = await start({}, async (context, state) => {
      const { type, text, from } = context.activity;
      if (from.id === "29:busy" && (type === "event" || text === "hi")) {
        begun.resolve();
        await go.promise;
      }
      await reminding(context, state);
    });
    atTheEnd(() => {
      go.resolve();
    });
    for (let n = 1; n <= 12; n++) await bot.say(`mine ${n}`, from("29:busy"));
    await bot.say("early", from("29:early"));
    pass(minute);
    await bot.say("late", from("29:late"));
    const hung = hanging === "message" ? bot.say("hi", from("29:busy")) : undefined;
    if (hung) await begun.promise;
    pass(hour - minute);
    await until(() => ofOthers(bot.connector.texts).length === 1);
    pass(minute);
    await until(() => ofOthers(bot.connector.texts).length === 2);
    expect(bot.connector.texts).toEqual(["remember: early", "remember: late"]);

    go.resolve();
    await hung;
    await until(() => ends(bot).length === 14);
    expect(await left(bot.storage)).toEqual([]);
  });
});
