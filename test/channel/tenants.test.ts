import { describe, expect, it } from "@jest/globals";
import type { Activity } from "botbuilder";
import { wordsFor } from "../../dialogs/plain-words.ts";
import { pressed, searched, typeahead } from "./as-teams-sends.ts";
import { count, Harness } from "./harness.ts";
import { hour, now, pass, reminding, until } from "./reminding.ts";

const ours = "72f988bf-0000-4000-8000-2d7cd011db47";
const theirs = "0b0b0b0b-0000-4000-8000-0b0b0b0b0b0b";
const chat = { id: "a:chat", conversationType: "personal", isGroup: false, name: "" };
const from = (tenantId: string): Partial<Activity> => ({ conversation: { ...chat, tenantId } });

const start = (own: Parameters<typeof Harness.start>[1] = {}, respond = count) =>
  Harness.start(respond, { allowedTenants: [ours], ...own });

/** What is kept of the person, wherever it stands. */
async function kept(bot: Harness): Promise<unknown> {
  const { conversation, user, turns } = await bot.state({ conversation: chat });
  return { conversation, user, turns };
}
const nothing = { conversation: {}, user: {}, turns: [] };

describe("where some organizations are served, a person", () => {
  it.each<[string, Partial<Activity>]>([
    ["of one of them", from(ours)],
    ["of one of them, in capitals", from(ours.toUpperCase())],
    [
      "of one of them, told beside the conversation",
      { conversation: chat, channelData: { tenant: { id: ours } } },
    ],
  ])("%s is answered", async (_who, own) => {
    const bot = await start();
    await bot.say("hi", own);
    expect(bot.connector.texts).toEqual(["1: hi"]);
  });

  it.each<[string, Partial<Activity>]>([
    ["of another one", from(theirs)],
    ["of another one, who says to be of ours", { ...from(theirs), channelData: { tenant: { id: ours } } }],
    ["of none that is told", { conversation: chat }],
    ["of one that is no id", { conversation: chat, channelData: { tenant: { id: [ours] } } }],
    ["in a channel where the client tells who it is", { ...from(ours), channelId: "directline" }],
  ])("%s is refused, and nothing of them is kept", async (_who, own) => {
    const bot = await start();
    expect(await bot.say("hi", own)).toEqual({ status: 200, text: "" });
    expect(bot.connector.texts).toEqual(["<notAdmitted>"]);
    expect(await kept(bot)).toEqual(nothing);
    expect(bot.ends).toEqual([]);
  });

  it("is refused once in a conversation, also in the answer to the request", async () => {
    const bot = await start();
    const inline = { deliveryMode: "expectReplies", ...from(theirs) };
    expect(JSON.parse((await bot.say("hi", inline)).text)).toMatchObject({
      activities: [{ text: "<notAdmitted>" }],
    });
    await bot.say("hello?", from(theirs));
    await bot.post(bot.activity({ type: "installationUpdate", action: "add", ...from(theirs) }));
    expect(bot.connector.texts).toEqual([]);
    await bot.say("hi", { conversation: { ...chat, id: "a:other", tenantId: theirs } });
    expect(bot.connector.texts).toEqual(["<notAdmitted>"]);
  });

  it("is told so in their language instead of being welcomed", async () => {
    const told = await Promise.all(
      ["en-GB", "fr-FR", "zh-CN"].map(async (locale) => {
        const bot = await start({
          words: async (_key, activity) => (await wordsFor(bot.storage, activity))("notices:notAdmitted"),
        });
        await bot.post(bot.activity({ type: "installationUpdate", action: "add", locale, ...from(theirs) }));
        expect(await kept(bot)).toEqual(nothing);
        return bot.connector.texts;
      }),
    );
    expect(told).toEqual([
      ["I answer only members of the organization that runs me. Please ask your administrator."],
      [expect.stringContaining("Je ne réponds qu’aux membres de l’organisation")],
      [expect.stringContaining("我只回答部署我的组织的成员。")],
    ]);
  });

  it.each<[string, object, unknown]>([
    [
      "a button",
      pressed({ verb: "check" }),
      { statusCode: 200, type: "application/vnd.microsoft.activity.message", value: "<notAdmitted>" },
    ],
    [
      "a search box",
      typeahead("con"),
      { statusCode: 200, type: "application/vnd.microsoft.search.searchResponse", value: { results: [] } },
    ],
    [
      "the message extension",
      searched("customers", "con"),
      { composeExtension: { type: "message", text: "<notAdmitted>" } },
    ],
  ])("is answered without data by %s, each time", async (_what, own, answer) => {
    const asked: unknown[] = [];
    const searches = {
      choices: (...query: unknown[]) => Promise.resolve((asked.push(query), [])),
      results: (...query: unknown[]) =>
        Promise.resolve((asked.push(query), { kind: "found", found: [] } as const)),
    };
    const bot = await start({ searches });
    for (const time of [1, 2]) {
      const { status, text } = await bot.post(bot.activity({ type: "invoke", ...own, ...from(theirs) }));
      expect([time, status, JSON.parse(text)]).toEqual([time, 200, answer]);
    }
    expect(asked).toEqual([]);
    expect(bot.connector.sent).toEqual([]);
    expect(await kept(bot)).toEqual(nothing);
  });

  it("leaves one line in the log, with the organization and no words", async () => {
    const bot = await start();
    await bot.post(bot.activity({ type: "invoke", ...typeahead("a secret"), ...from(theirs) }));
    await bot.post(bot.activity({ type: "messageReaction", ...from(theirs) }));
    await bot.say("a secret", from(theirs));
    await bot.say("a secret", from(theirs));
    const refused = bot.log.filter(({ msg }) => String(msg).startsWith("refused"));
    expect(refused).toEqual([expect.objectContaining({ level: 40, tenant: theirs })]);
    expect(JSON.stringify(bot.log)).not.toMatch(/secret|Ada/);
  });
});

describe("an organization that is served no longer", () => {
  it("is not reminded, and forgotten when it removes the bot", async () => {
    const open = await Harness.start(reminding, { now, remindersEveryMs: 10 });
    await open.say("call Contoso", from(theirs));
    await open.close();
    const { storage, connector } = open;
    const bot = await start({ storage, connector, now, remindersEveryMs: 10 }, reminding);
    pass(hour);
    await until(() => bot.log.some(({ msg }) => msg === "reminder"));
    expect(bot.log.filter(({ msg }) => msg === "reminder").map(({ end }) => end)).toEqual(["unwanted"]);
    expect(connector.texts).toEqual([]);

    const removed = { type: "installationUpdate", action: "remove", ...from(theirs) };
    expect(await kept(bot)).not.toEqual(nothing);
    await bot.post(bot.activity(removed));
    expect(await kept(bot)).toMatchObject({ conversation: {}, user: {} });
  });

  it("of which nothing is kept leaves nothing when it removes the bot", async () => {
    const bot = await start();
    await bot.post(bot.activity({ type: "installationUpdate", action: "remove", ...from(theirs) }));
    expect(await kept(bot)).toEqual(nothing);
  });
});
