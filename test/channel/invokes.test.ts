import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, it } from "@jest/globals";
import { CardFactory, MessageFactory } from "botbuilder";
import type { TurnContext } from "botbuilder";
import { PlacementKey } from "../../dialogs/turn/run-turn.ts";
import type { Respond } from "../../dialogs/turn/run-turn.ts";
import { Harness } from "./harness.ts";

const card = { type: "AdaptiveCard", version: "1.5", body: [{ type: "TextBlock", text: "Yes." }] };
const cardType = "application/vnd.microsoft.card.adaptive";
const messageType = "application/vnd.microsoft.activity.message";

const sendCard = (context: TurnContext) =>
  context.sendActivity(MessageFactory.attachment(CardFactory.adaptiveCard(card)));

const answers =
  (placement: "replace" | "new", ms = 0): Respond =>
  async (context) => {
    if (ms > 0) await delay(ms);
    context.turnState.set(PlacementKey, placement);
    await sendCard(context);
  };

describe("an Action.Execute", () => {
  it("that is answered in place gives the card that replaces its own", async () => {
    const bot = await Harness.start(answers("replace"));
    expect(await bot.press({})).toEqual({ statusCode: 200, type: cardType, value: card });
    expect(bot.connector.sent).toEqual([]);
  });

  it("that is answered anew gives a short text, and its card as a message", async () => {
    const bot = await Harness.start(answers("new"));
    expect(await bot.press({})).toEqual({ statusCode: 200, type: messageType, value: "<answeredBelow>" });
    expect(bot.connector.sent).toMatchObject([
      { activity: { attachments: [{ contentType: cardType, content: card }] } },
    ]);
  });

  it("is not answered in place by anything but one card alone", async () => {
    const bot = await Harness.start(async (context, state) => {
      await answers("replace")(context, state);
      await context.sendActivity("and a word");
    });
    expect(await bot.press({})).toMatchObject({ type: messageType });
    expect(bot.connector.sent).toHaveLength(2);
  });

  it("brings its data to the conversation as it came", async () => {
    const seen: unknown[] = [];
    const bot = await Harness.start((context) => {
      seen.push(context.activity.value);
      return Promise.resolve();
    });
    await bot.press({ customer: "c-1" });
    expect(seen).toEqual([
      { action: { type: "Action.Execute", verb: "check", data: { customer: "c-1" } }, trigger: "manual" },
    ]);
  });

  it("shows no typing indicator", async () => {
    const bot = await Harness.start(answers("replace", 60), { budgets: { typingMs: 10, answerMs: 5000 } });
    await bot.press({});
    expect(bot.connector.sent).toEqual([]);
  });

  it.each(["replace", "new"] as const)(
    "that takes long says so, and its card follows (%s)",
    async (placement) => {
      const bot = await Harness.start(answers(placement, 100), { budgets: { typingMs: 10, answerMs: 20 } });
      expect(await bot.press({})).toEqual({ statusCode: 200, type: messageType, value: "<stillChecking>" });
      await bot.connector.untilTexts(1);
      expect(bot.connector.sent).toMatchObject([{ activity: { attachments: [{ content: card }] } }]);
    },
  );

  it("of which the turn fails gets the apology as a message", async () => {
    const bot = await Harness.start(() => Promise.reject(new Error("the reason")));
    expect(await bot.press({})).toMatchObject({ statusCode: 200, type: messageType });
    expect(bot.connector.texts).toEqual(["<apology>"]);
  });
});

describe("the same press again", () => {
  it.each([
    ["replace", { type: cardType, value: card }, 0],
    ["new", { type: messageType, value: "<alreadyAnswered>" }, 1],
  ] as const)("is answered the same, and nothing is sent twice (%s)", async (placement, answer, sent) => {
    const bot = await Harness.start(answers(placement));
    await bot.press({}, { id: "same" });
    expect(await bot.press({}, { id: "same" })).toMatchObject(answer);
    expect(bot.connector.sent).toHaveLength(sent);
  });
});

describe("an invoke that is not understood", () => {
  const error = {
    statusCode: 400,
    type: "application/vnd.microsoft.error",
    value: { code: "BadRequest", message: "<badAction>" },
  };

  it.each([
    ["no value", undefined],
    ["a text", "check"],
    ["no action", {}],
    ["an action that is a list", { action: [] }],
    ["another kind of action", { action: { type: "Action.Submit", verb: "check" } }],
    ["no verb", { action: { type: "Action.Execute", data: {} } }],
    ["a verb that is a number", { action: { type: "Action.Execute", verb: 5 } }],
    ["an endless verb", { action: { type: "Action.Execute", verb: "x".repeat(5000) } }],
  ])("is told to be malformed: %s", async (_what, value) => {
    const bot = await Harness.start(answers("replace"));
    expect(await bot.press({}, { value })).toEqual(error);
    expect(bot.connector.sent).toEqual([]);
  });

  it.each(["task/fetch", "composeExtension/submitAction", "of/tomorrow"])(
    "is not found: %s",
    async (name) => {
      const bot = await Harness.start(answers("replace"));
      expect(await bot.press({}, { name })).toBe(404);
    },
  );
});
