import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach } from "@jest/globals";
import type { Activity } from "botbuilder";
import type { Searches } from "../../dialogs/search/types.ts";
import type { Respond } from "../../dialogs/turn/run-turn.ts";
import { createChannel } from "../../src/channel/channel.ts";
import type { ChannelOptions } from "../../src/channel/channel.ts";
import { createLog } from "../../src/log.ts";
import type { ListedStorage } from "../../src/storage/listed-storage.ts";
import { ItemReminders } from "../../src/storage/reminders.ts";
import { SqliteStorage } from "../../src/storage/sqlite-storage.ts";
import { loadTurnState } from "../../src/storage/turn-state.ts";
import type { TurnState } from "../../src/storage/turn-state.ts";
import { anActivity } from "../support/activities.ts";
import { Connector } from "../support/connector.ts";

const endings: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

/** What the test is to end when it is over. */
export function atTheEnd(end: () => unknown): void {
  endings.push(end);
}

/** A file that goes away with the test; storages on it are closed before. */
export function stateFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "advisor-"));
  atTheEnd(() => {
    rmSync(folder, { recursive: true });
  });
  return join(folder, "state.db");
}

export function openStorage(file: string): SqliteStorage {
  const storage = new SqliteStorage(file);
  atTheEnd(() => {
    storage.close();
  });
  return storage;
}

export interface Answered {
  readonly status: number;
  readonly text: string;
}

/** That with a channel which refuses, where a test is not about it. */
export const briefPatience = { totalMs: 300, tryMs: 5000, pauseMs: 20, longestPauseMs: 100 };

/** Searches that find nothing. */
const noSearches: Searches = {
  choices: () => Promise.resolve([]),
  results: () => Promise.resolve({ kind: "found", found: [] }),
};

/** A bot on a free port, with a channel for it, and a conversation that the test brings along. */
export class Harness {
  readonly url: string;
  readonly connector: Connector;
  readonly storage: ListedStorage;
  /** The log, one object a line. */
  readonly log: readonly Readonly<Record<string, unknown>>[];
  readonly close: () => Promise<void>;

  constructor(parts: Pick<Harness, "url" | "connector" | "storage" | "log" | "close">) {
    this.url = parts.url;
    this.connector = parts.connector;
    this.storage = parts.storage;
    this.log = parts.log;
    this.close = parts.close;
  }

  static async start(
    respond: Respond,
    own: Partial<ChannelOptions> & { storage?: ListedStorage; connector?: Connector } = {},
  ): Promise<Harness> {
    const connector = own.connector ?? (await Connector.start());
    if (!own.connector) atTheEnd(() => connector.close());
    const storage = own.storage ?? openStorage(":memory:");
    const log: Record<string, unknown>[] = [];
    const write = (line: string) => log.push(JSON.parse(line) as Record<string, unknown>);
    const logger = createLog("info", { write });
    const server = createChannel({
      host: "127.0.0.1",
      port: 0,
      credentials: undefined,
      respond,
      searches: noSearches,
      words: (key) => `<${key}>`,
      apologise: () => ({ type: "message", text: "<apology>" }),
      checks: { storage: async () => void (await storage.read([""])), directory: () => Promise.resolve() },
      now: () => new Date(),
      log: logger,
      reminders: new ItemReminders(storage, logger),
      patience: briefPatience,
      ...own,
      storage,
    });
    const { url } = await server.listen();
    atTheEnd(() => server.close());
    return new Harness({ url, connector, storage, log, close: () => server.close() });
  }

  /** An activity whose replies come to this harness' channel. */
  activity(own: Partial<Activity> = {}): Activity {
    return anActivity({ serviceUrl: this.connector.url, ...own });
  }

  say(text: string, own: Partial<Activity> = {}): Promise<Answered> {
    return this.post(this.activity({ text, ...own }));
  }

  async post(activity: unknown): Promise<Answered> {
    return this.postText(JSON.stringify(activity), { "content-type": "application/json" });
  }

  async postText(body: string, headers: Record<string, string>): Promise<Answered> {
    const response = await fetch(`${this.url}/api/messages`, { method: "POST", body, headers });
    return { status: response.status, text: await response.text() };
  }

  /** Presses an Action.Execute; gives what the client would do with the answer. */
  async press(data: unknown, own: Partial<Activity> = {}): Promise<unknown> {
    const value = { action: { type: "Action.Execute", verb: "check", data }, trigger: "manual" };
    const activity = this.activity({ type: "invoke", name: "adaptiveCard/action", value, ...own });
    const { status, text } = await this.post(activity);
    return status === 200 ? JSON.parse(text) : status;
  }

  state(own: Partial<Activity> = {}): Promise<TurnState> {
    return loadTurnState(this.storage, anActivity(own));
  }

  /** How the turns ended, by the log. */
  get ends(): unknown[] {
    return this.log.filter(({ msg }) => msg === "turn").map(({ end }) => end);
  }
}

/** A conversation that counts, and says the count with what it was told. */
export const count: Respond = async (context, { conversation }) => {
  const next = Number(conversation["count"] ?? 0) + 1;
  conversation["count"] = next;
  await context.sendActivity(`${next}: ${context.activity.text}`);
};
