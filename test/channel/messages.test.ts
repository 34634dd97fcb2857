import { describe, expect, it } from "@jest/globals";
import { count, Harness } from "./harness.ts";

describe("a message", () => {
  it("gets its reply in its conversation, as a reply to it", async () => {
    const bot = await Harness.start(count);
    expect(await bot.say("hi", { id: "message-1" })).toEqual({ status: 200, text: "" });
    expect(bot.connector.sent).toEqual([
      {
        kind: "send",
        conversation: "a:conversation",
        about: "message-1",
        activity: expect.objectContaining({
          type: "message",
          text: "1: hi",
          replyToId: "message-1",
          conversation: expect.objectContaining({ id: "a:conversation" }) as unknown,
          from: { id: "28:bot", name: "Upgrade Advisor" },
          recipient: { id: "29:person", name: "Ada" },
        }) as unknown,
      },
    ]);
  });

  it("of which nothing is said gets none", async () => {
    const bot = await Harness.start(() => Promise.resolve());
    expect(await bot.say("hi")).toEqual({ status: 200, text: "" });
    expect(bot.connector.sent).toEqual([]);
  });

  it("gets its replies in the answer where its sender asks for that", async () => {
    const bot = await Harness.start(count);
    const { status, text } = await bot.say("hi", { deliveryMode: "expectReplies" });
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({ activities: [{ type: "message", text: "1: hi" }] });
    expect(bot.connector.sent).toEqual([]);
  });

  it("may have cards updated and deleted in answer, and survives a channel that does neither", async () => {
    const bot = await Harness.start(async (context) => {
      await context.updateActivity({ id: "card-1", type: "message", text: "updated" });
      await context.deleteActivity("card-2");
      await context.sendActivity("done");
    });
    await bot.say("hi");
    bot.connector.treat = ({ kind }) => ({ status: kind === "send" ? 200 : 501 });
    expect(await bot.say("again")).toMatchObject({ status: 200 });
    const outline = bot.connector.sent.map(({ kind, about, activity: { text } }) => [
      kind,
      kind === "send" || about,
      text,
    ]);
    expect(outline).toEqual([
      ["update", "card-1", "updated"],
      ["delete", "card-2", undefined],
      ["send", true, "done"],
      ["update", "card-1", "updated"],
      ["send", true, "updated"],
      ["delete", "card-2", undefined],
      ["send", true, "done"],
    ]);
  });
});

describe("an activity that is no message", () => {
  it.each([
    ["messageUpdate", {}],
    ["messageDelete", {}],
    ["messageReaction", { reactionsAdded: [{ type: "like" }] }],
    ["typing", {}],
    ["event", { name: "something" }],
    ["endOfConversation", {}],
    ["of-tomorrow", { news: [1, 2, 3] }],
  ])("%s is answered with nothing", async (type, own) => {
    const bot = await Harness.start(count);
    expect(await bot.say("hi", { type, ...own })).toEqual({ status: 200, text: "" });
    expect(bot.connector.sent).toEqual([]);
    expect((await bot.state()).conversation).toEqual({});
  });
});

describe("a turn that fails", () => {
  const fails = async (...[context, state]: Parameters<typeof count>) => {
    await count(context, state);
    throw new Error("the reason");
  };

  it("tells the person, saves nothing and keeps its reasons to the log", async () => {
    const bot = await Harness.start(fails);
    expect(await bot.say("hi")).toEqual({ status: 200, text: "" });
    expect(bot.connector.texts).toEqual(["<apology>"]);
    expect((await bot.state()).conversation).toEqual({});
    expect(bot.ends).toEqual(["failed"]);
    expect(bot.log).toContainEqual(expect.objectContaining({ level: 50 }));
  });

  it("does not stand in the way of the next", async () => {
    let failing = true;
    const bot = await Harness.start((...turn) => (failing ? fails(...turn) : count(...turn)));
    await bot.say("one");
    failing = false;
    await bot.say("two");
    expect(bot.connector.texts).toEqual(["<apology>", "1: two"]);
  });

  it("apologises in the answer where replies are expected there", async () => {
    const bot = await Harness.start(fails);
    const { text } = await bot.say("hi", { deliveryMode: "expectReplies" });
    expect(JSON.parse(text)).toMatchObject({ activities: [{ text: "<apology>" }] });
  });
});

describe("the log", () => {
  it("has one line a turn, with nobody's name, id or words in it", async () => {
    const bot = await Harness.start(count);
    await bot.say("can Contoso go to E5?");
    expect(bot.log).toHaveLength(1);
    expect(bot.log[0]).toMatchObject({ msg: "turn", activity: "message", end: "answered", tries: 1 });
    expect(JSON.stringify(bot.log)).not.toMatch(/Contoso|Ada|29:person|a:conversation/);
  });
});
