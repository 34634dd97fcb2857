import { readFile } from "node:fs/promises";
import { z } from "zod";
import { languages } from "../../src/catalog/types.ts";
import type { Language } from "../../src/catalog/types.ts";
import type { Directory } from "../../src/directory/types.ts";
import { isHan } from "../../dialogs/telling-words.ts";
import { layTable } from "../local/text-table.ts";
import type { Measure, Measured } from "./measure.ts";

// Names that no customer has, though one is called alike: who is asked about one must not be told of the other.

const said = z.object({ words: z.array(z.string()), sentences: z.array(z.string()) });
const file = new URL("../../test/understanding/eval/other-names.json", import.meta.url);

/** What became of the sentences about others, in one language. */
export interface OfOthers {
  readonly language: Language;
  /** Somebody else was answered about, and nothing told that it may be somebody else. */
  readonly answered: readonly Measured[];
  readonly toCheck: number;
  readonly asked: number;
}

/**
 * Says sentences about companies that are called nearly as customers are: by one word more, or by another.
 *
 * @param every only each second of them, third, …
 */
export async function measureOthers(
  measure: Measure,
  directory: Directory,
  { asked = languages, every = 1 }: { readonly asked?: readonly Language[]; readonly every?: number } = {},
): Promise<readonly OfOthers[]> {
  const all = z.record(z.enum(languages), said).parse(JSON.parse(await readFile(file, "utf8")));
  const customers = (await directory.list(await directory.count())).map(({ name }) => name);
  const measured: OfOthers[] = [];
  for (const language of asked) {
    const { words, sentences } = all[language];
    const ours = customers.filter((name) => isHan(name) === (language === "zh"));
    const others = await unknown([...new Set(ours.flatMap((name) => alike(name, words)))], directory);
    const some = others.filter((_, index) => index % every === 0);
    const utterances = some.map((name, index) => ({
      say: (sentences[index % sentences.length] ?? "{name}").replace("{name}", name),
      means: { intent: "check-upgrade" as const, customer: "?" },
    }));
    measured.push({ language, ...byEnd(await measure(language, utterances)) });
  }
  return measured;
}

/** The name with each of its words replaced, and with a word before and behind it. */
function alike(name: string, words: readonly string[]): readonly string[] {
  const glue = isHan(name) ? "" : " ";
  const parts = isHan(name) ? [name.slice(0, 2), name.slice(2)] : name.split(" ");
  return words.flatMap((word) => [
    ...(parts.length > 1 ? parts.map((_, at) => parts.with(at, word).join(glue)) : []),
    word + glue + name,
    name + glue + word,
  ]);
}

/** Those that nobody is called. */
async function unknown(names: readonly string[], directory: Directory): Promise<readonly string[]> {
  const known = await Promise.all(
    names.map(async (name) => (await directory.search(name, 1)).some(({ fit }) => fit === "exact")),
  );
  return names.filter((_, index) => !known[index]);
}

function byEnd(measured: readonly Measured[]): Omit<OfOthers, "language"> {
  const told = measured.filter(({ understood }) => understood.outcome.customer !== null);
  const answered = told.filter(({ understood }) => understood.outcome.missing.length === 0);
  return { answered, toCheck: told.length - answered.length, asked: measured.length - told.length };
}

export function othersTable(measured: readonly OfOthers[]): string {
  return layTable([
    ["names of others", "said", "asked", "to check", "answered", ""],
    ...measured.map(({ language, answered, toCheck, asked }) => {
      const count = answered.length + toCheck + asked;
      return [
        language,
        count,
        asked,
        toCheck,
        answered.length,
        `${((100 * answered.length) / count).toFixed(1)}%`,
      ].map(String);
    }),
  ]);
}
