import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { Language } from "../../src/catalog/types.ts";

const folder = fileURLToPath(new URL("../../appPackage/", import.meta.url));
/** The manifest as it is before anything is filled in. */
export const manifestText = readFileSync(`${folder}manifest.json`, "utf8");

const described = z.object({ title: z.string().min(1), description: z.string().min(1) });
/** What the bot and the message extension are told from. */
export const manifest = z
  .object({
    manifestVersion: z.string(),
    version: z.string(),
    localizationInfo: z.object({
      defaultLanguageTag: z.string(),
      additionalLanguages: z.array(z.object({ languageTag: z.string(), file: z.string() })),
    }),
    name: z.object({ short: z.string().max(30), full: z.string().max(100) }),
    description: z.object({ short: z.string().max(80), full: z.string().max(4000) }),
    validDomains: z.array(z.string()),
    bots: z.tuple([
      z.object({
        botId: z.string(),
        scopes: z.array(z.string()),
        isNotificationOnly: z.boolean(),
        supportsFiles: z.boolean(),
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
  .parse(JSON.parse(manifestText));
export const [bot] = manifest.bots;
export const [extension] = manifest.composeExtensions;

/** The texts of the manifest, by the keys under which Teams looks for their translations. */
export const texts = new Map<string, string>([
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
  const all = z.record(z.string(), z.string().min(1)).parse(JSON.parse(readFileSync(folder + file, "utf8")));
  return new Map(Object.entries(all).filter(([key]) => key !== "$schema"));
}

/** The texts in each language. */
export const appLanguages: readonly (readonly [Language, ReadonlyMap<string, string>])[] = [
  ["en", texts],
  ["fr", translationsIn("fr.json")],
  ["zh", translationsIn("zh-CN.json")],
];

/** A command of the bot as a person sees it in the menu of one language. */
export interface AppCommand {
  readonly language: Language;
  /** 0 for the person's own chat, 1 for teams and group chats. */
  readonly list: number;
  readonly index: number;
  readonly title: string;
  readonly description: string;
}

export const appCommands: readonly AppCommand[] = appLanguages.flatMap(([language, translations]) =>
  bot.commandLists.flatMap(({ commands }, list) =>
    commands.map((_command, index) => {
      const place = `bots[0].commandLists[${list}].commands[${index}]`;
      const text = (part: string) => translations.get(`${place}.${part}`) ?? "";
      return { language, list, index, title: text("title"), description: text("description") };
    }),
  ),
);
