import { parseArgs } from "node:util";
import { machine, layOut } from "../bench/table.ts";
import { progress, progressEnds } from "../bench/progress.ts";
import { runScript } from "../local/run-script.ts";
import { numberOption } from "../local/usage.ts";
import { openGround } from "./ground.ts";
import { tryKind } from "./kind.ts";
import type { Row } from "./kind.ts";
import { channelFaults } from "./kinds-channel.ts";
import { deliveries } from "./kinds-deliveries.ts";
import { inputs } from "./kinds-inputs.ts";
import { partFaults } from "./kinds-parts.ts";
import { processFaults } from "./kinds-processes.ts";

// What becomes of answers when things go wrong.

const usage = `npm run faults -- [--times N] [--seed N] [--only TEXT]

Makes every kind of fault happen many times to the real bot, with its real patience, and prints a table: what was tried,
answers lost and doubled, 5xx, and the slowest answer. What was lost or doubled is printed, so that it can be repeated.

  --times  how often each; 50 by default. An input kind sends ten inputs each time
  --seed   of what is invented; printed with the table
  --only   kinds whose name holds this text
  --help   this text

Exit code 1 when an answer was lost or doubled that need not have been.`;

const headings = ["kind", "tried", "lost", "doubled", "5xx", "slowest"];

await runScript(usage, async () => {
  const { values } = parseArgs({
    options: {
      times: { type: "string" },
      seed: { type: "string" },
      only: { type: "string", default: "" },
    },
  });
  const times = numberOption("--times", values.times, [1, 100_000]) ?? 50;
  const seed = numberOption("--seed", values.seed, [1, 2 ** 31]) ?? Math.ceil(Math.random() * 1_000_000);
  const ground = await openGround();
  const rows: Row[] = [];
  try {
    const kinds = [
      ...inputs(ground),
      ...deliveries(ground),
      ...channelFaults(ground),
      ...partFaults(ground),
      ...processFaults(ground),
    ];
    for (const kind of kinds.filter(({ name }) => name.includes(values.only))) {
      progress(kind.name);
      rows.push(await tryKind(kind, times, seed));
    }
  } finally {
    progressEnds();
    await ground.close();
  }
  console.log(`${machine()}; seed ${seed}\n\n${layOut([headings, ...rows.map(cellsOf)])}`);
  for (const { kind, problems } of rows)
    for (const problem of problems) console.log(`\n${kind.name}: ${problem}`);
  return rows.some(({ kind, lost, doubled }) => !kind.notGuaranteed && lost + doubled > 0) ? 1 : 0;
});

function cellsOf({ kind, count, lost, doubled, failed, ms }: Row): string[] {
  const name = kind.notGuaranteed ? `${kind.name} *` : kind.name;
  return [name, `${count}`, `${lost}`, `${doubled}`, `${failed}`, `${(ms / 1000).toFixed(2)} s`];
}
