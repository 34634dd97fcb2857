import { setTimeout as delay } from "node:timers/promises";
import { createRandom } from "../bench/customers/random.ts";
import { startBot } from "../local/bot.ts";
import type { Bot } from "../local/bot.ts";
import { freePort } from "../local/ports.ts";
import { ask, deliver } from "./as-channel.ts";
import type { Ground } from "./ground.ts";
import type { Kind } from "./kind.ts";
import { more, question } from "./questions.ts";

/** How many people ask at once while a process ends. */
const askers = 10;

const urlOf = (bot: Bot): string => new URL(bot.messagesUrl).origin;

/** What happens to whole processes: the real program, twice at once, or ended in the middle. */
export function processFaults(ground: Ground): readonly Kind[] {
  const { connector } = ground;
  const env = { STATE_FILE: `${ground.stateFile}.processes`, LOG_LEVEL: "silent" };
  const start = async () => startBot({ port: await freePort(), env });
  let bots: Bot[] = [];
  const stopAll = async () => {
    await Promise.all(bots.map((bot) => bot.stop()));
    bots = [];
  };
  /** Ten people ask; the process is ended; what it did not take is brought to the next one. */
  const ended = (how: "stop" | "kill"): Kind["trial"] => {
    return async (seed) => {
      const questions = Array.from({ length: askers }, (_, index) =>
        question(connector.url, seed * askers + index),
      );
      const running: { bot: Bot } = { bot: bots[0] ?? (await start()) };
      const asked = ask(questions, { url: () => urlOf(running.bot), connector });
      await delay(createRandom(seed).below(150));
      await running.bot[how]();
      running.bot = await start();
      bots = [running.bot];
      return asked;
    };
  };
  return [
    {
      name: "two activities of one conversation at two processes",
      atOnce: 3,
      begin: async () => {
        bots = [await start(), await start()];
      },
      end: stopAll,
      trial: (seed) => {
        const first = question(connector.url, seed);
        const second = more(first, seed + 1);
        const [one = "", other = ""] = bots.map(urlOf);
        const bring = (activity: typeof first) => deliver(() => (activity === first ? one : other), activity);
        return ask([first, second], { url: () => one, connector, deliver: bring });
      },
    },
    {
      name: "SIGTERM in the middle of ten turns",
      atOnce: 1,
      share: 0.1,
      end: stopAll,
      trial: ended("stop"),
    },
    {
      name: "SIGKILL in the middle of ten turns",
      atOnce: 1,
      share: 0.1,
      notGuaranteed: true,
      end: stopAll,
      trial: ended("kill"),
    },
  ];
}
