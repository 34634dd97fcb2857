import { fileURLToPath } from "node:url";
import { startChild } from "./child.ts";
import type { Child } from "./child.ts";
import { untilAnswers } from "./until-answers.ts";

/** The advisor itself. */
export const advisorFile = fileURLToPath(new URL("../../src/main.ts", import.meta.url));

export interface Bot extends Child {
  /** Where it takes activities. */
  readonly messagesUrl: string;
}

export interface BotOptions {
  readonly port: number;
  /** The file to run; the advisor by default. */
  readonly file?: string | undefined;
  readonly env?: Readonly<Record<string, string>>;
  /** Options of Node itself, before the file. */
  readonly nodeArgs?: readonly string[];
}

/** What an environment has to say for local mode on a port: loopback and no app id, whatever the rest of it says. */
export const localMode = (port: number): Readonly<Record<string, string>> => ({
  HOST: "127.0.0.1",
  MicrosoftAppType: "",
  MicrosoftAppId: "",
  MicrosoftAppPassword: "",
  MicrosoftAppTenantId: "",
  PORT: `${port}`,
});

/**
 * Starts a bot in local mode and waits until it is well.
 *
 * @throws Error with what it printed, when it does not start
 */
export async function startBot({
  port,
  file = advisorFile,
  env = {},
  nodeArgs = [],
}: BotOptions): Promise<Bot> {
  const bot = startChild({ name: "The bot", args: [...nodeArgs, file], env: { ...env, ...localMode(port) } });
  try {
    await untilAnswers(bot, `http://127.0.0.1:${port}/healthz`);
  } catch (error) {
    await bot.stop();
    throw error;
  }
  return { ...bot, messagesUrl: `http://127.0.0.1:${port}/api/messages` };
}
