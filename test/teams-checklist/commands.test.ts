import { describe, expect, it, jest } from "@jest/globals";
import { appCommands, bot } from "../support/app-texts.ts";
import { understanding } from "../support/teams-chat.ts";
import { inState, states } from "./states.ts";

/** Each test says many things; a busy machine takes its time. */
jest.setTimeout(60_000);

describe("the commands of the app", () => {
  it("are there in every scope, each with a description", () => {
    expect(bot.isNotificationOnly).toBe(false);
    for (const list of bot.commandLists) expect(list.commands.length).toBeGreaterThan(0);
    for (const { title, description } of appCommands) {
      expect(description).toMatch(/\S/);
      expect(description).not.toBe(title);
    }
  });

  it("are words: none begins with a slash or another sign, and none stands twice in a list", () => {
    for (const { title } of appCommands) expect(title).toMatch(/^\p{L}/u);
    const listed = appCommands.map(
      ({ language, list, title }) => `${language} ${list} ${title.toLowerCase()}`,
    );
    expect(new Set(listed).size).toBe(listed.length);
  });

  it.each(states)("each does its own where %s", async (state) => {
    for (const { title, language } of appCommands.filter(({ list }) => list === 0)) {
      const { intent } = await understanding.understand(title);
      const { outcome } = await (await inState(state)).say(title);
      // Where a question about an upgrade is open already, it is that question that is asked.
      const done = outcome.missing.length > 0 && intent === "list-upgrades" ? intent : outcome.intent;
      expect([title, done]).toEqual([title, intent]);
      expect([title, ["en", language]]).toEqual([title, expect.arrayContaining([outcome.language])]);
    }
  });
});
