import { describe, expect, it } from "@jest/globals";
import { commandIds } from "../../dialogs/search/searches.ts";
import { wordsIn } from "../../locales/i18n.ts";
import type { Intent } from "../../src/understanding/types.ts";
import {
  appCommands,
  appLanguages,
  bot,
  extension,
  manifest,
  manifestText,
  texts,
} from "../support/app-texts.ts";
import { channel, chatInTeams, ownChat, understanding } from "../support/teams-chat.ts";

describe("the app's manifest", () => {
  it("has every text in every language, and no other", () => {
    const { defaultLanguageTag, additionalLanguages } = manifest.localizationInfo;
    expect([defaultLanguageTag, additionalLanguages.map(({ file }) => file)]).toEqual([
      "en",
      ["fr.json", "zh-CN.json"],
    ]);
    for (const [language, translations] of appLanguages) {
      expect([language, [...translations.keys()].sort()]).toEqual([language, [...texts.keys()].sort()]);
    }
  });

  it.each(appLanguages)("in %s its texts are as long as Teams shows them", (_language, translations) => {
    const limitOf = (key: string) => {
      if (key === "name.short") return 30;
      if (key === "description.short") return 80;
      return key.endsWith(".title") ? 32 : key.endsWith("].description") ? 128 : 4000;
    };
    const tooLong = [...translations].filter(([key, text]) => text.length > limitOf(key));
    expect(tooLong).toEqual([]);
  });

  it("is of one bot, in every scope, with commands for each", () => {
    expect(extension.botId).toBe(bot.botId);
    expect(bot.scopes).toEqual(["personal", "team", "groupChat"]);
    expect(bot.commandLists.flatMap(({ scopes }) => scopes)).toEqual(bot.scopes);
  });

  it("has the searches that there are", () => {
    expect(extension.commands.map(({ id }) => id)).toEqual(commandIds);
  });

  it("holds no id and no address of anybody's: those are filled in", () => {
    const ids = manifestText.match(/[0-9a-f]{8}-[0-9a-f]{4}-|https?:\/\/[^"]+/g);
    expect(ids).toEqual([
      "https://developer.microsoft.com/json-schemas/teams/v1.30/MicrosoftTeams.schema.json",
    ]);
  });
});

/** What each command of a list is to be understood as, in their order. */
const meant: readonly (readonly Intent[])[] = [
  [
    "list-upgrades",
    "show-paths",
    "find-customer",
    "start-guide",
    "resume-guide",
    "restart",
    "cancel",
    "set-language",
    "help",
  ],
  ["show-paths", "start-guide", "set-language", "help"],
];

const commands = appCommands.map((command) => ({ ...command, intent: meant[command.list]?.[command.index] }));

describe("a command of the bot", () => {
  it("is listed with what it means", () => {
    expect(meant.map(({ length }) => length)).toEqual(bot.commandLists.map((each) => each.commands.length));
  });

  it.each(commands)(
    "in $language is understood as its title says: $title",
    async ({ language, title, intent }) => {
      const request = await understanding.understand(title);
      expect([title, request.intent, request.rest, request.customers]).toEqual([title, intent, "", []]);
      // A title may show no language; none shows another than its own.
      expect([language, undefined]).toContain(request.language);
    },
  );

  it.each(commands)(
    "in $language works where it is listed, first of all: $title",
    async ({ language, list, title }) => {
      const { text: said } = await chatInTeams(language, list > 0 ? channel : ownChat).say(title);
      const words = wordsIn(language);
      for (const refusal of ["notUnderstood", "private", "error"] as const)
        expect(said).not.toContain(words(`notices:${refusal}.title`));
      expect(said).not.toContain(words("choose:customer.none", { typed: "§" }).split("§")[0]);
    },
  );
});
