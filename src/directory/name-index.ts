import type { Customer } from "../eligibility/types.ts";
import { calledOf, spokenKeys } from "./customer-names.ts";
import { createGramIndex } from "./gram-index.ts";
import { createKeyTable } from "./key-table.ts";
import type { KeyTable } from "./key-table.ts";
import { forEachUnhurried } from "./unhurried.ts";
import { createWordIndex } from "./word-index.ts";
import { withoutSpaces } from "./words.ts";

/** What the customer of that number is called, as its key. */
export interface SpokenName {
  readonly key: string;
  readonly customer: number;
}

/** Finds customers by what they are called; a customer's number is its place among them. */
export interface NameIndex extends KeyTable {
  /** Those with every word of a key in one spoken name, the shortest names first; one may come more than once. */
  containing(key: string): Iterable<number>;
  /** The spoken names that look most like one of these texts, spaces left out; those of some customers, if not of all. */
  alike(typed: readonly string[], limit: number, customers?: Numbers): readonly SpokenName[];
}

/** Some of the customers. */
type Numbers = Pick<ReadonlySet<number>, "has">;

/** Reads the names of all customers, once, and unhurriedly: others have their turn meanwhile. */
export async function createNameIndex(customers: readonly Customer[]): Promise<NameIndex> {
  const byLength: SpokenName[][] = [];
  const table = await createKeyTable((add) =>
    forEachUnhurried(customers, (of, customer) => {
      const called = calledOf(of);
      for (const { key, kind } of called) add({ key, kind, customer });
      for (const key of spokenKeys(called)) (byLength[key.length] ??= []).push({ key, customer });
    }),
  );
  const spoken = byLength.flat();
  const owners = Int32Array.from(spoken, ({ customer }) => customer);
  const keys = spoken.map(({ key }) => key);
  const words = await createWordIndex(keys);
  const grams = await createGramIndex(keys.map(withoutSpaces));
  const named = (number: number) => spoken.slice(number, number + 1);
  return {
    ...table,
    *containing(key) {
      for (const number of words(key)) yield* named(number).map(({ customer }) => customer);
    },
    alike: (typed, limit, customers) =>
      grams(typed, limit, customers && ((number) => customers.has(owners[number] ?? -1))).flatMap(named),
  };
}

/** The index with no other customers in it than those of these numbers. */
export function within(index: NameIndex, customers: Numbers): NameIndex {
  const isIn = ({ customer }: { readonly customer: number }) => customers.has(customer);
  return {
    called: (keys) => index.called(keys).filter(isIn),
    standingIn: (words) => index.standingIn(words).filter(isIn),
    *containing(key) {
      for (const customer of index.containing(key)) if (customers.has(customer)) yield customer;
    },
    alike: (typed, limit) => index.alike(typed, limit, customers),
  };
}
