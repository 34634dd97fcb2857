import { setTimeout as delay } from "node:timers/promises";
import { beforeEach, describe, expect, it } from "@jest/globals";
import type { Activity } from "botbuilder";
import { pino } from "pino";
import { runTurn } from "../../dialogs/turn/run-turn.ts";
import type { Respond } from "../../dialogs/turn/run-turn.ts";
import { ItemReminders } from "../../src/storage/reminders.ts";
import type { SqliteStorage } from "../../src/storage/sqlite-storage.ts";
import { Connector } from "../support/connector.ts";
import { aReminder } from "../support/reminders.ts";
import { atTheEnd, Harness, openStorage, stateFile } from "./harness.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** Several rounds of looking for reminders, in real milliseconds. */
const aWhile = 80;
const patience = 3000;
const silent = pino({ level: "silent" });

/** The time that the bots of a test go by; it stands still until the test moves it on. */
let clock: number;
beforeEach(() => {
  clock = Date.parse("2026-03-02T09:00:00Z");
});
const now = () => new Date(clock);
const pass = (ms: number) => {
  clock += ms;
};

/** An hour later it comes back to what it was told, unless it was told to forget it; it counts how often it did so. */
const reminding: Respond = async (context, state) => {
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
const start = (own: Options = {}, respond = reminding) =>
  Harness.start(respond, { now, remindersEveryMs: 10, ...own });

async function connector(): Promise<Connector> {
  const started = await Connector.start();
  atTheEnd(() => started.close());
  return started;
}

const about = (bot: Harness) => bot.log.filter(({ msg }) => msg === "reminder");
const ends = (bot: Harness) => about(bot).map(({ end }) => end);

async function until(holds: () => boolean): Promise<void> {
  const limit = performance.now() + patience;
  while (!holds()) {
    if (performance.now() > limit) throw new Error("It did not come to that.");
    await delay(5);
  }
}

/** Those left in a storage, whenever they are due. */
const left = (storage: SqliteStorage) =>
  new ItemReminders(storage, silent).due(new Date("2030-01-01T00:00:00Z"), 100);

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
    expect(Object.keys(line ?? {}).sort()).toEqual(["end", "lateS", "level", "msg", "reminder", "time"]);
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
    const go = Promise.withResolvers<void>();
    const bot = await start({}, async (context, state) => {
      if (context.activity.text === "slowly") {
        await go.promise;
        await context.sendActivity("done");
      } else await reminding(context, state);
    });
    await bot.say("call Contoso");
    const slow = bot.say("slowly");
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

  async function hold(storage: SqliteStorage) {
    const reminders = new ItemReminders(storage, silent);
    const [reminder] = await reminders.due(now(), 1);
    const held = reminder && (await reminders.claim(reminder, new Date(clock + 2 * minute)));
    if (!held) throw new Error("No reminder is due.");
    return held;
  }

  async function answerWithoutSending(storage: SqliteStorage): Promise<void> {
    const held = await hold(storage);
    await runTurn({
      activity: held.activity,
      storage,
      respond: reminding,
      log: silent,
      outbox: (replies) =>
        new ItemReminders(storage, silent).answered(held, replies, new Date(clock + 2 * minute)),
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

  it("with 503 only for a moment is sent by the framework's own next try, once", async () => {
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

  it("is tried again after growing pauses, across restarts, and given up a week after it was due", async () => {
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
});
