import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, it } from "@jest/globals";
import { CardFactory, MessageFactory } from "botbuilder";
import { z } from "zod";
import type { Respond } from "../../dialogs/turn/run-turn.ts";
import { pauseBefore, teamsPatience } from "../../src/channel/resending.ts";
import type { Treatment } from "../support/connector.ts";
import { briefPatience, count, Harness } from "./harness.ts";

describe("the pause before a message is sent again", () => {
  const pause = (own: Partial<Parameters<typeof pauseBefore>[0]>, random = 0) =>
    pauseBefore({ tries: 1, status: 503, elapsedMs: 0, ...own }, teamsPatience, random);

  it.each([408, 412, 429, 500, 502, 503, 504, undefined])("is there after %s", (status) => {
    expect(pause({ status })).toBeGreaterThan(0);
  });

  it.each([400, 401, 403, 404, 405, 413, 501])("is none after %i, which will not change", (status) => {
    expect(pause({ status })).toBeUndefined();
  });

  it("doubles up to eight seconds, and is by chance up to twice as long as at least", () => {
    const pauses = [1, 2, 3, 4, 5, 6].map((tries) => pause({ tries }));
    expect(pauses).toEqual([250, 500, 1000, 2000, 4000, 4000]);
    expect(pause({ tries: 6 }, 0.999)).toBeLessThan(8000);
  });

  it.each([
    ["1", 1000],
    [" 30 ", 30_000],
    ["0", 250],
    ["soon", 250],
    ["-5", 250],
    ["1e9", 250],
    ["", 250],
  ])("is as long as the channel asks for, where that is a number: %j", (retryAfter, ms) => {
    expect(pause({ status: 429, retryAfter })).toBe(ms);
  });

  it.each(["60", "3600", "99999999999999999999"])(
    "is none where it would outlast patience: %s",
    (retryAfter) => {
      expect(pause({ status: 429, retryAfter })).toBeUndefined();
    },
  );

  it("is none once patience is at its end", () => {
    expect(pause({ elapsedMs: 59_000 })).toBe(250);
    expect(pause({ elapsedMs: 59_900 })).toBeUndefined();
  });
});

/** A bot whose channel treats its first messages so, and takes the others. */
async function treated(treatments: readonly Treatment[], respond: Respond = count): Promise<Harness> {
  const bot = await Harness.start(respond, { patience: { ...briefPatience, totalMs: 5000 } });
  const left = [...treatments];
  bot.connector.treat = () => left.shift() ?? {};
  return bot;
}

describe("a message that the channel does not take", () => {
  it.each<[string, Treatment]>([
    ["429 without a time", { status: 429 }],
    ["429 with a time", { status: 429, retryAfter: "1" }],
    ["412", { status: 412 }],
    ["500", { status: 500 }],
    ["503", { status: 503 }],
    ["504", { status: 504 }],
    ["a closed connection", { hangsUp: true }],
  ])("for %s is sent again, until it is taken, once", async (_what, treatment) => {
    const bot = await treated([treatment, treatment]);
    expect((await bot.say("hi")).status).toBe(200);
    expect(bot.connector.sent).toHaveLength(3);
    expect(bot.connector.taken.map(({ activity }) => activity.text)).toEqual(["1: hi"]);
    expect(bot.ends).toEqual(["answered"]);
  });

  it("for an hour is given up at once, told to be undelivered, and does not arrive later after all", async () => {
    const bot = await treated([{ status: 429, retryAfter: "3600" }]);
    expect(await bot.say("hi", { id: "same" })).toEqual({
      status: 502,
      text: '{"error":{"code":"Undelivered"}}',
    });
    expect((await bot.say("hi", { id: "same" })).status).toBe(200);
    expect(bot.connector.sent).toHaveLength(2);
    expect(bot.connector.taken).toHaveLength(1);
  });

  it("nor answers in time is asked again, and not waited for", async () => {
    const bot = await Harness.start(count, { patience: { ...briefPatience, totalMs: 5000, tryMs: 100 } });
    const left: Treatment[] = [{ delayMs: 1000, hangsUp: true }];
    bot.connector.treat = () => left.shift() ?? {};
    expect((await bot.say("hi")).status).toBe(200);
    expect(bot.connector.taken.map(({ activity }) => activity.text)).toEqual(["1: hi"]);
  });

  it.each([403, 404])("for good (%i) is dropped: sent again it would be refused again", async (status) => {
    const bot = await treated([{ status }]);
    expect(await bot.say("hi", { id: "same" })).toEqual({ status: 200, text: "" });
    expect(await bot.say("hi", { id: "same" })).toEqual({ status: 200, text: "" });
    expect(bot.connector.sent).toHaveLength(1);
    expect(bot.log).toContainEqual(
      expect.objectContaining({ level: 40, msg: expect.stringContaining("dropped") as unknown }),
    );
  });

  it("but is only the sign that the bot is at work is not sent again", async () => {
    const slow: Respond = async (context) => {
      await delay(100);
      await context.sendActivity("done");
    };
    const bot = await Harness.start(slow, { budgets: { typingMs: 10 } });
    bot.connector.treat = ({ activity }) => ({ status: activity.type === "typing" ? 503 : 200 });
    await bot.say("hi");
    expect(bot.connector.sent.map(({ activity: { type } }) => type)).toEqual(["typing", "message"]);
  });
});

describe("a message that is too large for the channel", () => {
  const block = (text: string) => ({ type: "TextBlock", text, wrap: true });
  const card = {
    type: "AdaptiveCard",
    version: "1.5",
    body: [block("Yes."), ...Array.from({ length: 50 }, () => block("x".repeat(1000)))],
    actions: [{ type: "Action.Submit", title: "Next" }],
  };
  const content = z.tuple([
    z.object({
      content: z.object({ body: z.array(z.object({ text: z.string() })), actions: z.array(z.unknown()) }),
    }),
  ]);

  it("is sent shortened: what it begins with, a note, and its buttons", async () => {
    const bot = await treated([{ status: 413 }], async (context) => {
      await context.sendActivity(MessageFactory.attachment(CardFactory.adaptiveCard(card)));
    });
    expect((await bot.say("hi")).status).toBe(200);
    const [{ content: sent }] = content.parse(bot.connector.taken[0]?.activity.attachments);
    expect(sent.body[0]?.text).toBe("Yes.");
    expect(sent.body.at(-1)?.text).toBe("<shortened>");
    expect(sent.actions).toEqual(card.actions);
    expect(JSON.stringify(sent).length).toBeLessThan(9000);
  });

  it("says so alone where nothing of it can be kept", async () => {
    const bot = await treated([{ status: 413 }], async (context) => {
      await context.sendActivity("x".repeat(100_000));
    });
    await bot.say("hi");
    expect(bot.connector.taken.map(({ activity }) => activity.text)).toEqual(["<shortened>"]);
  });
});
