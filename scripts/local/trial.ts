import type { Language } from "../../src/catalog/types.ts";
import { startLocaleProxy } from "../locale-proxy.ts";
import { startAgentsPlayground } from "./agents-playground.ts";
import type { AgentsPlayground } from "./agents-playground.ts";
import { startBot } from "./bot.ts";
import type { Bot, BotOptions } from "./bot.ts";

const locales: Readonly<Record<Language, string>> = { en: "en-US", fr: "fr-FR", zh: "zh-CN" };

export interface TrialOptions extends Omit<BotOptions, "port"> {
  readonly botPort: number;
  readonly port: number;
  /** The language of the client; without one the Playground's own, which is American English. */
  readonly language?: Language | undefined;
  readonly openBrowser?: boolean;
  /** Told what is being started. */
  readonly progress?: (what: string) => void;
}

/** A bot and a Teams client for it, on this machine alone. */
export interface Trial {
  readonly bot: Bot;
  readonly playground: AgentsPlayground;
  /** Ends the bot as a crash would, and starts it again in the same place. */
  restartBot(): Promise<void>;
  /** Ends everything that was started. */
  stop(): Promise<void>;
}

/** Starts the bot, then the Playground. @throws Error when one does not start; nothing is left running then */
export async function startTrial(options: TrialOptions): Promise<Trial> {
  const { botPort, port, language, openBrowser = false, progress = () => undefined } = options;
  await using started = new AsyncDisposableStack();
  progress("Starting the bot…");
  let bot = await startBot({ ...options, port: botPort });
  started.defer(() => bot.stop());
  const restartBot = async (): Promise<void> => {
    await bot.kill();
    bot = await startBot({ ...options, port: botPort });
  };
  const messagesUrl =
    language === undefined ? bot.messagesUrl : await proxied(bot, locales[language], started);
  progress("Starting the Playground…");
  const playground = started.adopt(await startAgentsPlayground({ port, messagesUrl, openBrowser }), (it) =>
    it.stop(),
  );
  const running = started.move();
  return {
    get bot() {
      return bot;
    },
    playground,
    restartBot,
    stop: () => running.disposeAsync(),
  };
}

async function proxied(bot: Bot, locale: string, started: AsyncDisposableStack): Promise<string> {
  const proxy = started.adopt(await startLocaleProxy(bot.messagesUrl, locale), (it) => it.close());
  return proxy.messagesUrl;
}
