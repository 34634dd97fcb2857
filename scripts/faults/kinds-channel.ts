import type { Sent, Treatment } from "../../test/support/connector.ts";
import { ask } from "./as-channel.ts";
import type { Ground } from "./ground.ts";
import type { Kind } from "./kind.ts";
import { question } from "./questions.ts";

/** How often the channel does so to a message before it takes it. */
const few = 2;

/** What a channel does instead of taking a message. */
const refusals: readonly (readonly [name: string, treatment: Treatment, times?: number])[] = [
  ["429 without Retry-After", { status: 429 }],
  ["429, Retry-After 1", { status: 429, retryAfter: "1" }],
  ["429, Retry-After an hour", { status: 429, retryAfter: "3600" }],
  ["429, Retry-After nonsense", { status: 429, retryAfter: "soon" }],
  ["412", { status: 412 }],
  ["413 until it is shorter", { status: 413 }, 1],
  ["500", { status: 500 }],
  ["502", { status: 502 }],
  ["503", { status: 503 }],
  ["504", { status: 504 }],
  ["closes the connection", { hangsUp: true }],
  ["does not answer for 20 s", { delayMs: 20_000, hangsUp: true }, 1],
  ["is away for 20 s", { status: 503 }, Infinity],
];
const awayMs = 20_000;

/** What a channel does to what the bot sends. */
export function channelFaults(ground: Ground): readonly Kind[] {
  const { connector } = ground;
  const url = () => ground.url;
  /** Each message is refused so often, and then taken. */
  const refuse = (treatment: Treatment, times: number) => {
    const refused = new Map<string, number>();
    const until = performance.now() + awayMs;
    connector.treat = ({ conversation, activity }: Sent) => {
      if (activity.type === "typing") return treatment;
      const before = refused.get(conversation) ?? 0;
      refused.set(conversation, before + 1);
      return before < times && (times < Infinity || performance.now() < until) ? treatment : {};
    };
  };
  const takeAgain = () => {
    connector.treat = () => ({});
  };
  const trial = (seed: number) => ask([question(connector.url, seed)], { url, connector });
  return [
    ...refusals.map(([name, treatment, times = few]) => ({
      name: `channel: ${name}`,
      atOnce: 50,
      begin: () => refuse(treatment, times),
      end: takeAgain,
      trial,
    })),
    {
      name: "channel: takes it, but answers 504",
      atOnce: 50,
      notGuaranteed: true,
      begin: () => refuse({ status: 504, takes: true }, 1),
      end: takeAgain,
      trial,
    },
    {
      name: "channel: 403, the bot is blocked",
      atOnce: 50,
      begin: () => refuse({ status: 403, takes: true }, Infinity),
      end: takeAgain,
      trial,
    },
  ];
}
