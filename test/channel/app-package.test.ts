import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";
import { z } from "zod";
import { pino } from "pino";
import { cardText } from "../../cards/text.ts";
import { openAdvisor } from "../../dialogs/open-advisor.ts";
import { readAnswer } from "../../dialogs/outcome.ts";
import { commandIds } from "../../dialogs/search/searches.ts";
import { runTurn } from "../../dialogs/turn/run-turn.ts";
import { wordsIn } from "../../locales/i18n.ts";
import type { Language } from "../../src/catalog/types.ts";
import { SqliteStorage } from "../../src/storage/sqlite-storage.ts";
import type { Intent } from "../../src/understanding/types.ts";
import { anActivity } from "../support/activities.ts";

const folder = fileURLToPath(new URL("../../appPackage/", import.meta.url));
const read = (file: string): unknown => JSON.parse(readFileSync(folder + file, "utf8"));

const described = z.object({ title: z.string().min(1), description: z.string().min(1) });
const manifest = z
  .object({
    localizationInfo: z.object({
      defaultLanguageTag: z.string(),
      additionalLanguages: z.array(z.object({ languageTag: z.string(), file: z.string() })),
    }),
    name: z.object({ short: z.string().max(30), full: z.string().max(100) }),
    description: z.object({ short: z.string().max(80), full: z.string().max(4000) }),
    bots: z.tuple([
      z.object({
        botId: z.string(),
        scopes: z.array(z.string()),
        commandLists: z
          .array(z.object({ scopes: z.array(z.string()), commands: z.array(described).max(10) }))
          .max(3),
      }),
    ]),
    composeExtensions: z.tuple([
      z.object({
        botId: z.string(),
        commands: z.array(
          described.extend({
            id: z.string(),
            type: z.literal("query"),
            initialRun: z.literal(true),
            parameters: z.tuple([described.extend({ name: z.literal("query") })]),
          }),
        ),
      }),
    ]),
  })
  .parse(read("manifest.json"));
const [bot] = manifest.bots;
const [extension] = manifest.composeExtensions;

/** The texts of the manifest, by the keys under which Teams looks for their translations. */
const texts = new Map<string, string>([
  ["name.short", manifest.name.short],
  ["name.full", manifest.name.full],
  ["description.short", manifest.description.short],
  ["description.full", manifest.description.full],
  ...bot.commandLists.flatMap(({ commands }, list) =>
    commands.flatMap((command, index) =>
      textsAt(`bots[0].commandLists[${list}].commands[${index}]`, command),
    ),
  ),
  ...extension.commands.flatMap((command, index) => {
    const place = `composeExtensions[0].commands[${index}]`;
    return [...textsAt(place, command), ...textsAt(`${place}.parameters[0]`, command.parameters[0])];
  }),
]);

function textsAt(place: string, { title, description }: z.infer<typeof described>): [string, string][] {
  return [
    [`${place}.title`, title],
    [`${place}.description`, description],
  ];
}

function translationsIn(file: string): ReadonlyMap<string, string> {
  const all = z.record(z.string(), z.string().min(1)).parse(read(file));
  return new Map(Object.entries(all).filter(([key]) => key !== "$schema"));
}

const languages: readonly (readonly [Language, ReadonlyMap<string, string>])[] = [
  ["en", texts],
  ["fr", translationsIn("fr.json")],
  ["zh", translationsIn("zh-CN.json")],
];

describe("the app's manifest", () => {
  it("has every text in every language, and no other", () => {
    const { defaultLanguageTag, additionalLanguages } = manifest.localizationInfo;
    expect([defaultLanguageTag, additionalLanguages.map(({ file }) => file)]).toEqual([
      "en",
      ["fr.json", "zh-CN.json"],
    ]);
    for (const [language, translations] of languages) {
      expect([language, [...translations.keys()].sort()]).toEqual([language, [...texts.keys()].sort()]);
    }
  });

  it.each(languages)("in %s its texts are as long as Teams shows them", (_language, translations) => {
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
    const ids = readFileSync(`${folder}manifest.json`, "utf8").match(
      /[0-9a-f]{8}-[0-9a-f]{4}-|https?:\/\/[^"]+/g,
    );
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

const { advisor, directory, understandingOf } = await openAdvisor({});
const understanding = understandingOf(directory);
const commands = languages.flatMap(([language, translations]) =>
  meant.flatMap((intents, list) =>
    intents.map((intent, index) => {
      const title = translations.get(`bots[0].commandLists[${list}].commands[${index}].title`) ?? "";
      return { language, list, title, intent };
    }),
  ),
);

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
      const shared = list > 0;
      const conversation = shared
        ? { id: "19:team", isGroup: true, conversationType: "channel", name: "" }
        : { id: "a:own", isGroup: false, conversationType: "personal", name: "" };
      const turn = await runTurn({
        activity: anActivity({ text: title, conversation, locale: language }),
        storage: new SqliteStorage(":memory:"),
        respond: advisor,
        log: pino({ enabled: false }),
      });
      const said = cardText(readAnswer(turn).card);
      const words = wordsIn(language);
      for (const refusal of ["notUnderstood", "private", "error"] as const)
        expect(said).not.toContain(words(`notices:${refusal}.title`));
      expect(said).not.toContain(words("choose:customer.none", { typed: "§" }).split("§")[0]);
    },
  );
});
