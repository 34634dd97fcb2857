import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, it } from "@jest/globals";
import type { Query, Searches } from "../../dialogs/search/types.ts";
import { invoke, opened, ownChat, places, searched, sender, typeahead } from "./as-teams-sends.ts";
import type { Invoke } from "./as-teams-sends.ts";
import { count, Harness } from "./harness.ts";

const card = { type: "AdaptiveCard", version: "1.5", body: [], actions: [] } as const;
const one = { title: "Contoso", text: "✓ Yes", card };

interface Asked extends Query {
  readonly command?: string;
}

/** A bot whose searches write down what they are asked. */
async function start(own: Partial<Searches> = {}, searchMs = 2000) {
  const asked: Asked[] = [];
  const searches: Searches = {
    choices: (query) => {
      asked.push(query);
      return Promise.resolve([{ title: "Contoso", value: "c-1" }]);
    },
    results: (command, query) => {
      asked.push({ command, ...query });
      return Promise.resolve({ kind: "found", found: [one] });
    },
    ...own,
  };
  const bot = await Harness.start(count, { searches, searchMs });
  const ask = async (what: Invoke) => {
    const { status, text } = await bot.post(invoke(bot.connector.url, what));
    return { status, body: text === "" ? undefined : (JSON.parse(text) as unknown) };
  };
  return { bot, asked, ask };
}

const failing = () => Promise.reject(new Error("the reason"));
const slow = () => delay(200, []);

describe("a search box of a card", () => {
  const answer = (statusCode: number, type: string, value: unknown) => ({
    status: 200,
    body: { statusCode, type, value },
  });
  const error = (statusCode: number, code: string, message: string) =>
    answer(statusCode, "application/vnd.microsoft.error", { code, message });

  it("is given the choices that fit what is typed", async () => {
    const { ask, asked } = await start();
    const results = [{ title: "Contoso", value: "c-1" }];
    expect(await ask(typeahead("conto"))).toEqual(
      answer(200, "application/vnd.microsoft.search.searchResponse", { results }),
    );
    expect(asked).toEqual([{ typed: "conto", skip: 0, top: 15 }]);
  });

  it.each<[string, unknown, Query]>([
    ["nothing typed", { queryText: "" }, { typed: "", skip: 0, top: 15 }],
    ["nothing said of it", {}, { typed: "", skip: 0, top: 15 }],
    ["null for it", { queryText: null }, { typed: "", skip: 0, top: 15 }],
    ["spaces around it", { queryText: " con " }, { typed: "con", skip: 0, top: 15 }],
    ["a whole page pasted", { queryText: "x".repeat(5000) }, { typed: "x".repeat(200), skip: 0, top: 15 }],
    ["the next choices", { queryOptions: { skip: 15, top: 5 } }, { typed: "", skip: 15, top: 5 }],
    ["more than are shown", { queryOptions: { top: 5000 } }, { typed: "", skip: 0, top: 15 }],
    ["no kind of search", { kind: undefined }, { typed: "", skip: 0, top: 15 }],
    ["other inputs of the card", { data: { other: "x" } }, { typed: "", skip: 0, top: 15 }],
  ])("asks, with %s", async (_what, value, query) => {
    const { ask, asked } = await start();
    const { body } = await ask({
      name: "application/search",
      value: { dataset: "customers", ...Object(value) },
    });
    expect(body).toMatchObject({ statusCode: 200 });
    expect(asked).toEqual([query]);
  });

  it.each<[string, unknown]>([
    ["no value", undefined],
    ["a text", "conto"],
    ["a list", []],
    ["no dataset", { queryText: "conto" }],
    ["another dataset", { dataset: "graph.microsoft.com/users", queryText: "conto" }],
    ["a text that is an object", { dataset: "customers", queryText: { toString: 1 } }],
    ["options that are a list", { dataset: "customers", queryOptions: [] }],
    ["to skip less than nothing", { dataset: "customers", queryOptions: { skip: -1 } }],
    ["half a choice", { dataset: "customers", queryOptions: { top: 0.5 } }],
  ])("is told that it asks for something malformed: %s", async (_what, value) => {
    const { ask, asked } = await start();
    expect(await ask({ name: "application/search", value })).toEqual(error(400, "BadRequest", "<badSearch>"));
    expect(asked).toEqual([]);
  });

  it.each([
    ["failed", { choices: failing }, "<searchFailed>"],
    ["takes too long", { choices: slow }, "<searchLate>"],
  ])("is told that the search %s, and not why", async (_what, own, message) => {
    const { ask } = await start(own, 50);
    expect(await ask(typeahead("conto"))).toEqual(error(503, "ServiceUnavailable", message));
  });
});

describe("a search of the message extension", () => {
  const saying = (text: string) => ({ status: 200, body: { composeExtension: { type: "message", text } } });

  it("is given results: a preview for the list, a card for the message", async () => {
    const { ask, asked } = await start();
    expect(await ask(searched("customers", "conto"))).toEqual({
      status: 200,
      body: {
        composeExtension: {
          type: "result",
          attachmentLayout: "list",
          attachments: [
            {
              contentType: "application/vnd.microsoft.card.adaptive",
              content: card,
              preview: {
                contentType: "application/vnd.microsoft.card.thumbnail",
                content: { title: "Contoso", text: "✓ Yes" },
              },
            },
          ],
        },
      },
    });
    expect(asked).toEqual([{ command: "customers", typed: "conto", skip: 0, top: 25 }]);
  });

  it("finds the first ones when it is opened, and further ones as the list is scrolled", async () => {
    const { ask, asked } = await start();
    await ask(opened("plans"));
    await ask(searched("plans", "e3", { skip: 25, count: 25 }));
    expect(asked).toEqual([
      { command: "plans", typed: "", skip: 0, top: 25 },
      { command: "plans", typed: "e3", skip: 25, top: 25 },
    ]);
  });

  it("may be told something instead", async () => {
    const { ask } = await start({
      results: () => Promise.resolve({ kind: "message", text: "Nothing matches." }),
    });
    expect(await ask(searched("customers", "zzz"))).toEqual(saying("Nothing matches."));
  });

  it.each<[string, unknown]>([
    ["no value", undefined],
    ["a text", "customers"],
    ["no command", { parameters: [] }],
    ["a command that is a number", { commandId: 5 }],
    ["an endless command", { commandId: "x".repeat(5000) }],
    ["parameters that are a text", { commandId: "plans", parameters: "query" }],
    [
      "endless parameters",
      { commandId: "plans", parameters: Array(50).fill({ name: "query", value: "e3" }) },
    ],
    ["a query that is an object", { commandId: "plans", parameters: [{ name: "query", value: {} }] }],
    ["a parameter that is null", { commandId: "plans", parameters: [null] }],
    ["options that are a text", { commandId: "plans", queryOptions: "all" }],
  ])("is refused when it is malformed: %s", async (_what, value) => {
    const { ask, asked } = await start();
    expect(await ask({ name: "composeExtension/query", value })).toEqual({
      status: 400,
      body: { error: { code: "BadRequest", message: "<badSearch>" } },
    });
    expect(asked).toEqual([]);
  });

  it.each([
    ["failed", { results: failing }, "<searchFailed>"],
    ["takes too long", { results: () => delay(200, { kind: "found", found: [] } as const) }, "<searchLate>"],
  ])("is told that it %s, and not why", async (_what, own, message) => {
    const { ask } = await start(own, 50);
    expect(await ask(searched("customers", "conto"))).toEqual(saying(message));
  });
});

describe("searches", () => {
  it("remember nothing, send nothing, and are none of the conversation's turns", async () => {
    const { bot, ask } = await start();
    for (const what of [typeahead("c"), opened("plans"), searched("customers", "c")]) await ask(what);
    const { conversation, user, turns } = await bot.state({
      conversation: { ...places[ownChat], isGroup: false, conversationType: "personal", name: "" },
      from: { id: sender, name: "" },
    });
    expect([conversation, user, turns, bot.connector.sent, bot.ends]).toEqual([{}, {}, [], [], []]);
  });

  it("do not wait for a turn that is under way in the same conversation", async () => {
    const go = Promise.withResolvers<void>();
    const bot = await Harness.start(() => go.promise, { budgets: { typingMs: 5000, answerMs: 5000 } });
    const turn = bot.post(invoke(bot.connector.url, { name: "adaptiveCard/action", value: pressedCheck }));
    const { text } = await bot.post(invoke(bot.connector.url, typeahead("c")));
    expect(JSON.parse(text)).toMatchObject({ statusCode: 200 });
    go.resolve();
    await turn;
  });

  it("tell the log what went wrong, and nobody's words", async () => {
    const { bot, ask } = await start({ choices: failing }, 50);
    await ask(typeahead("Contoso"));
    expect(bot.log).toMatchObject([{ msg: "a search failed", err: { message: "the reason" } }]);
    expect(JSON.stringify(bot.log)).not.toContain("Contoso");
  });
});

const pressedCheck = { action: { type: "Action.Execute", verb: "check", data: { verb: "check" } } };
