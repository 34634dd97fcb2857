import { describe, expect, it } from "@jest/globals";
import type { Activity } from "botbuilder";
import type { Respond } from "../../dialogs/turn/run-turn.ts";
import { Harness } from "./harness.ts";

const greet: Respond = async (context, state) => {
  state.conversation["asked"] = "E3";
  state.user["language"] = "fr";
  await context.sendActivity(context.activity.type === "message" ? "answer" : "welcome");
};

const bot = { id: "28:bot", name: "Upgrade Advisor" };
const person = { id: "29:person", name: "Ada" };
const installed: Partial<Activity> = { type: "installationUpdate", action: "add" };
const removed: Partial<Activity> = { type: "installationUpdate", action: "remove" };
const joined = (...membersAdded: Activity["membersAdded"] & object): Partial<Activity> => ({
  type: "conversationUpdate",
  membersAdded,
});
const group = { conversation: { id: "19:group", conversationType: "groupChat", isGroup: true, name: "" } };

describe("the welcome", () => {
  it.each<[string, Partial<Activity>[], number]>([
    ["an installation, told of twice at the same moment", [installed, joined(bot, person)], 1],
    ["an installation, told of in the other order", [joined(bot), installed], 1],
    ["an installation that is told of again", [installed, installed], 1],
    ["an update of the app", [{ type: "installationUpdate", action: "add-upgrade" }], 0],
    ["what comes beside an installation in Teams", [joined(bot)], 0],
    ["a new member of a team", [joined(person)], 0],
    ["a channel that was renamed", [{ type: "conversationUpdate" }], 0],
    ["another channel's way to tell", [{ ...joined(bot), channelId: "emulator" }], 1],
    ["a member there who is not the bot", [{ ...joined(person), channelId: "emulator" }], 0],
    ["a group chat", [{ ...installed, ...group }], 1],
  ])("upon %s is said this often", async (_event, activities, times) => {
    const harness = await Harness.start(greet);
    await Promise.all(activities.map((own) => harness.say("", own)));
    expect(harness.connector.texts).toEqual(Array<string>(times).fill("welcome"));
  });

  it("is said again when the bot comes back", async () => {
    const harness = await Harness.start(greet);
    for (const own of [installed, removed, installed]) await harness.say("", own);
    expect(harness.connector.texts).toEqual(["welcome", "welcome"]);
  });

  it("comes with no typing indicator", async () => {
    const harness = await Harness.start(greet, { budgets: { typingMs: 0, answerMs: 5000 } });
    await harness.say("", installed);
    expect(harness.connector.sent.map(({ activity }) => activity.type)).toEqual(["message"]);
  });
});

describe("a removal", () => {
  it.each<[string, Partial<Activity>, object]>([
    ["from a personal chat forgets the person", {}, {}],
    ["from a group chat keeps the person's own settings", group, { language: "fr" }],
  ])("%s, and is answered with nothing", async (_where, where, user) => {
    const harness = await Harness.start(greet);
    await harness.say("hi", where);
    expect(await harness.say("", { ...removed, ...where })).toEqual({ status: 200, text: "" });
    expect(harness.connector.texts).toEqual(["answer"]);
    expect(await harness.state(where)).toMatchObject({ conversation: {}, user });
    expect((await harness.state(where)).conversation).toEqual({});
    expect((await harness.state(where)).turns).toHaveLength(1);
  });
});
