import { createServer } from "node:http";
import type { Server } from "node:http";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { listenOnLoopback } from "../../scripts/local/listen.ts";
import { inLocale, startLocaleProxy } from "../../scripts/locale-proxy.ts";
import type { LocaleProxy } from "../../scripts/locale-proxy.ts";

const clientInfo = { type: "clientInfo", locale: "en-US", platform: "Web" };
const mention = { type: "mention", text: "<at>bot</at>" };

describe("an activity in another locale", () => {
  it.each([
    ["its own", { type: "message", locale: "en-US" }, { type: "message", locale: "fr-FR" }],
    [
      "its client's",
      { entities: [mention, clientInfo] },
      { entities: [mention, { ...clientInfo, locale: "fr-FR" }] },
    ],
    ["none to change", { type: "conversationUpdate" }, { type: "conversationUpdate" }],
    ["no activity", ["en-US"], ["en-US"]],
  ])("%s", (_, sent, received) => {
    expect(inLocale(sent, "fr-FR")).toEqual(received);
  });
});

describe("the proxy", () => {
  const heard: { method: string | undefined; body: string }[] = [];
  let bot: Server;
  let proxy: LocaleProxy;

  beforeAll(async () => {
    bot = createServer((request, response) => {
      void text(request).then((body) => {
        heard.push({ method: request.method, body });
        // In two statements: restify, loaded by other tests of the same worker, makes writeHead return nothing.
        response.writeHead(202, { "x-said": "yes" });
        response.end("the answer");
      });
    });
    proxy = await startLocaleProxy(`http://127.0.0.1:${await listenOnLoopback(bot)}/api/messages`, "zh-CN");
  });
  afterAll(() => {
    proxy.close();
    bot.close();
  });

  it("hands on an activity in its locale, and the answer as it is", async () => {
    const response = await fetch(proxy.messagesUrl, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ locale: "en-US", text: "你好 é" }),
    });
    expect(heard.at(-1)).toEqual({
      method: "POST",
      body: JSON.stringify({ locale: "zh-CN", text: "你好 é" }),
    });
    expect([response.status, response.headers.get("x-said"), await response.text()]).toEqual([
      202,
      "yes",
      "the answer",
    ]);
  });

  it("hands on what is not JSON as it is", async () => {
    await fetch(proxy.messagesUrl);
    expect(heard.at(-1)).toEqual({ method: "GET", body: "" });
  });

  it("says 502 when the bot is away", async () => {
    const away = await startLocaleProxy("http://127.0.0.1:1/api/messages", "zh-CN");
    expect((await fetch(away.messagesUrl)).status).toBe(502);
    away.close();
  });
});
