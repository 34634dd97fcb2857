import { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { termsOf } from "./name-overlap.ts";
import { forEachUnhurried } from "./unhurried.ts";
import { isIdeograph, isPlain } from "./words.ts";

/** The keys are folded and cut into words already: every character but the space belongs to one. */
const tokenizer = `unicode61 remove_diacritics 0 categories 'L* M* N* P* S* C*'`;
const schema = `
  CREATE VIRTUAL TABLE names USING fts5
    (name, content = '', columnsize = 0, prefix = '1 2 3', tokenize = "${tokenizer}");
`;
/** More than that is no name, and would take long to look for. */
const mostTerms = 32;

const row = z.object({ rowid: z.int() });

/**
 * Finds keys by the words in them, in SQLite's full-text index: the numbers of those that have every term of a key,
 * in their order, one after the other, so that whoever wants a few takes no more.
 */
export async function createWordIndex(keys: readonly string[]): Promise<(key: string) => Iterable<number>> {
  const database = new DatabaseSync(":memory:");
  database.exec(`${schema} BEGIN`);
  const insert = database.prepare("INSERT INTO names (rowid, name) VALUES (?, ?)");
  await forEachUnhurried(keys, (key, number) => insert.run(number, textOf(key)));
  database.exec("COMMIT");

  const select = "SELECT rowid FROM names WHERE names MATCH ? ORDER BY rowid";
  return function* (key) {
    const terms = new Set(termsOf(key));
    if (key === "" || terms.size > mostTerms) return;
    // A statement of its own, for it is not finished when the next search begins.
    const found = database.prepare(select).iterate([...terms].map(queryOf).join(" AND "));
    for (const name of found) yield row.parse(name).rowid;
  };
}

function textOf(key: string): string {
  return isPlain(key) ? key : termsOf(key).map(spaced).join(" ");
}

/** Ideographs stand for themselves, next to each other; of other words people type the beginning. */
function queryOf(term: string): string {
  const quoted = `"${spaced(term).replaceAll('"', '""')}"`;
  return isIdeograph(term) ? quoted : `${quoted}*`;
}

function spaced(term: string): string {
  return isIdeograph(term) ? [...term].join(" ") : term;
}
