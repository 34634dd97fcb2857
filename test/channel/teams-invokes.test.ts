import { beforeAll, describe, expect, it } from "@jest/globals";
import { z } from "zod";
import type { Advisor } from "../../dialogs/advisor.ts";
import { openAdvisor } from "../../dialogs/open-advisor.ts";
import { wordsFor } from "../../dialogs/plain-words.ts";
import { createSearches } from "../../dialogs/search/searches.ts";
import type { ViewOf } from "../../dialogs/view.ts";
import type { Catalog } from "../../src/catalog/types.ts";
import { SqliteStorage } from "../../src/storage/sqlite-storage.ts";
import { invoke, notPrivate, opened, ownChat, pressed, searched, typeahead } from "./as-teams-sends.ts";
import type { Invoke } from "./as-teams-sends.ts";
import { atTheEnd, Harness } from "./harness.ts";

const now = () => new Date("2026-11-20T23:30:00Z");

let parts: { advisor: Advisor; catalog: Catalog; viewOf: ViewOf };
beforeAll(async () => {
  parts = await openAdvisor({ now });
});

/** The bot with its own conversation and the sample customers. */
async function start() {
  const { advisor, catalog, viewOf } = parts;
  const storage = new SqliteStorage(":memory:");
  atTheEnd(() => {
    storage.close();
  });
  const searches = createSearches({
    catalog,
    viewOf,
    wordsFor: (activity) => wordsFor(storage, activity),
    now,
  });
  const bot = await Harness.start(advisor, { storage, searches });
  const ask = async (what: Invoke): Promise<unknown> => {
    const { status, text } = await bot.post(invoke(bot.connector.url, what));
    return status === 200 ? JSON.parse(text) : status;
  };
  return { bot, ask };
}

const choicesIn = (answer: unknown) =>
  z
    .object({ value: z.object({ results: z.array(z.object({ title: z.string(), value: z.string() })) }) })
    .parse(answer).value.results;

const extension = z.object({
  composeExtension: z.union([
    z.object({ type: z.literal("message"), text: z.string() }),
    z.object({
      type: z.literal("result"),
      attachments: z.array(
        z.object({
          content: z.object({ type: z.literal("AdaptiveCard") }),
          preview: z.object({ content: z.object({ title: z.string(), text: z.string() }) }),
        }),
      ),
    }),
  ]),
});

function listed(answer: unknown): readonly string[] {
  const { composeExtension } = extension.parse(answer);
  if (composeExtension.type === "message") return [`(${composeExtension.text})`];
  return composeExtension.attachments.map(({ preview: { content } }) => `${content.title}: ${content.text}`);
}

describe("a customer is searched on a card", () => {
  it("while the name is typed, chosen, and answered in the card's place", async () => {
    const { ask, bot } = await start();
    const choices = choicesIn(await ask(typeahead("wood")));
    expect(choices.map(({ title }) => title)).toEqual(["Woodgrove Bank · woodgrovebank.example"]);
    const chosen = { verb: "search", inPlace: true, target: "o365-e3", typed: choices[0]?.value };
    const answer = await ask(pressed(chosen));
    expect(answer).toMatchObject({ statusCode: 200, type: "application/vnd.microsoft.card.adaptive" });
    expect(JSON.stringify(answer)).toContain("Woodgrove Bank · ");
    expect(bot.connector.sent).toEqual([]);
  });

  it("by any part of its name or domain, or before anything is typed", async () => {
    const { ask } = await start();
    const typed = async (text: string) => choicesIn(await ask(typeahead(text))).map(({ title }) => title);
    expect(await typed("")).toHaveLength(15);
    expect(await typed("contoso")).toEqual(expect.arrayContaining([expect.stringMatching(/^Contoso · /)]));
    expect(await typed("海川")).toEqual([expect.stringMatching(/^海川物流 · /)]);
    expect(await typed("zzzzzz")).toEqual([]);
  });

  it("chosen before a choice was made, it is asked for again", async () => {
    const { ask } = await start();
    const answer = await ask(pressed({ verb: "search", inPlace: true, typed: "" }));
    expect(JSON.stringify(answer)).toContain("Which customer?");
  });

  it.each(notPrivate)("but not in %s", async (place) => {
    const { ask } = await start();
    expect(choicesIn(await ask({ ...typeahead("contoso"), place }))).toEqual([]);
    expect(choicesIn(await ask({ ...typeahead(""), place }))).toEqual([]);
  });
});

describe("the message extension", () => {
  it.each([
    ["customers", "woodgrove", /^Woodgrove Bank: [✓✗?] ./],
    ["plans", "e3", /^Office 365 Enterprise E3: Upgrade from Office 365 Enterprise E4, ./],
    [
      "paths",
      "business basic to e3",
      /^Microsoft 365 Business Basic → Office 365 Enterprise E3: Partner Center · ./,
    ],
  ])("finds %s", async (command, text, first) => {
    const { ask } = await start();
    expect(listed(await ask(searched(command, text)))[0]).toMatch(first);
  });

  it.each(["customers", "plans", "paths"])("shows the first %s before anything is typed", async (command) => {
    const { ask } = await start();
    expect(listed(await ask(opened(command))).length).toBeGreaterThanOrEqual(15);
  });

  it.each(notPrivate)("finds plans and paths in %s, and no customer", async (place) => {
    const { ask } = await start();
    for (const what of [opened("customers"), searched("customers", "contoso")]) {
      expect(listed(await ask({ ...what, place }))).toEqual([
        expect.stringContaining("Customers are not searched in a team or group chat."),
      ]);
    }
    for (const command of ["plans", "paths"])
      expect(listed(await ask({ ...searched(command, "e3"), place })).length).toBeGreaterThan(1);
  });

  it.each(["a chat of two people", "a chat of two people that is not called one"] as const)(
    "finds customers in %s",
    async (place) => {
      const { ask } = await start();
      expect(listed(await ask({ ...searched("customers", "woodgrove"), place }))[0]).toMatch(
        /^Woodgrove Bank: /,
      );
    },
  );

  it("speaks the client's language, until the person has shown another", async () => {
    const { ask, bot } = await start();
    const first = async () => listed(await ask({ ...searched("plans", "e4"), locale: "zh-CN" }))[0];
    expect(await first()).toMatch(/^Office 365 企业版 E4: 可升级到 /);
    await bot.post({
      ...invoke(bot.connector.url, { name: "", value: undefined }),
      type: "message",
      text: "Aide",
    });
    expect(await first()).toMatch(/^Office 365 Enterprise E4: Mise à niveau vers\u00a0: /);
  });

  it("dates a customer's answer by the person's own calendar", async () => {
    const { ask } = await start();
    const answers = await Promise.all(
      ["Europe/Paris", "America/New_York"].map((localTimezone) =>
        ask({ ...searched("customers", "woodgrove"), place: ownChat, localTimezone }),
      ),
    );
    expect(JSON.stringify(answers[0])).toContain("November 21, 2026");
    expect(JSON.stringify(answers[1])).toContain("November 20, 2026");
  });

  it("says when nothing fits, and when the app asks for a search of another version", async () => {
    const { ask } = await start();
    expect(listed(await ask(searched("plans", "zzz")))).toEqual([
      "(Nothing matches “zzz”. Type part of a name.)",
    ]);
    expect(listed(await ask(opened("prices")))).toEqual([expect.stringContaining("not of the same version")]);
  });
});
