import { setTimeout as delay } from "node:timers/promises";
import type { Activity } from "botbuilder";
import { createRandom } from "../bench/customers/random.ts";
import { ask, deliver } from "./as-channel.ts";
import type { Ground } from "./ground.ts";
import type { Kind } from "./kind.ts";
import { more, question } from "./questions.ts";

/** What arrives twice, or together. */
export function deliveries(ground: Ground): readonly Kind[] {
  const { connector } = ground;
  const url = () => ground.url;
  const twice = (second: (activity: Activity) => Promise<unknown>) => async (activity: Activity) => {
    const [first] = await Promise.all([deliver(url, activity), second(activity)]);
    return first;
  };
  return [
    {
      name: "the same activity twice at once",
      atOnce: 10,
      trial: (seed) =>
        ask([question(connector.url, seed)], { url, connector, deliver: twice((it) => deliver(url, it)) }),
    },
    {
      name: "the same activity again a little later",
      atOnce: 10,
      trial: (seed) => {
        const later = async (it: Activity) => {
          await delay(createRandom(seed).below(300));
          await deliver(url, it);
        };
        return ask([question(connector.url, seed)], { url, connector, deliver: twice(later) });
      },
    },
    {
      name: "the same activity again after a restart",
      atOnce: 1,
      share: 0.2,
      trial: async (seed) => {
        const asked = Array.from({ length: 5 }, (_, index) => question(connector.url, seed * 5 + index));
        const before = await ask(asked, { url, connector });
        await ground.restart();
        const after = await ask(asked, { url, connector });
        return { ...after, failed: before.failed + after.failed, ms: before.ms };
      },
    },
    {
      name: "two activities of one conversation at once",
      atOnce: 5,
      trial: (seed) => {
        const first = question(connector.url, seed);
        return ask([first, more(first, seed + 1)], { url, connector });
      },
    },
  ];
}
