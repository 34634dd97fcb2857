import { parseArgs } from "node:util";
import { percentile } from "../bench/statistics.ts";
import { runScript } from "../local/run-script.ts";
import { layTable } from "../local/text-table.ts";
import { numberOption } from "../local/usage.ts";
import { killOften } from "./kills.ts";
import type { Kills } from "./kills.ts";
import { summary } from "./summary.ts";

const usage = `npm run kills -- [options]

Two instances of the bot share a container of Microsoft's storage emulator and take turns in one conversation after the
other. One of them is killed at a random moment of a turn, and what it did not answer is delivered again to the other,
as Teams does. After every five kills one more comes while reminders are brought. Prints what was lost or came twice.

  --times N   how often to kill in a turn (100)
  --help      this text

Exit code 1 when anything was lost, wrong or needlessly sent twice.`;

await runScript(usage, async () => {
  const { values } = parseArgs({
    options: { times: { type: "string" } },
  });
  const times = numberOption("--times", values.times, [1, 10_000]) ?? 100;
  const kills = await killOften(times, Math.random, (done) => {
    process.stderr.write(`\r${done} of ${times} kills`);
  });
  process.stderr.write("\n");
  for (const text of kills.turns.flatMap(({ wrong }) => wrong)) console.error(`Wrong: ${text}`);
  console.log(tableOf(kills));
  return summary(kills).faults === 0 ? 0 : 1;
});

function tableOf(kills: Kills): string {
  const { killed, lost, wrong, twice, twiceUnavoidably, reminders } = summary(kills);
  const again = kills.turns.flatMap(({ againMs }) => againMs ?? []);
  const ms = (times: readonly number[], share: number) =>
    times.length === 0 ? "-" : `${Math.round(percentile(times, share))} ms`;
  const rows: readonly (readonly [string, string | number])[] = [
    ["killed in a turn", kills.turns.length],
    ["  before the answer left", killed.nothing],
    ["  after it, before the request was answered", killed.answer],
    ["  after both", killed.all],
    ["answers lost", lost],
    ["answers that forgot something", wrong],
    ["answers needlessly sent twice", twice],
    ["answers sent twice, killed after the answer left", twiceUnavoidably],
    ["a turn undisturbed, median", ms(kills.undisturbedMs, 0.5)],
    ["the turn delivered again, median", ms(again, 0.5)],
    ["the turn delivered again, longest", ms(again, 1)],
    ["killed while bringing reminders", kills.reminders.length],
    ["reminders due", reminders.set],
    ["  sent before the kill", reminders.out],
    ["reminders lost", reminders.lost],
    ["reminders needlessly sent twice", reminders.twice],
    ["reminders sent twice, killed after they left", reminders.twiceUnavoidably],
  ];
  return layTable(rows.map(([what, count]) => [what, String(count)]));
}
