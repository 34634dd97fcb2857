import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { Activity } from "botbuilder";
import { pino } from "pino";
import { z } from "zod";
import type { AdaptiveCard } from "../../cards/render.ts";
import { cardActions } from "../../cards/text.ts";
import { createAdvisor } from "../../dialogs/advisor.ts";
import { openAdvisor } from "../../dialogs/open-advisor.ts";
import { besideTurns } from "../../src/app.ts";
import { createChannel } from "../../src/channel/channel.ts";
import type { ChannelOptions } from "../../src/channel/channel.ts";
import { impatientStorage } from "../../src/channel/impatient-storage.ts";
import { ItemReminders } from "../../src/storage/reminders.ts";
import { SqliteStorage } from "../../src/storage/sqlite-storage.ts";
import { anActivity } from "../../test/support/activities.ts";
import { Connector } from "../../test/support/connector.ts";
import type { Json } from "./hostile.ts";
import { troubled } from "./troubled.ts";
import type { Trouble } from "./troubled.ts";

export interface Answered {
  readonly status: number;
  readonly text: string;
}

/** The whole bot on sample customers, with a channel, and faults in its parts at will. */
export interface Ground {
  readonly url: string;
  readonly connector: Connector;
  readonly stateFile: string;
  /** Those of the moment, by part. */
  readonly troubles: { storage?: Trouble; directory?: Trouble };
  /** Moves the clock of the bot. */
  clockAheadMs: number;
  /** The data of the buttons of real cards. */
  readonly actions: readonly Json[];
  /** The bot ends, cleanly, and another begins on the same state. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export type GroundOptions = Partial<Pick<ChannelOptions, "budgets" | "patience" | "searchMs">>;

/** An activity of somebody who has never been there, to be answered through the ground's channel. */
export function aStranger(serviceUrl: string, own: Partial<Activity> = {}): Activity {
  const person = randomUUID();
  return anActivity({
    serviceUrl,
    from: { id: `29:${person}`, name: "Ada" },
    conversation: { id: `a:${person}`, conversationType: "personal", isGroup: false, name: "" },
    ...own,
  });
}

/** @throws Error when the connection breaks before there is an answer */
export async function post(url: string, body: string | Uint8Array): Promise<Answered> {
  const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
  // An agent of its own for none: a connection that a fault has broken is nobody else's.
  const outgoing = request(`${url}/api/messages`, { method: "POST", headers, agent: false });
  outgoing.end(body);
  const [response] = z
    .tuple([z.custom<NodeJS.ReadableStream & { statusCode: number }>()])
    .rest(z.unknown())
    .parse(await once(outgoing, "response"));
  return { status: response.statusCode, text: await text(response) };
}

export async function openGround(own: GroundOptions = {}): Promise<Ground> {
  const home = await mkdtemp(join(tmpdir(), "advisor-faults-"));
  const connector = await Connector.start();
  const stateFile = join(home, "state.db");
  const troubles: Ground["troubles"] = {};
  const clock = { aheadMs: 0 };
  const now = () => new Date(Date.now() + clock.aheadMs);
  const start = await prepare({ stateFile, troubles, now, own });
  let bot = await start();
  const actions = await actionsOfRealCards(bot.url);
  return {
    get url() {
      return bot.url;
    },
    get clockAheadMs() {
      return clock.aheadMs;
    },
    set clockAheadMs(ms) {
      clock.aheadMs = ms;
    },
    connector,
    stateFile,
    troubles,
    actions,
    async restart() {
      await bot.close();
      bot = await start();
    },
    async close() {
      await bot.close();
      await connector.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}

interface Preparation extends Pick<Ground, "stateFile" | "troubles"> {
  readonly now: () => Date;
  readonly own: GroundOptions;
}

/** What is the same in every life of the bot; gives the way to start one. */
async function prepare({ stateFile, troubles, now, own }: Preparation) {
  const { catalog, viewOf: sound, understandingOf } = await openAdvisor({ now });
  const inTrouble = (part: keyof Ground["troubles"]) => (method: string) => {
    const trouble = troubles[part];
    return trouble?.methods.includes(method) ? trouble.how : undefined;
  };
  const viewOf: typeof sound = async (activity) => {
    const seen = await sound(activity);
    return { ...seen, directory: troubled(seen.directory, inTrouble("directory")) };
  };
  const respond = createAdvisor({ catalog, viewOf, understandingOf, now, newId: randomUUID });
  const log = pino({ level: process.env["LOG_LEVEL"] ?? "silent" });
  return async () => {
    const database = new SqliteStorage(stateFile);
    const storage = impatientStorage(troubled(database, inTrouble("storage")));
    const channel = createChannel({
      host: "127.0.0.1",
      port: 0,
      credentials: undefined,
      storage,
      reminders: new ItemReminders(storage, log),
      respond,
      ...besideTurns(storage, { catalog, viewOf }, now),
      checks: {},
      now,
      log,
      ...own,
    });
    const { url } = await channel.listen();
    const close = async () => {
      await channel.close();
      database.close();
    };
    return { url, close };
  };
}

const cardReplies = z.object({
  activities: z.array(
    z.object({
      attachments: z.array(z.object({ content: z.custom<AdaptiveCard>((card) => typeof card === "object") })),
    }),
  ),
});

/** What leads to every sort of card. */
const leads = [
  "hi",
  "help",
  "Can Contoso go from Business Basic to E3?",
  "Fabrikam to E5",
  "what can Contoso upgrade to?",
  "subscriptions of Fabrikam",
  "fabrikan e3",
  "show all upgrade paths",
  "How do I change plans manually?",
  "next",
  "remind me tomorrow",
  "my guides",
];

async function actionsOfRealCards(url: string): Promise<readonly Json[]> {
  const somebody = aStranger("http://127.0.0.1:9/", { deliveryMode: "expectReplies" });
  const actions: Json[] = [];
  for (const said of leads) {
    const answer = await post(url, JSON.stringify({ ...somebody, id: randomUUID(), text: said }));
    const { activities } = cardReplies.parse(JSON.parse(answer.text));
    const cards = activities.flatMap(({ attachments }) => attachments.map(({ content }) => content));
    actions.push(...cards.flatMap(cardActions).map(({ data }) => z.json().parse(data)));
  }
  return actions;
}
