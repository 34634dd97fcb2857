import Fuse from "fuse.js";
import type { Directory } from "../../../src/directory/types.ts";
import type { Customer } from "../../../src/eligibility/types.ts";
import { createRandom } from "../customers/random.ts";
import { progress } from "../progress.ts";
import { percentile } from "../statistics.ts";
import { layOut, milliseconds } from "../table.ts";
import { createPlainScan } from "./plain-scan.ts";
import { forms, typedAs } from "./typed-forms.ts";
import type { Typed } from "./typed-forms.ts";

const SEED = 7;
const LIMIT = 5;
const P99_GOAL_MS = 10;
const WARM_UP = 20;
/** Searches of each form. The slow ones get the first few of the same; the table says how many. */
const SEARCHES = { ours: 200, others: 2 };

interface Engine {
  readonly name: string;
  readonly searches: number;
  /** The customers found, the best first. */
  readonly search: (typed: string) => Promise<readonly Customer[]>;
}

interface Outcome {
  readonly took: readonly number[];
  /** How often a customer that is wanted came first. */
  readonly first: number;
}

/** A table of the directory's search, a plain scan and Fuse.js: on the same customers, for the same typed names. */
export async function compareSearches(directory: Directory): Promise<string> {
  const customers = await directory.list(await directory.count());
  progress("search: the plain scan and Fuse.js read the customers");
  const scan = createPlainScan(customers);
  // What Fuse.js needs to find these names at all: anywhere in them, and without their accents.
  const fuse = new Fuse(customers, {
    keys: ["name", "domain"],
    threshold: 0.3,
    ignoreLocation: true,
    ignoreDiacritics: true,
  });
  return tableOf(customers, [
    {
      name: "ours",
      searches: SEARCHES.ours,
      search: async (typed) => (await directory.search(typed, LIMIT)).map(({ customer }) => customer),
    },
    {
      name: "scan",
      searches: SEARCHES.others,
      search: (typed) => Promise.resolve(scan(typed, LIMIT).map(({ customer }) => customer)),
    },
    {
      name: "Fuse.js",
      searches: SEARCHES.others,
      search: (typed) => Promise.resolve(fuse.search(typed, { limit: LIMIT }).map(({ item }) => item)),
    },
  ]);
}

async function tableOf(customers: readonly Customer[], engines: readonly Engine[]): Promise<string> {
  const random = createRandom(SEED);
  const all = engines.map((): Outcome[] => []);
  const lines: string[][] = [];
  for (const form of forms) {
    progress(`search: ${form.name}`);
    const typed = typedAs(form, customers, SEARCHES.ours, random);
    const cells: string[] = [];
    for (const [place, engine] of engines.entries()) {
      const outcome = await run(engine, typed);
      all[place]?.push(outcome);
      cells.push(...cellsOf(outcome));
    }
    lines.push([form.name, ...cells]);
  }
  const together = all.map((outcomes) => ({
    took: outcomes.flatMap(({ took }) => took),
    first: outcomes.reduce((sum, { first }) => sum + first, 0),
  }));
  const headings = engines.flatMap(({ name }) => [`${name} median`, "p99", "first"]);
  const table = layOut([["", ...headings], ...lines, ["all of these", ...together.flatMap(cellsOf)]]);
  return `${table}\n${verdict(together[0]?.took ?? [])}`;
}

async function run({ searches, search }: Engine, typed: readonly Typed[]): Promise<Outcome> {
  if (searches === typed.length) for (const { text } of typed.slice(0, WARM_UP)) await search(text);
  const took: number[] = [];
  let first = 0;
  for (const { text, isWanted } of typed.slice(0, searches)) {
    const begun = performance.now();
    const [found] = await search(text);
    took.push(performance.now() - begun);
    if (found && isWanted(found)) first += 1;
  }
  return { took, first };
}

function cellsOf({ took, first }: Outcome): string[] {
  return [
    milliseconds(percentile(took, 0.5)),
    milliseconds(percentile(took, 0.99)),
    `${first} of ${took.length}`,
  ];
}

function verdict(took: readonly number[]): string {
  const p99 = percentile(took, 0.99);
  return `p99 ${milliseconds(p99)}, goal < ${P99_GOAL_MS} ms: ${p99 < P99_GOAL_MS ? "met" : "missed"}`;
}
