import { ask } from "./as-channel.ts";
import type { Ground } from "./ground.ts";
import type { Kind } from "./kind.ts";
import { question } from "./questions.ts";
import type { Trouble } from "./troubled.ts";

const directoryMethods = ["customer", "search", "mentionedIn", "list", "count"];

const troubles: readonly (readonly [name: string, part: keyof Ground["troubles"], trouble: Trouble])[] = [
  ["storage: reading fails", "storage", { methods: ["read"], how: "fails" }],
  ["storage: writing fails", "storage", { methods: ["write"], how: "fails" }],
  ["storage: reading hangs", "storage", { methods: ["read"], how: "hangs" }],
  ["storage: writing hangs", "storage", { methods: ["write"], how: "hangs" }],
  ["directory: fails", "directory", { methods: directoryMethods, how: "fails" }],
  ["directory: hangs", "directory", { methods: directoryMethods, how: "hangs" }],
];

const hourMs = 3_600_000;

/** What fails behind the bot: the person is told, once. */
export function partFaults(ground: Ground): readonly Kind[] {
  const { connector } = ground;
  const url = () => ground.url;
  const trial = (seed: number) => ask([question(connector.url, seed)], { url, connector });
  return [
    ...troubles.map(([name, part, trouble]) => ({
      name,
      atOnce: 50,
      begin: () => {
        ground.troubles[part] = trouble;
      },
      end: () => {
        delete ground.troubles[part];
      },
      trial,
    })),
    {
      name: "clock: jumps by hours, back and forth",
      atOnce: 1,
      end: () => {
        ground.clockAheadMs = 0;
      },
      trial: (seed) => {
        ground.clockAheadMs = ((seed * 7919) % 97) * hourMs * (seed % 2 ? 1 : -1);
        return trial(seed);
      },
    },
  ];
}
