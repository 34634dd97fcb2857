import { fileURLToPath } from "node:url";
import type { Catalog } from "../catalog/types.ts";
import type { Customer } from "../eligibility/types.ts";
import { createMentionFinder } from "./mentions.ts";
import { createNameIndex, within } from "./name-index.ts";
import type { NameIndex } from "./name-index.ts";
import { NumberSet } from "./number-set.ts";
import { readCustomers } from "./read-customers.ts";
import { readJsonFile } from "./read-json-file.ts";
import { createSearch } from "./search.ts";
import type { Directory, Sight, WholeDirectory } from "./types.ts";

/** Invented customers that show every verdict and reason: the directory when none is configured. */
export const sampleDirectoryFile = fileURLToPath(new URL("./sample.json", import.meta.url));

/**
 * Reads a directory file (JSON in UTF-8, with or without byte-order marks).
 *
 * @throws DirectoryFileError when it cannot be read, or not all of it can be understood
 */
export async function loadDirectoryFile(path: string, catalog: Catalog): Promise<WholeDirectory> {
  return createFileDirectory(readCustomers(await readJsonFile(path), catalog, path));
}

/** Customers in the order of their names, by which they are numbered, and what finds them. */
interface Shelved {
  readonly customers: readonly Customer[];
  /** By their ids, in lower case. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly index: Promise<NameIndex>;
}

/**
 * A directory of customers in memory. It reads their names from now on, in the background: a search or a mention
 * that comes before waits until they are read, and so does its check.
 */
export function createFileDirectory(given: readonly Customer[]): WholeDirectory {
  const customers = given.toSorted(byName);
  const numbers = new Map(customers.map(({ id }, number) => [id.toLowerCase(), number]));
  const shelved = { customers, numbers, index: createNameIndex(customers) };
  const whole = viewOf(shelved);
  const views = new WeakMap<object, Directory>();
  const ofDomains = once(() => numbersByDomain(customers));
  const viewFor = (ids: ReadonlySet<string>): Directory => {
    const seen = [...ids].flatMap((id) => [...known(numbers.get(id)), ...(ofDomains().get(id) ?? [])]);
    return viewOf(
      shelved,
      [...new Set(seen)].sort((one, other) => one - other),
    );
  };
  return {
    ...whole,
    seenBy: (sight: Sight) => {
      if (sight === "all") return whole;
      const view = views.get(sight) ?? viewFor(sight);
      views.set(sight, view);
      return view;
    },
  };
}

/** @param inView the numbers of the customers to be seen, the lowest first; without it all are */
function viewOf({ customers, numbers, index }: Shelved, inView?: readonly number[]): Directory {
  const seen = inView && new NumberSet(inView, customers.length);
  const first = (limit: number) =>
    inView ? inView.slice(0, limit).flatMap((number) => known(customers[number])) : customers.slice(0, limit);
  const names = once(async () => (seen ? within(await index, seen) : index));
  const search = once(async () => createSearch(customers, await names()));
  const mentionedIn = once(async () => createMentionFinder(customers, await names()));
  return {
    customer: (id) => {
      const number = numbers.get(id.trim().toLowerCase());
      const isSeen = number !== undefined && (seen?.has(number) ?? true);
      return Promise.resolve(isSeen ? customers[number] : undefined);
    },
    search: async (typed, limit) => (await search())(typed, limit),
    mentionedIn: async (text) => (await mentionedIn())(text),
    list: (limit) => Promise.resolve(first(limit)),
    count: () => Promise.resolve((inView ?? customers).length),
    check: async () => void (await index),
  };
}

function numbersByDomain(customers: readonly Customer[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [number, { domain }] of customers.entries()) {
    const key = domain.toLowerCase();
    const same = found.get(key);
    if (same) same.push(number);
    else if (key !== "") found.set(key, [number]);
  }
  return found;
}

const known = <T>(value: T | undefined): readonly T[] => (value === undefined ? [] : [value]);

/** Does some work when it is first asked for, and once. */
function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined;
  return () => (done ??= { value: work() }).value;
}

const alphabetical = new Intl.Collator("en", { sensitivity: "base", numeric: true });

function byName(one: Customer, other: Customer): number {
  return (
    byInitial(one.name, other.name) ||
    alphabetical.compare(one.name, other.name) ||
    alphabetical.compare(one.id, other.id)
  );
}

/** What the collator says too, but sooner, which counts where there are many: 0 unless both begin with A to Z. */
function byInitial(one: string, other: string): number {
  const [first, second] = [one.charCodeAt(0) | 32, other.charCodeAt(0) | 32];
  const isLetter = (code: number) => code >= 97 && code <= 122;
  return isLetter(first) && isLetter(second) ? first - second : 0;
}
