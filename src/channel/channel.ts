import type { Activity, Storage } from "botbuilder";
import type { Logger } from "pino";
import type { MayStillTell } from "../../dialogs/reminders/may-still-tell.ts";
import type { Searches } from "../../dialogs/search/types.ts";
import type { Respond } from "../../dialogs/turn/run-turn.ts";
import type { Credentials } from "../config.ts";
import type { Reminders } from "../storage/reminders.ts";
import { ChannelAdapter } from "./adapter.ts";
import { createAudit } from "./audit.ts";
import { anybody, botFramework, fromTeams } from "./authentication.ts";
import type { Authority } from "./authentication.ts";
import { createBot } from "./bot.ts";
import { teamsBudgets } from "./exchange.ts";
import type { Budgets } from "./exchange.ts";
import { measuredBot } from "./metrics/measured-bot.ts";
import { measuredSend } from "./metrics/measured-send.ts";
import { Metrics } from "./metrics/metrics.ts";
import { failedChecks } from "./readiness.ts";
import type { Checks } from "./readiness.ts";
import type { Patience } from "./resending.ts";
import { longestSleepMs, ReminderBringer } from "./reminders.ts";
import { searchLimitMs } from "./look-up.ts";
import { createServer } from "./server.ts";
import type { ListeningServer } from "./server.ts";
import { admitting, onlyAdmitted } from "./tenants.ts";
import { Turns } from "./turns.ts";
import type { Words } from "./words.ts";

export interface ChannelOptions {
  readonly host: string;
  readonly port: number;
  /** Undefined for local mode. */
  readonly credentials: Credentials | undefined;
  /** Whose signature is believed: Microsoft's, unless a test has keys of its own. No setting reaches it. */
  readonly authority?: Authority;
  readonly storage: Storage;
  /** Those in that storage. */
  readonly reminders: Reminders;
  /** The ids of the organisations whose people are answered, in lower case; every one, if it is undefined. */
  readonly allowedTenants?: readonly string[] | undefined;
  /** The conversation. */
  readonly respond: Respond;
  /** Whether a reminder that was worded before may still be sent; unless this is given, it may. */
  readonly mayStillTell?: MayStillTell;
  /** What is asked while somebody types. */
  readonly searches: Searches;
  readonly words: Words;
  /** What a person is told when a turn of theirs failed, with a way forward. */
  readonly apologise: (activity: Activity) => Partial<Activity> | Promise<Partial<Activity>>;
  /** What has to answer for the process to be ready. */
  readonly checks: Checks;
  /** What is counted; in a registry of its own unless somebody else counts there too. */
  readonly metrics?: Metrics;
  readonly now: () => Date;
  readonly log: Logger;
  /** How often reminders are looked for at least, in milliseconds; every half minute, unless a test is in a hurry. */
  readonly remindersEveryMs?: number;
  /** Those of Teams, unless a test is in a hurry. */
  readonly budgets?: Partial<Budgets>;
  /** How long it is tried to bring a message to the channel; that with Teams, unless a test is in a hurry. */
  readonly patience?: Patience;
  /** How long a search may take, in milliseconds; within Teams' patience, unless a test is in a hurry. */
  readonly searchMs?: number;
}

/**
 * The bot on the network: a server that speaks the Bot Framework's protocol and leads each activity, and from its start
 * each due reminder, to its turn.
 */
export function createChannel(options: ChannelOptions): ListeningServer {
  const { storage, apologise, log, words, respond, searches, credentials } = options;
  const {
    searchMs = searchLimitMs,
    mayStillTell = () => Promise.resolve(true),
    metrics = new Metrics(),
  } = options;
  metrics.watchReadiness(options.checks, () => failedChecks(options.checks, log));
  const adapter = new ChannelAdapter({ credentials, patience: options.patience });
  const outbound = measuredSend(adapter.send, metrics);
  const audit = createAudit(log);
  const isAdmitted = admitting(options.allowedTenants);
  const budgets = { ...teamsBudgets, ...options.budgets };
  const turns = new Turns({ storage, outbound, apologise, audit, metrics, log, budgets });
  const answering = createBot({ turns, respond, searches, searchMs, outbound, words, audit, metrics, log });
  const bot = measuredBot(onlyAdmitted(answering, { isAdmitted, storage, outbound, words, log }), metrics);
  const bringer = new ReminderBringer({
    reminders: options.reminders,
    turns,
    // Whoever is no longer admitted is not reminded.
    respond: (context, state) => (isAdmitted(context.activity) ? respond(context, state) : Promise.resolve()),
    mayStillTell: async (reminder) => isAdmitted(reminder) && mayStillTell(reminder),
    storage,
    outbound,
    audit,
    words,
    now: options.now,
    metrics,
    log,
    longestSleepMs: options.remindersEveryMs ?? longestSleepMs,
  });
  const server = createServer({
    host: options.host,
    port: options.port,
    local: credentials === undefined,
    checks: options.checks,
    metrics,
    log,
    authenticate: credentials ? fromTeams(credentials.appId, options.authority ?? botFramework) : anybody,
    drained: async () => {
      await Promise.all([bringer.stop(), turns.drained()]);
    },
    receive: (caller, activity) =>
      adapter.receive(caller, activity, async (context) => {
        const { activities = [], invoke } = await bot(activity);
        for (const reply of activities) await context.sendActivity(reply);
        if (invoke) await context.sendActivity({ type: "invokeResponse", value: invoke });
      }),
  });
  return {
    async listen() {
      const address = await server.listen();
      bringer.start();
      return address;
    },
    async close() {
      void bringer.stop();
      await server.close();
    },
  };
}
