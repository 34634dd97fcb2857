import type { Activity, Storage } from "botbuilder";
import type { Logger } from "pino";
import type { Respond } from "../../dialogs/turn/run-turn.ts";
import type { Credentials } from "../config.ts";
import { ChannelAdapter } from "./adapter.ts";
import { createBot } from "./bot.ts";
import { teamsBudgets } from "./exchange.ts";
import type { Budgets } from "./exchange.ts";
import type { Checks } from "./readiness.ts";
import { createServer } from "./server.ts";
import type { ListeningServer } from "./server.ts";
import { Turns } from "./turns.ts";
import type { Words } from "./words.ts";

export interface ChannelOptions {
  readonly host: string;
  readonly port: number;
  /** Undefined for local mode. */
  readonly credentials: Credentials | undefined;
  readonly storage: Storage;
  /** The conversation. */
  readonly respond: Respond;
  readonly words: Words;
  /** What a person is told when a turn of theirs failed, with a way forward. */
  readonly apologise: (activity: Activity) => Partial<Activity> | Promise<Partial<Activity>>;
  /** What has to answer for the process to be ready. */
  readonly checks: Checks;
  readonly log: Logger;
  /** Those of Teams, unless a test is in a hurry. */
  readonly budgets?: Budgets;
}

/** The bot on the network: a server that speaks the Bot Framework's protocol and leads each activity to its turn. */
export function createChannel(options: ChannelOptions): ListeningServer {
  const { storage, apologise, log, words, respond, credentials } = options;
  const adapter = new ChannelAdapter(credentials);
  const outbound = adapter.send;
  const turns = new Turns({ storage, outbound, apologise, log, budgets: options.budgets ?? teamsBudgets });
  const bot = createBot({ turns, respond, outbound, words, log });
  return createServer({
    host: options.host,
    port: options.port,
    local: credentials === undefined,
    checks: options.checks,
    log,
    drained: () => turns.drained(),
    receive: (authorization, activity) =>
      adapter.receive(authorization, activity, async (context) => {
        const { activities = [], invoke } = await bot(activity);
        for (const reply of activities) await context.sendActivity(reply);
        if (invoke) await context.sendActivity({ type: "invokeResponse", value: invoke });
      }),
  });
}
