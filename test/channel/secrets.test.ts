import { createServer, request as plainRequest } from "node:http";
import type { IncomingMessage, RequestListener, RequestOptions } from "node:http";
import https from "node:https";
import { text } from "node:stream/consumers";
import { afterEach, beforeAll, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { listenOnLoopback } from "../../scripts/local/listen.ts";
import { makeSigners, publishedBy, tokenWith } from "../../scripts/refused/kit.ts";
import type { Signers } from "../../scripts/refused/kit.ts";
import { LocalAuthority } from "../../scripts/refused/local-authority.ts";
import { someCredentials } from "../../scripts/refused/refusal.ts";
import type { Respond } from "../../dialogs/turn/run-turn.ts";
import { hideSecrets } from "../../src/hide-secrets.ts";
import { createLog } from "../../src/log.ts";
import { atTheEnd, count, Harness } from "./harness.ts";

// Whoever the bot talks to answers here with what it was sent, secrets included: services do so when they fail.

jest.setTimeout(60_000);

let signers: Signers;
beforeAll(async () => {
  signers = await makeSigners();
});

const credentials = { ...someCredentials("MultiTenant"), appPassword: "marked~password/of+the=app" };
const accessToken = "eyJtYXJrZWQ.eyJhY2Nlc3M.dG9rZW4";
const marked = ["marked", "bWFya2Vk", accessToken];

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  const port = await listenOnLoopback(server);
  atTheEnd(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${port}/`;
}

/** What the directory (Entra ID) answers for the bot's credentials. */
let grant: (body: string) => { status: number; answer: object };

beforeEach(async () => {
  const directory = new URL(
    await serve((request, response) => {
      void text(request).then((body) => {
        const { status, answer } = request.method === "POST" ? grant(body) : { status: 404, answer: {} };
        response.statusCode = status;
        response.setHeader("content-type", "application/json");
        response.end(JSON.stringify(answer));
      });
    }),
  );
  // The library that asks it for tokens speaks to nobody over plain HTTP.
  jest.spyOn(https, "request").mockImplementation(((
    options: RequestOptions,
    answered?: (response: IncomingMessage) => void,
  ) =>
    plainRequest(
      {
        ...options,
        protocol: "http:",
        host: null,
        hostname: directory.hostname,
        port: directory.port,
        agent: false,
      },
      answered,
    )) as typeof https.request);
});

afterEach(() => {
  jest.restoreAllMocks();
});

/** A bot whose log is seen before and after its secrets are hidden. */
async function startBot(respond: Respond) {
  const authority = await LocalAuthority.start(publishedBy(signers));
  atTheEnd(() => {
    authority.close();
  });
  const serviceUrl = await serve((request, response) => {
    response.statusCode = 400;
    response.setHeader("content-type", "application/json");
    const message = `refused: ${JSON.stringify(request.headers)}`;
    response.end(JSON.stringify({ error: { code: "BadRequest", message }, message }));
  });
  const written: string[] = [];
  const shown: string[] = [];
  const hide = hideSecrets({ MicrosoftAppPassword: credentials.appPassword });
  const log = createLog("trace", { write: (line) => shown.push(line) }, (line) => {
    written.push(line);
    return hide(line);
  });
  const bot = await Harness.start(respond, { credentials, authority: authority.believed(), log });
  const token = tokenWith({ ...signers, credentials, serviceUrl });
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  return {
    token,
    written,
    shown,
    async say(own: object = {}) {
      const body = JSON.stringify(bot.activity({ text: "hi", serviceUrl, ...own }));
      return bot.postText(body, headers);
    },
  };
}

function expectNothingMarked(texts: readonly string[]): void {
  for (const secret of marked) expect(texts.join("\n")).not.toContain(secret);
}

describe("the app's password", () => {
  it("stays secret when the directory refuses it and repeats what it was sent", async () => {
    grant = (body) => ({
      status: 401,
      answer: {
        error: "invalid_client",
        error_description: `AADSTS7000215: not valid: ${body}`,
        error_codes: [7000215],
      },
    });
    const bot = await startBot(async (...turn) => {
      await turn[0].updateActivity({ id: "card", type: "message", text: "updated" });
      await count(...turn);
    });
    const answer = await bot.say();
    expect(answer.status).toBe(502);
    expect(bot.written.join()).toContain(encodeURIComponent(credentials.appPassword));
    expectNothingMarked([answer.text, ...bot.shown]);
  });

  it("stays secret when a turn fails over it", async () => {
    grant = () => ({
      status: 200,
      answer: { access_token: accessToken, expires_in: 3600, token_type: "Bearer" },
    });
    const bot = await startBot(() =>
      Promise.reject(new Error(`The password ${credentials.appPassword} is wrong.`)),
    );
    const answer = await bot.say({ deliveryMode: "expectReplies" });
    expect(JSON.parse(answer.text)).toMatchObject({ activities: [{ text: "<apology>" }] });
    expect(bot.written.join()).toContain(credentials.appPassword);
    expectNothingMarked([answer.text, ...bot.shown]);
  });
});

describe("a token", () => {
  it("of the bot's own stays secret when the channel refuses what is sent and repeats it", async () => {
    grant = () => ({
      status: 200,
      answer: { access_token: accessToken, expires_in: 3600, token_type: "Bearer" },
    });
    const bot = await startBot(async (...turn) => {
      await turn[0].updateActivity({ id: "card", type: "message", text: "updated" });
      await turn[0].deleteActivity("card");
      await count(...turn);
    });
    const answer = await bot.say();
    expect(answer.status).toBe(502);
    expectNothingMarked([answer.text, ...bot.shown]);
  });

  it("of a caller stays secret when it is refused, and when what it brings is no activity", async () => {
    const bot = await startBot(count);
    const answers = [await bot.say({ serviceUrl: "http://127.0.0.1:9/" }), await bot.say({ type: 5 })];
    expect(answers.map(({ status }) => status)).toEqual([401, 400]);
    const shown = [...answers.map((answer) => answer.text), ...bot.shown].join();
    for (const part of bot.token.split(".")) expect(shown).not.toContain(part);
  });
});
