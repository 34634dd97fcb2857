import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { sampleDirectoryFile } from "../../src/directory/file-directory.ts";
import { advisorFile, startBot } from "../local/bot.ts";
import { freePort } from "../local/ports.ts";
import { runScript } from "../local/run-script.ts";
import { compare } from "./compare.ts";
import { startConnector } from "./connector.ts";
import { reportsPerSecond } from "./engine.ts";
import { hangUp } from "./http-client.ts";
import { measureMany } from "./many.ts";
import { progress, progressEnds } from "./progress.ts";
import { isCard } from "./questions.ts";
import { startUp } from "./start-up.ts";
import { machine, tableOf } from "./table.ts";
import type { Row } from "./table.ts";
import { expectReplies, sendReplies } from "./turns.ts";

const usage = `npm run bench

Measures, in one run: what a turn and a start cost beside a bot that only echoes, how fast the engine is; and what becomes
of that, and of the search, with a hundred thousand customers. It takes three minutes on a machine with nothing else to
do. Everything is on this machine, on sample or invented data and on a state of its own.

  --help   this text`;

const TURN_GOAL = 2;
const START_UP_GOAL = 1.5;
const TURNS = { warmUp: 1500, rounds: 500, limitMs: 25_000 };
const STARTS = { warmUp: 1, rounds: 10, limitMs: 40_000 };

const echoFile = fileURLToPath(new URL("echo.ts", import.meta.url));

await runScript(usage, async () => {
  parseArgs();
  console.log(machine());
  const home = await mkdtemp(join(tmpdir(), "advisor-bench-"));
  try {
    const env = { STATE_FILE: join(home, "state.db"), DIRECTORY_FILE: sampleDirectoryFile };
    const rows = [...(await compareTurns(env)), await compareStarts(env)];
    progressEnds();
    console.log(`\n${tableOf(rows)}\n`);
    progress("engine");
    console.log(`engine: ${Math.round(await reportsPerSecond()).toLocaleString("en")} reports a second`);
    for (const table of await measureMany(home)) {
      progressEnds();
      console.log(`\n${table}`);
    }
  } finally {
    await rm(home, { recursive: true, force: true });
  }
  return 0;
});

type Environment = Readonly<Record<string, string>>;

async function compareTurns(env: Environment): Promise<Row[]> {
  progress("turns, beside the echo bot");
  await using started = new AsyncDisposableStack();
  const connector = started.adopt(await startConnector(), (it) => it.close());
  const ours = started.adopt(await startBot({ port: await freePort(), env }), (it) => it.stop());
  const echo = started.adopt(await startBot({ port: await freePort(), file: echoFile }), (it) => it.stop());
  started.defer(hangUp);
  const advisor = { messagesUrl: ours.messagesUrl, connector, expected: isCard };
  const baseline = { messagesUrl: echo.messagesUrl, connector };
  return [
    {
      name: "turn, replies in the answer",
      comparison: await compare(expectReplies(advisor), expectReplies(baseline), TURNS),
      goal: TURN_GOAL,
    },
    {
      name: "turn, replies through the channel",
      comparison: await compare(sendReplies(advisor), sendReplies(baseline), TURNS),
      goal: TURN_GOAL,
    },
  ];
}

async function compareStarts(env: Environment): Promise<Row> {
  progress("start-up, beside the echo bot");
  return {
    name: "start-up",
    comparison: await compare(startUp(advisorFile, env), startUp(echoFile, env), STARTS),
    goal: START_UP_GOAL,
  };
}
