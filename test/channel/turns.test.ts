import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, it } from "@jest/globals";
import type { Respond } from "../../dialogs/turn/run-turn.ts";
import { runTurn } from "../../dialogs/turn/run-turn.ts";
import { createLog } from "../../src/log.ts";
import { Connector } from "../support/connector.ts";
import { atTheEnd, count, Harness, openStorage, stateFile } from "./harness.ts";

const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
const counts = (texts: (string | undefined)[]) => texts.map((text) => parseInt(text ?? "", 10));
const byNumber = (one: number, other: number) => one - other;

/** Counts, and takes its time between reading and writing. */
const countSlowly: Respond = async (context, state) => {
  const before = Number(state.conversation["count"] ?? 0);
  await delay(Math.random() * 3);
  state.conversation["count"] = before + 1;
  await context.sendActivity(`${before + 1}`);
};

describe("many activities at the same moment", () => {
  it("are answered each, in the order of their arrival, and all are counted", async () => {
    const bot = await Harness.start(countSlowly);
    const answers = await Promise.all(numbers(1, 50).map((n) => bot.say(String(n))));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(counts(bot.connector.texts)).toEqual(numbers(1, 50));
    expect((await bot.state()).conversation).toMatchObject({ count: 50 });
  });

  it("of different people do not wait for each other", async () => {
    const meeting = Promise.withResolvers<void>();
    let here = 0;
    const bot = await Harness.start(async () => {
      if (++here === 2) meeting.resolve();
      await meeting.promise;
    });
    const answers = ["29:a", "29:b"].map((id) => bot.say("hi", { from: { id, name: "" } }));
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 200]);
  });

  it("to two servers that share a state file lose no count", async () => {
    const [file, connector] = [stateFile(), await Connector.start()];
    atTheEnd(() => connector.close());
    const servers = [
      await Harness.start(countSlowly, { storage: openStorage(file), connector }),
      await Harness.start(countSlowly, { storage: openStorage(file), connector }),
    ];
    for (const n of numbers(1, 10)) {
      await Promise.all(servers.map((server) => server.say(String(n))));
    }
    expect(counts(connector.texts).sort(byNumber)).toEqual(numbers(1, 20));
    expect((await servers[0]?.state())?.conversation).toMatchObject({ count: 20 });
    expect(servers.flatMap(({ log }) => log).some(({ tries }) => Number(tries) > 1)).toBe(true);
  });
});

describe("the same activity again", () => {
  it("at the same moment gets one answer", async () => {
    const bot = await Harness.start(countSlowly);
    const answers = await Promise.all(numbers(1, 5).map(() => bot.say("hi", { id: "same" })));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(bot.connector.texts).toEqual(["1"]);
    expect((await bot.state()).conversation).toEqual({ count: 1 });
  });

  it("later gets no second answer", async () => {
    const bot = await Harness.start(count);
    await bot.say("hi", { id: "same" });
    expect(await bot.say("hi", { id: "same" })).toEqual({ status: 200, text: "" });
    expect(bot.connector.texts).toEqual(["1: hi"]);
    expect(bot.ends).toEqual(["answered", "duplicate"]);
  });

  it("gets no second answer after a restart, once its answer has arrived", async () => {
    const [file, connector] = [stateFile(), await Connector.start()];
    atTheEnd(() => connector.close());
    for (let lives = 0; lives < 2; lives += 1) {
      const bot = await Harness.start(count, { storage: openStorage(file), connector });
      expect((await bot.say("hi", { id: "same" })).status).toBe(200);
      await bot.close();
    }
    expect(connector.texts).toEqual(["1: hi"]);
  });

  it("gets the same answer again where it travels in the answer to the request", async () => {
    const bot = await Harness.start(count);
    const ask = () => bot.say("hi", { id: "same", deliveryMode: "expectReplies" });
    expect(await ask()).toEqual(await ask());
  });

  it("gets the answer that a killed process saved and did not send", async () => {
    const storage = openStorage(stateFile());
    const bot = await Harness.start(count, { storage });
    const activity = bot.activity({ text: "hi", id: "same" });
    await runTurn({ activity, storage, respond: count, log: createLog("silent") });
    await bot.post(activity);
    expect(bot.connector.texts).toEqual(["1: hi"]);
    expect((await bot.state()).conversation).toEqual({ count: 1 });
  });

  it("gets the answer that the channel did not take at first", async () => {
    const bot = await Harness.start(count);
    bot.connector.treat = () => ({ status: 400 });
    expect((await bot.say("hi", { id: "same" })).status).toBe(502);
    bot.connector.treat = () => ({});
    expect((await bot.say("hi", { id: "same" })).status).toBe(200);
    expect(bot.connector.texts).toEqual(["1: hi", "1: hi"]);
    expect(bot.ends).toEqual(["undelivered", "duplicate"]);
  });
});

describe("an activity that was answered with the apology", () => {
  it("is answered anew when it comes again, and then as often as it takes", async () => {
    const attempts: Respond[] = [() => Promise.reject(new Error("the reason")), count];
    const bot = await Harness.start(async (...turn) => attempts.shift()?.(...turn));
    await bot.say("hi", { id: "same" });
    bot.connector.treat = () => ({ status: 400 });
    await bot.say("hi", { id: "same" });
    bot.connector.treat = () => ({});
    await bot.say("hi", { id: "same" });
    expect(bot.connector.texts).toEqual(["<apology>", "1: hi", "1: hi"]);
    expect(bot.ends).toEqual(["failed", "undelivered", "duplicate"]);
  });
});

describe("a turn that takes long", () => {
  const slow =
    (ms: number): Respond =>
    async (context) => {
      await delay(ms);
      await context.sendActivity("the answer");
    };
  const types = (bot: Harness) => bot.connector.sent.map(({ activity: { type, text } }) => text ?? type);

  it("shows that the bot is at work, once and before the answer", async () => {
    const bot = await Harness.start(slow(120), { budgets: { typingMs: 20, answerMs: 5000 } });
    await bot.say("hi");
    await delay(50);
    expect(types(bot)).toEqual(["typing", "the answer"]);
  });

  it("shows nothing when it is quick, nor after the answer", async () => {
    const bot = await Harness.start(slow(0), { budgets: { typingMs: 30, answerMs: 5000 } });
    await bot.say("hi");
    await delay(60);
    expect(types(bot)).toEqual(["the answer"]);
  });

  it("takes no harm from a typing indicator that cannot be sent", async () => {
    const bot = await Harness.start(slow(60), { budgets: { typingMs: 10, answerMs: 5000 } });
    bot.connector.treat = ({ activity }) => ({ status: activity.type === "typing" ? 400 : 200 });
    expect((await bot.say("hi")).status).toBe(200);
    expect(types(bot)).toEqual(["typing", "the answer"]);
    expect(bot.ends).toEqual(["answered"]);
  });

  it("lets an indicator on its way arrive before the answer", async () => {
    const bot = await Harness.start(slow(40), { budgets: { typingMs: 10, answerMs: 5000 } });
    const arrived: (string | undefined)[] = [];
    bot.connector.treat = ({ activity }) => {
      setTimeout(() => arrived.push(activity.type), activity.type === "typing" ? 100 : 0);
      return { delayMs: activity.type === "typing" ? 100 : 0 };
    };
    await bot.say("hi");
    await delay(10);
    expect(arrived).toEqual(["typing", "message"]);
  });

  it("is acknowledged within the budget and answered later", async () => {
    const bot = await Harness.start(slow(150), { budgets: { typingMs: 1000, answerMs: 30 } });
    expect(await bot.say("hi")).toEqual({ status: 200, text: "" });
    expect(bot.ends).toEqual([]);
    await bot.connector.untilTexts(2);
    expect(bot.connector.texts).toEqual(["<stillChecking>", "the answer"]);
    await delay(10);
    expect(bot.ends).toEqual(["late"]);
  });

  it("is answered after the notice, also where the channel is slow to take that", async () => {
    const bot = await Harness.start(slow(60), { budgets: { typingMs: 1000, answerMs: 20 } });
    const arrived: (string | undefined)[] = [];
    bot.connector.treat = ({ activity: { text } }) => {
      const delayMs = text === "<stillChecking>" ? 150 : 0;
      setTimeout(() => arrived.push(text), delayMs);
      return { delayMs };
    };
    await bot.say("hi");
    await bot.close();
    await delay(10);
    expect(arrived).toEqual(["<stillChecking>", "the answer"]);
  });

  it("is acknowledged once however often it arrives meanwhile", async () => {
    const bot = await Harness.start(slow(120), { budgets: { typingMs: 1000, answerMs: 30 } });
    await Promise.all([bot.say("hi", { id: "same" }), bot.say("hi", { id: "same" })]);
    await bot.say("hi", { id: "same" });
    await bot.connector.untilTexts(2);
    expect(bot.connector.texts).toEqual(["<stillChecking>", "the answer"]);
  });

  it("is acknowledged in the answer where replies are expected there, and answered by a message later", async () => {
    const bot = await Harness.start(slow(80), { budgets: { typingMs: 10, answerMs: 30 } });
    const { text } = await bot.say("hi", { deliveryMode: "expectReplies" });
    expect(JSON.parse(text)).toMatchObject({ activities: [{ text: "<stillChecking>" }] });
    await bot.connector.untilTexts(1);
    expect(types(bot)).toEqual(["the answer"]);
  });

  it("says so for a wait in the queue as well, and answers everybody in the end", async () => {
    const bot = await Harness.start(slow(40), { budgets: { typingMs: 1000, answerMs: 60 } });
    await Promise.all([bot.say("one"), bot.say("two"), bot.say("three")]);
    await bot.connector.untilTexts(5);
    expect(bot.connector.texts.filter((text) => text === "the answer")).toHaveLength(3);
  });

  it("does not wait for a channel that is slow to take the answer", async () => {
    const bot = await Harness.start(slow(0), { budgets: { typingMs: 1000, answerMs: 40 } });
    bot.connector.treat = () => ({ delayMs: 200 });
    const asked = performance.now();
    await bot.say("hi");
    expect(performance.now() - asked).toBeLessThan(180);
    await bot.close();
    expect(bot.connector.texts).toEqual(["the answer"]);
  });

  it("is waited for when the server stops", async () => {
    const bot = await Harness.start(slow(120), { budgets: { typingMs: 1000, answerMs: 20 } });
    await bot.say("hi");
    await bot.close();
    expect(bot.connector.texts).toEqual(["<stillChecking>", "the answer"]);
  });
});
