import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { setTimeout as delay } from "node:timers/promises";
import { parseArgs } from "node:util";
import { z } from "zod";
import { startConnector } from "../bench/connector.ts";
import { createRandom } from "../bench/customers/random.ts";
import { hangUp, post } from "../bench/http-client.ts";
import { machine } from "../bench/table.ts";
import { sampleDirectoryFile } from "../../src/directory/file-directory.ts";
import { startBot } from "../local/bot.ts";
import { freePort } from "../local/ports.ts";
import { runScript } from "../local/run-script.ts";
import { numberOption } from "../local/usage.ts";
import { crowd } from "./people.ts";

// Whether memory stays flat while the bot is left running.

const usage = `npm run soak -- [--turns N] [--people N] [--rest S]

Runs turns through the real process, over HTTP, with a channel that takes everything, and prints after every twentieth
part how much memory the process holds when its garbage has been collected, and how large its state file is.

  --turns   how many; 100000 by default
  --people  how many people, each with a conversation; 5000 by default
  --rest    seconds of rest before each reading, so that what is only under way is not read; none by default
  --help    this text`;

const AT_ONCE = 8;
const tellMemory = fileURLToPath(new URL("tell-memory.ts", import.meta.url));
const memorySchema = z.object({ heapUsed: z.number(), external: z.number(), rss: z.number() });

await runScript(usage, async () => {
  const { values } = parseArgs({
    options: {
      turns: { type: "string" },
      people: { type: "string" },
      rest: { type: "string" },
    },
  });
  const turns = numberOption("--turns", values.turns, [20, 10_000_000]) ?? 100_000;
  const people = numberOption("--people", values.people, [1, 1_000_000]) ?? 5000;
  const restS = numberOption("--rest", values.rest, [0, 3600]) ?? 0;
  const home = await mkdtemp(join(tmpdir(), "advisor-soak-"));
  try {
    await soak({ turns, people, restS, stateFile: join(home, "state.db") });
  } finally {
    await rm(home, { recursive: true, force: true });
  }
  return 0;
});

interface Soak {
  readonly turns: number;
  readonly people: number;
  readonly restS: number;
  readonly stateFile: string;
}

async function soak({ turns, people, restS, stateFile }: Soak): Promise<void> {
  console.log(`${machine()}; ${turns} turns of ${people} people, ${AT_ONCE} at once`);
  await using started = new AsyncDisposableStack();
  const connector = started.adopt(await startConnector(), (it) => it.close());
  const memoryPort = await freePort();
  const bot = started.adopt(
    await startBot({
      port: await freePort(),
      nodeArgs: ["--expose-gc", "--import", tellMemory],
      env: {
        STATE_FILE: stateFile,
        DIRECTORY_FILE: sampleDirectoryFile,
        LOG_LEVEL: "warn",
        MEMORY_PORT: `${memoryPort}`,
      },
    }),
    (it) => it.stop(),
  );
  started.defer(hangUp);
  const next = crowd(createRandom(20_261_121), { people, serviceUrl: connector.serviceUrl });
  const begun = performance.now();
  console.log("turns\theap MB\texternal MB\tRSS MB\tstate MB\tseconds");
  for (let done = 0; ;) {
    await delay(restS * 1000);
    const memory = memorySchema.parse(await (await fetch(`http://127.0.0.1:${memoryPort}/`)).json());
    const cells = [memory.heapUsed, memory.external, memory.rss, await sizeOf(stateFile)].map(megabytes);
    console.log([done, ...cells, ((performance.now() - begun) / 1000).toFixed(0)].join("\t"));
    if (done >= turns) return;
    done += await takeTurns(Math.min(Math.ceil(turns / 20), turns - done), () =>
      post(bot.messagesUrl, next()),
    );
  }
}

/** Takes so many turns, a few of them at a time. */
async function takeTurns(count: number, turn: () => Promise<unknown>): Promise<number> {
  let begun = 0;
  const worker = async () => {
    while (begun < count) {
      begun += 1;
      await turn();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return count;
}

function megabytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(1);
}

async function sizeOf(file: string): Promise<number> {
  const sizes = [file, `${file}-wal`].map(
    async (path) => (await stat(path).catch(() => undefined))?.size ?? 0,
  );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size);
}
