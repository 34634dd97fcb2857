import { execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createCatalog } from "../../src/catalog/catalog.ts";
import { loadDirectoryFile } from "../../src/directory/file-directory.ts";
import { advisorFile, startBot } from "../local/bot.ts";
import { freePort } from "../local/ports.ts";
import { compare } from "./compare.ts";
import { startConnector } from "./connector.ts";
import type { Company } from "./customers/company-names.ts";
import { directoryOf, manyCompanies } from "./customers/many-customers.ts";
import { hangUp } from "./http-client.ts";
import { progress } from "./progress.ts";
import { isCard } from "./questions.ts";
import type { Question } from "./questions.ts";
import { compareSearches } from "./search/compare-searches.ts";
import { startUp, until200 } from "./start-up.ts";
import { percentile } from "./statistics.ts";
import { layOut, milliseconds, tableOf } from "./table.ts";
import { expectReplies } from "./turns.ts";

const FEW = 100;
const MANY = 100_000;
const STARTS = 3;
const START_GOAL_MS = 5_000;
const TURN_GOAL = 1.2;
const TURNS = { warmUp: 400, rounds: 600, limitMs: 15_000 };
/** Customers that are in both directories, and are asked about. */
const ASKED = 20;

/** What a hundred thousand customers cost: tables of the start, of a turn beside one with a hundred, of the search. */
export async function measureMany(home: string): Promise<readonly string[]> {
  progress(`${MANY.toLocaleString("en")} customers are invented`);
  const companies = manyCompanies(MANY);
  const files = { few: join(home, "few.json"), many: join(home, "many.json") };
  await writeFile(files.few, JSON.stringify(directoryOf(companies.slice(0, FEW))));
  await writeFile(files.many, JSON.stringify(directoryOf(companies)));
  const few = { DIRECTORY_FILE: files.few, STATE_FILE: join(home, "few.db") };
  const many = { DIRECTORY_FILE: files.many, STATE_FILE: join(home, "many.db") };
  return [
    await measureStarts(few, many),
    await compareTurns(few, many, questionsAbout(companies.slice(0, ASKED))),
    await compareSearches(await loadDirectoryFile(files.many, createCatalog())),
  ];
}

type Environment = Readonly<Record<string, string>>;

async function measureStarts(few: Environment, many: Environment): Promise<string> {
  const headings = ["start-up with customers", "times", "listening", "ready", "goal", "", "memory"];
  return layOut([headings, await startsWith(FEW, few), await startsWith(MANY, many)]);
}

/** Until it listens, until it can also search, and what it has in memory then: medians. */
async function startsWith(count: number, env: Environment): Promise<readonly string[]> {
  const listening: number[] = [];
  const ready: number[] = [];
  const memory: number[] = [];
  for (let time = 0; time < STARTS; time += 1) {
    progress(`start-up with ${count.toLocaleString("en")} customers`);
    let more = 0;
    const start = startUp(advisorFile, env, async (pid, port) => {
      const begun = performance.now();
      await until200(port, "/readyz");
      more = performance.now() - begun;
      memory.push(megabytesOf(pid));
    });
    const took = await start();
    listening.push(took);
    ready.push(took + more);
  }
  const [first, whole] = [percentile(listening, 0.5), percentile(ready, 0.5)];
  return [
    count.toLocaleString("en"),
    `${STARTS}`,
    milliseconds(first),
    milliseconds(whole),
    `≤ ${START_GOAL_MS} ms`,
    whole <= START_GOAL_MS ? "met" : "missed",
    `${percentile(memory, 0.5)} MB`,
  ];
}

/** What a process has in memory. */
function megabytesOf(pid: number): number {
  return Math.round(Number(execFileSync("ps", ["-o", "rss=", "-p", `${pid}`], { encoding: "utf8" })) / 1_000);
}

async function compareTurns(
  few: Environment,
  many: Environment,
  questions: readonly Question[],
): Promise<string> {
  progress(`turns with ${MANY.toLocaleString("en")} customers and with ${FEW}`);
  await using started = new AsyncDisposableStack();
  const connector = started.adopt(await startConnector(), (it) => it.close());
  const withMany = started.adopt(await startBot({ port: await freePort(), env: many }), (it) => it.stop());
  const withFew = started.adopt(await startBot({ port: await freePort(), env: few }), (it) => it.stop());
  started.defer(hangUp);
  const turn = ({ messagesUrl }: { readonly messagesUrl: string }) =>
    expectReplies({ messagesUrl, connector, expected: isCard, questions });
  const row = {
    name: `turn with ${MANY.toLocaleString("en")} customers`,
    comparison: await compare(turn(withMany), turn(withFew), TURNS),
    goal: TURN_GOAL,
  };
  return tableOf([row], `with ${FEW}`);
}

/** By the whole name, and by one with two letters that changed places: "did you mean". */
function questionsAbout(companies: readonly Company[]): readonly Question[] {
  return companies.flatMap(({ name }) => [
    { text: `${name} peut-il passer de Business Basic à E3 ?`, locale: "fr-FR" },
    { text: `Can ${name} go from Business Basic to E3?`, locale: "en-US" },
    { text: `${name} 可以从 Business Basic 升级到 E3 吗？`, locale: "zh-CN" },
    { text: `Can ${swapped(name)} go to E3?`, locale: "en-US" },
  ]);
}

function swapped(name: string): string {
  return name.replace(/(?<=\p{L}{2})(\p{L})(\p{L})/u, "$2$1");
}
