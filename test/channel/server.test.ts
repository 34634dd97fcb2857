import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "@jest/globals";
import type { Activity } from "botbuilder";
import { SqliteStorage } from "../../src/storage/sqlite-storage.ts";
import { count, Harness } from "./harness.ts";

const json = { "content-type": "application/json" };

describe("what is no activity", () => {
  const deep = (levels: number) => `${"[".repeat(levels)}${"]".repeat(levels)}`;

  it.each<[string, string]>([
    ["nothing", ""],
    ["no JSON", "{"],
    ["a text", '"hi"'],
    ["null", "null"],
    ["a list", "[]"],
    ["an empty object", "{}"],
    ["JSON without end", deep(50_000)],
  ])("is refused: %s", async (_what, body) => {
    const bot = await Harness.start(count);
    expect(await bot.postText(body, json)).toEqual({ status: 400, text: '{"error":{"code":"BadRequest"}}' });
  });

  it.each<[string, Record<string, unknown>]>([
    ["a type that is a number", { type: 5 }],
    ["no type", { type: undefined }],
    ["no conversation", { conversation: undefined }],
    ["a conversation without an id", { conversation: {} }],
    ["a conversation that is a list", { conversation: [] }],
    ["nobody it comes from", { from: null }],
    ["somebody whose id is a number", { from: { id: 5 } }],
    ["a recipient that is a text", { recipient: "bot" }],
    ["no channel", { channelId: "" }],
    ["a service address that is a number", { serviceUrl: 1 }],
    ["a service address that is none", { serviceUrl: "here" }],
    ["a service address of a file", { serviceUrl: "file:///etc/passwd" }],
    ["an id that is an object", { id: {} }],
    ["a text that is a number", { text: 5 }],
    ["an endless text", { text: "x".repeat(40_000) }],
    ["entities that are a text", { entities: "x" }],
    ["an entity that is null", { entities: [null] }],
    ["attachments that are an object", { attachments: {} }],
    ["members that are a text", { type: "conversationUpdate", membersAdded: "all" }],
    ["a locale that is a list", { locale: ["fr"] }],
    ["somebody whose name is an object", { from: { id: "29:person", name: {} } }],
    ["a recipient whose name is a list", { recipient: { id: "28:bot", name: ["bot"] } }],
    ["a conversation whose name is an object", { conversation: { id: "a:1", name: { toString: 1 } } }],
    ["a conversation that is a group by a text", { conversation: { id: "a:1", isGroup: "yes" } }],
    ["a conversation whose id no header can hold", { conversation: { id: "\ud83c\udf89" } }],
    ["an id with half a character", { id: "\ud800" }],
    ["a value without end", { value: { toString: 1, deep: JSON.parse(deep(200)) as unknown } }],
  ])("is refused: one with %s", async (_what, own) => {
    const bot = await Harness.start(count);
    const answer = await bot.post({ ...bot.activity({ text: "hi" }), ...own });
    expect(answer).toEqual({ status: 400, text: '{"error":{"code":"BadRequest"}}' });
    expect(bot.connector.sent).toEqual([]);
  });

  it.each<[string, Partial<Activity> | Record<string, unknown>]>([
    ["fields that are null", { text: null, recipient: null, entities: null, locale: null }],
    ["dates that are none", { timestamp: "yesterday", localTimestamp: 5 }],
    ["fields that nobody knows", { news: { deep: [1, { more: true }] } }],
    ["ids that are no well-formed text", { from: { id: "\ud800" } }],
    ["neither text nor value", { text: undefined }],
    ["a mention of nobody", { entities: [{ type: "mention" }] }],
  ])("is not: one with %s", async (_what, own) => {
    const bot = await Harness.start(count);
    expect((await bot.post({ ...bot.activity({ text: "hi" }), ...own })).status).toBe(200);
    expect(bot.connector.texts).toHaveLength(1);
  });

  it("may be an activity once its __proto__ is left out", async () => {
    const seen: string[] = [];
    const bot = await Harness.start((context) => {
      seen.push(...Object.getOwnPropertyNames(context.activity.value));
      return Promise.resolve();
    });
    const body = JSON.stringify(bot.activity({ value: { kept: 1 } }));
    const hostile = body.replace('"kept":1', '"kept":1,"__proto__":{"isAdmin":true}');
    expect((await bot.postText(hostile, json)).status).toBe(200);
    expect(seen).toEqual(["kept"]);
  });
});

describe("a request that is not as it should be", () => {
  it.each<[string, string, RequestInit, number]>([
    ["an unknown path", "/", {}, 404],
    ["a path that is none", "/%zz", {}, 404],
    ["another method", "/api/messages", {}, 405],
    ["another method", "/healthz", { method: "POST" }, 405],
    ["no media type", "/api/messages", { method: "POST", body: new Uint8Array([123, 125]) }, 415],
    ["a form", "/api/messages", { method: "POST", body: new URLSearchParams({ a: "b" }) }, 415],
    ["a form with files", "/api/messages", { method: "POST", body: new FormData() }, 415],
    [
      "a text",
      "/api/messages",
      { method: "POST", body: "{}", headers: { "content-type": "text/plain" } },
      415,
    ],
    [
      "compression",
      "/api/messages",
      { method: "POST", body: "{}", headers: { ...json, "content-encoding": "gzip" } },
      415,
    ],
    ["too much", "/api/messages", { method: "POST", body: " ".repeat(256 * 1024 + 1), headers: json }, 413],
  ])("is refused: %s (%s)", async (_what, path, init, status) => {
    const bot = await Harness.start(count);
    const response = await fetch(bot.url + path, init);
    expect(response.status).toBe(status);
    expect(await response.text()).toMatch(/^\{"error":\{"code":"[A-Za-z]+"\}\}$/);
    expect(response.headers.get("server")).toBeNull();
  });

  it("is told what is wrong with it", async () => {
    const bot = await Harness.start(count);
    const codes = await Promise.all(
      ["/", "/api/messages"].map(async (path) => (await fetch(bot.url + path)).text()),
    );
    expect(codes).toEqual(['{"error":{"code":"ResourceNotFound"}}', '{"error":{"code":"MethodNotAllowed"}}']);
  });

  it("is not for a media type with a character set", async () => {
    const bot = await Harness.start(count);
    const body = JSON.stringify(bot.activity({ text: "hi" }));
    const answer = await bot.postText(body, { "content-type": "Application/JSON; charset=utf-8" });
    expect(answer.status).toBe(200);
  });
});

describe("health", () => {
  const get = async (url: string) => {
    const response = await fetch(url);
    return [response.status, await response.json()];
  };

  it("is life and readiness", async () => {
    const bot = await Harness.start(count);
    expect(await get(`${bot.url}/healthz`)).toEqual([200, { status: "alive" }]);
    expect(await get(`${bot.url}/readyz`)).toEqual([200, { status: "ready" }]);
  });

  it("names what does not answer, and says no more", async () => {
    const storage = new SqliteStorage(":memory:");
    const bot = await Harness.start(count, { storage });
    storage.close();
    expect(await get(`${bot.url}/readyz`)).toEqual([503, { status: "not ready", failed: ["storage"] }]);
    expect(await get(`${bot.url}/healthz`)).toEqual([200, { status: "alive" }]);
    expect(bot.log).toContainEqual(expect.objectContaining({ check: "storage" }));
  });

  it("does not let a broken storage show in an answer to a message", async () => {
    const storage = new SqliteStorage(":memory:");
    const bot = await Harness.start(count, { storage });
    storage.close();
    expect(await bot.say("hi")).toEqual({ status: 200, text: "" });
    expect(bot.connector.texts).toEqual(["<apology>"]);
  });
});

describe("the server", () => {
  it("says what to do when its port is taken", async () => {
    const { url } = await Harness.start(count);
    const port = Number(new URL(url).port);
    await expect(Harness.start(count, { port })).rejects.toThrow(
      /Cannot listen on 127\.0\.0\.1, port \d+: .*PORT/,
    );
  });

  it("lets a request under way end when it stops, and takes no other", async () => {
    const underWay = Promise.withResolvers<void>();
    const go = Promise.withResolvers<void>();
    const bot = await Harness.start(async (context) => {
      underWay.resolve();
      await go.promise;
      await context.sendActivity("done");
    });
    const answer = bot.say("hi");
    await underWay.promise;
    const closed = bot.close();
    await expect(fetch(`${bot.url}/healthz`)).rejects.toThrow();
    go.resolve();
    expect((await answer).status).toBe(200);
    const answered = performance.now();
    await closed;
    expect(performance.now() - answered).toBeLessThan(1000);
    expect(bot.connector.texts).toEqual(["done"]);
  });

  it("refuses what comes on a connection that is still open when it stops, and closes it", async () => {
    const underWay = Promise.withResolvers<void>();
    const go = Promise.withResolvers<void>();
    const bot = await Harness.start(() => {
      underWay.resolve();
      return go.promise;
    });
    const { hostname, port } = new URL(bot.url);
    const socket = connect(Number(port), hostname);
    const received = text(socket);
    const head = (method: string, path: string) => `${method} ${path} HTTP/1.1\r\nHost: ${hostname}\r\n`;
    const send = (body: string) =>
      socket.write(
        `${head("POST", "/api/messages")}Content-Type: application/json\r\n` +
          `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      );
    send(JSON.stringify(bot.activity({ text: "one" })));
    await underWay.promise;
    const closed = bot.close();
    send(JSON.stringify(bot.activity({ text: "two" })));
    socket.write(`${head("GET", "/readyz")}\r\n`);
    go.resolve();
    await closed;
    const answers = await received;
    expect(answers.match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 200", "HTTP/1.1 503"]);
    expect(answers).toContain('{"error":{"code":"Stopping"}}');
    expect(bot.ends).toEqual(["answered"]);
  });
});
