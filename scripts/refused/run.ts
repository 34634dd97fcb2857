import { parseArgs } from "node:util";
import { runScript } from "../local/run-script.ts";
import { layTable } from "../local/text-table.ts";
import { numberOption } from "../local/usage.ts";
import { kinds } from "./kinds/all.ts";
import { tryKinds, tryWithoutKeys } from "./tries.ts";
import type { Tally } from "./tries.ts";

const usualTimes = 300;
const mostShown = 3;

const usage = `npm run refused -- [--times N] [--seed N]

Tries to get into the real server in every way that is known, with real tokens of keys made for it, and prints a table:
what was tried, how often, and how often it was let in. Nothing that the bot does upon a refused request goes unnoticed;
everything is on this machine.

  --times  how often each (${usualTimes})
  --seed   of what is picked at random; printed with the table
  --help   this text

Exit code 1 when anything was let in.`;

await runScript(usage, async () => {
  const { values } = parseArgs({ options: { times: { type: "string" }, seed: { type: "string" } } });
  const times = numberOption("--times", values.times, [1, 1_000_000]) ?? usualTimes;
  const seed = numberOption("--seed", values.seed, [0, 2 ** 32]) ?? Date.now() % 2 ** 32;
  console.log(`seed ${seed}\n`);
  const tallies = [...(await tryKinds(kinds, { times, seed })), ...(await tryWithoutKeys())];
  console.log(
    layTable([["request", "tried", "let in", "slowest"], ...tallies.map(lineOf), totalOf(tallies)]),
  );
  const failures = tallies.flatMap(({ notRefused }) => notRefused);
  for (const failure of failures.slice(0, mostShown)) console.error(JSON.stringify(failure, undefined, 2));
  return failures.length === 0 ? 0 : 1;
});

function lineOf({ kind, tried, notRefused, slowestMs }: Tally): string[] {
  return [kind, tried.toLocaleString("en"), String(notRefused.length), `${Math.round(slowestMs)} ms`];
}

function totalOf(tallies: readonly Tally[]): string[] {
  return lineOf({
    kind: "all",
    tried: tallies.reduce((sum, { tried }) => sum + tried, 0),
    notRefused: tallies.flatMap(({ notRefused }) => notRefused),
    slowestMs: Math.max(...tallies.map(({ slowestMs }) => slowestMs)),
  });
}
