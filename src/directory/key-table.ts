import { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { Kind } from "./customer-names.ts";

/** That a customer, by its number, is called by a key. */
export interface NameFound {
  readonly key: string;
  readonly kind: Kind;
  readonly customer: number;
}

const row = z.object({ rowid: z.int(), key: z.string() });
const opening = z.object({ word: z.string() });

/** A name that is found in a row of words, from one word up to, not including, another. */
export interface NameStanding extends NameFound {
  readonly from: number;
  readonly to: number;
}

export interface KeyTable {
  /** Those that are called exactly by one of these keys. */
  called(keys: readonly string[]): readonly NameFound[];
  /** The names whose words stand together in these words. */
  standingIn(words: readonly string[]): readonly NameStanding[];
}

/** The index is made when all names are in, which is sooner done. */
const schema = "CREATE TABLE called (key TEXT)";
const keys = "CREATE INDEX keys ON called (key)";
const selectKeys = "SELECT rowid, key FROM called WHERE key IN (SELECT value FROM json_each(?))";
/** Of some words those that a key begins with; "!" comes next after the space. */
const selectOpenings = `
  SELECT value AS word FROM json_each(?)
  WHERE EXISTS (SELECT 1 FROM called WHERE key = value)
     OR EXISTS (SELECT 1 FROM called WHERE key > value || ' ' AND key < value || '!')
`;

/**
 * A table of keys, in SQLite in memory: a question costs as good as the same however many there are.
 *
 * @param fill is given what adds a name to it
 */
export async function createKeyTable(
  fill: (add: (name: NameFound) => void) => Promise<void>,
): Promise<KeyTable> {
  const database = new DatabaseSync(":memory:");
  database.exec(`${schema}; BEGIN`);
  const insert = database.prepare("INSERT INTO called (rowid, key) VALUES (?, ?)");
  // By the number of the row: less is to be put in, which is the most of the work.
  const kinds: Kind[] = [];
  const customers: number[] = [];
  let mostWords = 0;
  await fill(({ key, kind, customer }) => {
    insert.run(kinds.length, key);
    kinds.push(kind);
    customers.push(customer);
    mostWords = Math.max(mostWords, key.split(" ").length);
  });
  database.exec(`${keys}; COMMIT`);

  const rows = database.prepare(selectKeys);
  const openings = database.prepare(selectOpenings);
  const called = (wanted: readonly string[]) =>
    rows.all(JSON.stringify(wanted)).flatMap((found): NameFound[] => {
      const { rowid, key } = row.parse(found);
      const [kind, customer] = [kinds[rowid], customers[rowid]];
      return kind !== undefined && customer !== undefined ? [{ key, kind, customer }] : [];
    });
  const openingsOf = (words: readonly string[]) =>
    new Set(openings.all(JSON.stringify([...new Set(words)])).map((found) => opening.parse(found).word));
  return {
    called,
    standingIn: (words) => {
      const places = placesOf(words, openingsOf(words), mostWords);
      return called([...places.keys()]).flatMap((name) =>
        (places.get(name.key) ?? []).map((place) => ({ ...name, ...place })),
      );
    },
  };
}

interface Place {
  readonly from: number;
  readonly to: number;
}

/** Where each row of words stands that may be a name. */
function placesOf(
  words: readonly string[],
  openings: ReadonlySet<string>,
  mostWords: number,
): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  words.forEach((word, from) => {
    const last = openings.has(word) ? Math.min(words.length, from + mostWords) : from;
    for (let to = from + 1; to <= last; to++) {
      const key = words.slice(from, to).join(" ");
      const known = places.get(key);
      if (known) known.push({ from, to });
      else places.set(key, [{ from, to }]);
    }
  });
  return places;
}
