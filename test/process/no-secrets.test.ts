import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { DatabaseSync } from "node:sqlite";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as delay } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import type { Activity } from "botbuilder";
import { advisorFile } from "../../scripts/local/bot.ts";
import { freePort } from "../../scripts/local/ports.ts";
import { anActivity } from "../support/activities.ts";
import { RecognizerServer } from "../understanding/support/recognizer-server.ts";

jest.setTimeout(60_000);

/** Words that nothing but what they stand for holds. */
const secrets = {
  token: "quillback",
  password: "marzipan",
  recognizerKey: "tamarisk",
  recognizerUrl: "porphyry",
  customer: "Zephyrine",
  subscription: "Obsidienne",
  words: "xylophon",
  person: "Adalbertine",
};
const any = new RegExp(Object.values(secrets).join("|"), "i");

const customers = {
  customers: [
    {
      id: "46a62ece-10ad-42e5-b3f1-b2ed53e6fc08",
      companyProfile: { companyName: secrets.customer, domain: `${secrets.customer}.example` },
      allowDelegatedAccess: true,
      subscriptions: [
        {
          id: "83ef9d05-4169-4ef9-9657-0e86b1eab1de",
          offerId: "BD938F12-058F-4927-BBA3-AE36B1D2501C",
          offerName: "Microsoft 365 Business Basic",
          friendlyName: secrets.subscription,
          quantity: 25,
          status: "active",
        },
      ],
    },
  ],
};

let home: string;
let endings: (() => unknown)[];
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "advisor-"));
  endings = [];
});
afterEach(async () => {
  for (const end of endings.reverse()) await end();
  await rm(home, { recursive: true });
});

/** A bot that runs as it does for an operator; everything that it prints is kept. */
class Running {
  readonly url: string;
  readonly metricsUrl: string;
  readonly stop: () => Promise<string>;
  /** What it answered over HTTP to whoever is not the person: refusals, and the health of the bot. */
  readonly told: string[] = [];

  constructor(port: number, metricsPort: number, stop: () => Promise<string>) {
    this.url = `http://127.0.0.1:${port}`;
    this.metricsUrl = `http://127.0.0.1:${metricsPort}/metrics`;
    this.stop = stop;
  }

  static async start(env: Readonly<Record<string, string>>): Promise<Running> {
    const [port, metricsPort] = [await freePort(), await freePort()];
    await writeFile(join(home, "customers.json"), JSON.stringify(customers));
    const child = spawn(process.execPath, [advisorFile], {
      env: {
        PATH: process.env["PATH"],
        HOST: "127.0.0.1",
        PORT: `${port}`,
        METRICS_PORT: `${metricsPort}`,
        DIRECTORY_FILE: join(home, "customers.json"),
        STATE_FILE: join(home, "state.db"),
        LOG_LEVEL: "trace",
        ...env,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    endings.push(() => child.kill("SIGKILL"));
    const printed = Promise.all([text(child.stdout), text(child.stderr)]);
    const running = new Running(port, metricsPort, async () => {
      child.kill("SIGTERM");
      return (await printed).join("");
    });
    while ((await running.#status("/readyz").catch(() => 0)) !== 200) {
      if (child.exitCode !== null) throw new Error((await printed).join(""));
      await delay(100);
    }
    return running;
  }

  /** Sends something to the bot; what it answers to a person is for that person. */
  async post(body: string, headers: Readonly<Record<string, string>> = {}): Promise<number> {
    const response = await fetch(`${this.url}/api/messages`, {
      method: "POST",
      body,
      headers: {
        "content-type": "application/json",
        authorization: `Bearer ${secrets.token}.${secrets.token}.${secrets.token}`,
        ...headers,
      },
    });
    const answer = await response.text();
    if (response.status !== 200) this.told.push(answer);
    return response.status;
  }

  async look(): Promise<void> {
    await this.#status("/healthz");
    await this.#status("/readyz");
    await this.#status(`/${secrets.customer}?code=${secrets.token}`);
    this.told.push(await (await fetch(this.metricsUrl)).text());
  }

  async #status(path: string): Promise<number> {
    const response = await fetch(this.url + path);
    this.told.push(await response.text());
    return response.status;
  }
}

/** A channel that refuses, and repeats in its answer what it was sent. */
async function echoingChannel(status: number, type: string): Promise<string> {
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      response.writeHead(status, { "content-type": type });
      response.end(type === "text/plain" ? body : JSON.stringify({ error: { code: body, message: body } }));
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  endings.push(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const said = (own: Partial<Activity>) =>
  JSON.stringify(
    anActivity({
      text: `Can ${secrets.customer} go to E3, ${secrets.words}?`,
      from: { id: "29:person", name: secrets.person },
      deliveryMode: "expectReplies",
      ...own,
    }),
  );
const answered = (own: Partial<Activity>) => said({ deliveryMode: "normal", ...own });
const invoked = (name: string, value: unknown, own: Partial<Activity> = {}) =>
  said({ type: "invoke", name, value, deliveryMode: "normal", ...own });

const linesOf = (printed: string) =>
  printed
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);

describe("what can be read from outside holds no secret, no name and no word", () => {
  it("where all goes well, and where each thing fails", async () => {
    const recognizer = await RecognizerServer.start();
    endings.push(() => recognizer.close());
    const bot = await Running.start({
      RECOGNIZER_URL: `${recognizer.url}/?code=${secrets.recognizerUrl}`,
      RECOGNIZER_KEY: secrets.recognizerKey,
    });

    recognizer.answers({ intents: { "check-upgrade": { score: `${secrets.words}` } } });
    expect(await bot.post(said({}))).toBe(200);
    recognizer.answers(`I heard ${secrets.customer}`);
    await bot.post(said({ text: `and E5, ${secrets.words}?` }));

    for (const [status, type] of [
      [400, "text/plain"],
      [403, "application/json"],
    ] as const) {
      const serviceUrl = await echoingChannel(status, type);
      await bot.post(answered({ serviceUrl }));
      await bot.post(answered({ serviceUrl, text: "help", id: `help-${status}` }));
    }

    const customer = { dataset: "customers", queryText: secrets.customer };
    await bot.post(invoked("application/search", customer));
    await bot.post(invoked("application/search", { dataset: secrets.customer }));
    const parameters = [{ name: "query", value: secrets.customer }];
    await bot.post(invoked("composeExtension/query", { commandId: "customers", parameters }));
    await bot.post(invoked(`invoke/${secrets.words}`, {}));
    const action = { type: "Action.Execute", verb: secrets.words, data: { customer: secrets.customer } };
    const refusing = await echoingChannel(400, "application/json");
    await bot.post(invoked("adaptiveCard/action", { action }, { serviceUrl: refusing }));

    expect(await bot.post(`{"text":"${secrets.customer}`)).toBe(400);
    expect(await bot.post(secrets.customer, { "content-type": "text/plain" })).toBe(415);
    expect(await bot.post(`"${secrets.customer.repeat(40_000)}"`)).toBe(413);
    expect(await bot.post(said({ serviceUrl: `https://${secrets.customer}.example/` }))).toBe(403);

    const state = new DatabaseSync(join(home, "state.db"));
    endings.push(() => {
      state.close();
    });
    state.prepare("UPDATE items SET document = ?").run(`{"data": ${secrets.customer}}`);
    expect(await bot.post(said({ id: "spoilt" }))).toBe(200);
    state.exec("DELETE FROM items; BEGIN IMMEDIATE");
    expect(await bot.post(said({ id: "locked" }))).toBe(200);
    state.exec("ROLLBACK; DROP TABLE items");
    expect(await bot.post(said({ id: "gone" }))).toBe(200);

    await bot.look();
    const printed = await bot.stop();
    const lines = linesOf(printed);
    const ends = lines.filter(({ msg }) => msg === "turn").map(({ end }) => end);
    for (const end of ["answered", "undelivered", "failed"]) expect(ends).toContain(end);
    expect(lines.filter(({ msg }) => msg === "a turn failed, nothing of it was saved")).toHaveLength(3);
    expect(lines.some(({ problem }) => String(problem).startsWith("malformed"))).toBe(true);
    expect(printed).not.toMatch(any);
    expect(bot.told.length).toBeGreaterThan(8);
    expect(bot.told.join("\n")).not.toMatch(any);
  });

  it("where whoever asks cannot show who they are", async () => {
    const bot = await Running.start({
      MicrosoftAppId: "00000000-0000-4000-8000-000000000001",
      MicrosoftAppPassword: secrets.password,
    });
    expect(await bot.post(said({}))).toBe(401);
    expect(await bot.post(said({}), { authorization: `Basic ${secrets.token}` })).toBe(401);
    await bot.look();
    const printed = await bot.stop();
    expect(linesOf(printed).length).toBeGreaterThan(0);
    expect(printed).not.toMatch(any);
    expect(bot.told.join("\n")).not.toMatch(any);
  });
});

describe("lines about one activity", () => {
  it("have its id, also where its turn waited for another, or failed", async () => {
    const bot = await Running.start({});
    const serviceUrl = await echoingChannel(400, "application/json");
    const ids = ["first", "second", "third"];
    await Promise.all(ids.map((id) => bot.post(answered({ id, serviceUrl }))));
    const about = linesOf(await bot.stop()).filter(({ level }) => Number(level) >= 30);
    const linesAbout = (id: string) => about.filter((line) => line["id"] === id).map(({ msg }) => msg);
    for (const id of ids) {
      expect(linesAbout(id)).toEqual([
        "audit",
        "the replies of a turn were not delivered",
        "turn",
        "an activity was not answered",
      ]);
    }
    expect(about).toHaveLength(12);
  });
});
