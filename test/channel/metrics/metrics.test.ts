import { describe, expect, it } from "@jest/globals";
import { OutcomeKey } from "../../../dialogs/turn/run-turn.ts";
import type { Respond } from "../../../dialogs/turn/run-turn.ts";
import { SqliteStorage } from "../../../src/storage/sqlite-storage.ts";
import { scrape } from "../../support/scrape.ts";
import { invoke, opened, typeahead } from "../as-teams-sends.ts";
import { count, Harness } from "../harness.ts";
import { about, hour, pass, start, until } from "../reminding.ts";

/** Says what was said, which is also what the turn came to. */
const echo: Respond = async (context) => {
  const { text } = context.activity;
  if (text === "fail") throw new Error("the reason");
  context.turnState.set(OutcomeKey, { intent: text });
  await context.sendActivity(text);
};

const seriesOf = async (bot: Harness, name: string) =>
  Object.fromEntries(Object.entries(await scrape(bot.url)).filter(([series]) => series.startsWith(name)));

/** What has been counted; what has not is told as 0, or not at all. */
const countsOf = async (bot: Harness, name: string) =>
  Object.fromEntries(Object.entries(await seriesOf(bot, name)).filter(([, value]) => value > 0));

describe("/metrics of turns", () => {
  it("counts them by what was asked and how they ended, and times them", async () => {
    const bot = await Harness.start(echo);
    await bot.say("check-upgrade");
    await bot.say("check-upgrade");
    await bot.say("help", { id: "same" });
    await bot.say("help", { id: "same" });
    await bot.say("fail");
    bot.connector.treat = () => ({ status: 400 });
    await bot.say("greet");
    expect(await countsOf(bot, "advisor_turns_total")).toEqual({
      'advisor_turns_total{intent="check-upgrade",end="answered"}': 2,
      'advisor_turns_total{intent="help",end="answered"}': 1,
      'advisor_turns_total{intent="unknown",end="duplicate"}': 1,
      'advisor_turns_total{intent="unknown",end="failed"}': 1,
      'advisor_turns_total{intent="greet",end="undelivered"}': 1,
    });
    const seen = await scrape(bot.url);
    expect(seen["advisor_turn_duration_seconds_count"]).toBe(6);
    expect(seen["advisor_turn_duration_seconds_sum"]).toBeGreaterThan(0);
    expect(seen['advisor_turn_duration_seconds_bucket{le="15"}']).toBe(6);
  });

  it("shows those under way, and those that wait for them", async () => {
    const go = Promise.withResolvers<void>();
    const bot = await Harness.start(() => go.promise);
    const answers = [bot.say("one"), bot.say("two")];
    const underWay = async () => (await scrape(bot.url))["advisor_turns_under_way"];
    while ((await underWay()) !== 2);
    go.resolve();
    await Promise.all(answers);
    expect(await underWay()).toBe(0);
  });

  it("counts what the channel answers to deliveries", async () => {
    const bot = await Harness.start(count);
    await bot.say("taken");
    bot.connector.treat = () => ({ status: 404 });
    await bot.say("refused");
    expect(await countsOf(bot, "advisor_deliveries_total")).toEqual({
      'advisor_deliveries_total{result="taken"}': 1,
      'advisor_deliveries_total{result="404"}': 1,
    });
  });
});

describe("/metrics of what Teams asks beside messages", () => {
  it("counts invokes by kind and by the status inside", async () => {
    const bot = await Harness.start(count);
    const ask = (name: string, value: unknown) => bot.post(invoke(bot.connector.url, { name, value }));
    await bot.press({ verb: "check" });
    await ask("adaptiveCard/action", "forged");
    await bot.post(invoke(bot.connector.url, typeahead("conto")));
    await bot.post(invoke(bot.connector.url, opened("plans")));
    await ask("composeExtension/query", "forged");
    await ask("news/tomorrow", {});
    expect(await countsOf(bot, "advisor_invokes_total")).toEqual({
      'advisor_invokes_total{kind="button",status="200"}': 1,
      'advisor_invokes_total{kind="button",status="400"}': 1,
      'advisor_invokes_total{kind="typeahead",status="200"}': 1,
      'advisor_invokes_total{kind="message-extension",status="200"}': 1,
      'advisor_invokes_total{kind="message-extension",status="400"}': 1,
      'advisor_invokes_total{kind="other",status="404"}': 1,
    });
  });

  it("times searches by how they ended", async () => {
    let choices: () => Promise<[]> = () => Promise.resolve([]);
    const searches = {
      choices: () => choices(),
      results: () => Promise.resolve({ kind: "found", found: [] } as const),
    };
    const bot = await Harness.start(count, { searches, searchMs: 50 });
    const search = () => bot.post(invoke(bot.connector.url, typeahead("conto")));
    await search();
    choices = () => Promise.reject(new Error("the reason"));
    await search();
    choices = () => new Promise(() => undefined);
    await search();
    expect(await countsOf(bot, "advisor_search_duration_seconds_count")).toEqual({
      'advisor_search_duration_seconds_count{end="found"}': 1,
      'advisor_search_duration_seconds_count{end="failed"}': 1,
      'advisor_search_duration_seconds_count{end="late"}': 1,
    });
  });
});

describe("/metrics of requests", () => {
  it("counts them by path and status, the refused ones too", async () => {
    const bot = await Harness.start(count);
    const json = { "content-type": "application/json" };
    await bot.say("hi");
    await bot.postText("{", json);
    await bot.postText("{}", { "content-type": "text/plain" });
    await bot.postText(" ".repeat(256 * 1024 + 1), json);
    await bot.say("hi", { serviceUrl: "https://elsewhere.example/" });
    await fetch(`${bot.url}/healthz?x=1`);
    for (const path of ["/", "/secret-path", "/.env"]) await fetch(bot.url + path);
    expect(await countsOf(bot, "advisor_http_requests_total")).toEqual({
      'advisor_http_requests_total{path="/api/messages",status="200"}': 1,
      'advisor_http_requests_total{path="/api/messages",status="400"}': 1,
      'advisor_http_requests_total{path="/api/messages",status="403"}': 1,
      'advisor_http_requests_total{path="/api/messages",status="413"}': 1,
      'advisor_http_requests_total{path="/api/messages",status="415"}': 1,
      'advisor_http_requests_total{path="/healthz",status="200"}': 1,
      'advisor_http_requests_total{path="other",status="404"}': 3,
    });
  });

  it("have no series for what strangers make up", async () => {
    const bot = await Harness.start(echo);
    const before = Object.keys(await scrape(bot.url)).length;
    for (let n = 0; n < 50; n += 1) {
      await bot.say(`intent-${n}`);
      await bot.post(invoke(bot.connector.url, { name: `invoke/${n}`, value: {} }));
      await fetch(`${bot.url}/path-${n}`);
    }
    expect(Object.keys(await scrape(bot.url)).length - before).toBeLessThan(40);
  });

  it("are told to nobody at the address that the internet reaches", async () => {
    const credentials = { appType: "MultiTenant", appId: "app", appPassword: "none", tenantId: "" } as const;
    const bot = await Harness.start(count, { credentials });
    expect((await fetch(`${bot.url}/metrics`)).status).toBe(404);
  });
});

describe("/metrics before anything has happened", () => {
  it("tell 0 of what somebody is alerted of", async () => {
    const bot = await Harness.start(count);
    const seen = await scrape(bot.url);
    expect(seen).toMatchObject({
      'advisor_turns_total{intent="check-upgrade",end="undelivered"}': 0,
      'advisor_turns_total{intent="unknown",end="failed"}': 0,
      'advisor_reminders_total{end="given-up"}': 0,
    });
  });
});

describe("/metrics of reminders", () => {
  it("counts how they ended, and how late they came", async () => {
    const bot = await start();
    await bot.say("call");
    pass(hour + 90_000);
    await until(() => about(bot).length === 1);
    bot.connector.treat = () => ({ status: 403 });
    await bot.say("write");
    pass(hour);
    await until(() => about(bot).length === 2);
    expect(await countsOf(bot, "advisor_reminders_total")).toEqual({
      'advisor_reminders_total{end="delivered"}': 1,
      'advisor_reminders_total{end="postponed"}': 1,
    });
    const seen = await scrape(bot.url);
    expect(seen["advisor_reminder_lateness_seconds_sum"]).toBe(90);
    expect(seen["advisor_reminder_lateness_seconds_count"]).toBe(1);
  });
});

describe("/metrics of what the bot needs", () => {
  it("shows which part answers", async () => {
    const storage = new SqliteStorage(":memory:");
    const bot = await Harness.start(count, { storage });
    const ready = () => seriesOf(bot, "advisor_ready");
    expect(await ready()).toEqual({
      'advisor_ready{part="storage"}': 1,
      'advisor_ready{part="directory"}': 1,
    });
    storage.close();
    expect(await ready()).toMatchObject({
      'advisor_ready{part="storage"}': 0,
      'advisor_ready{part="directory"}': 1,
    });
  });
});
