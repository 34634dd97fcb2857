import { once } from "node:events";
import { createServer } from "node:http";
import type { Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { startBot } from "../../scripts/local/bot.ts";
import type { Bot } from "../../scripts/local/bot.ts";
import { freePort } from "../../scripts/local/ports.ts";
import { Connector } from "../support/connector.ts";
import { anActivity } from "../support/activities.ts";

let connector: Connector;
let server: Server;
let bot: Bot | undefined;
beforeEach(async () => {
  connector = await Connector.start();
});
afterEach(async () => {
  await bot?.stop();
  await connector.close();
  server.closeAllConnections();
  server.close();
});

/** Starts the bot on a blob account that treats every request so. */
async function startOn(treat: (response: ServerResponse) => void): Promise<Bot> {
  server = createServer((_request, response) => treat(response)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const account = `AccountName=a;AccountKey=aaaa;BlobEndpoint=http://127.0.0.1:${port}/a`;
  return startBot({
    port: await freePort(),
    env: {
      STATE_STORE: "blobs",
      STATE_BLOBS_CONNECTION: `DefaultEndpointsProtocol=http;${account}`,
      LOG_LEVEL: "silent",
    },
  });
}

describe("a bot whose store in the cloud", () => {
  it.each<[string, (response: ServerResponse) => void]>([
    ["does not answer", () => undefined],
    [
      "has no time for it",
      (response) => {
        response.writeHead(503, { "x-ms-error-code": "ServerBusy" });
        response.end();
      },
    ],
    [
      "refuses it",
      (response) => {
        response.writeHead(403);
        response.end();
      },
    ],
  ])(
    "%s lives, is not ready, and tells the person that it went wrong",
    async (_what, treat) => {
      bot = await startOn(treat);
      expect((await fetch(new URL("/readyz", bot.messagesUrl))).status).toBe(503);
      expect((await fetch(new URL("/healthz", bot.messagesUrl))).status).toBe(200);
      const answer = await fetch(bot.messagesUrl, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(
          anActivity({ serviceUrl: connector.url, text: "Fabrikam to E5", locale: "fr-FR" }),
        ),
      });
      expect(answer.status).toBe(200);
      expect(connector.sent.filter(({ activity }) => activity.type === "message")).toMatchObject([
        { activity: { summary: "Un problème est survenu de mon côté." } },
      ]);
    },
    60_000,
  );
});
