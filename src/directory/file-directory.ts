import { isUtf8 } from "node:buffer";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { Catalog } from "../catalog/types.ts";
import type { Customer } from "../eligibility/types.ts";
import { DirectoryFileError } from "./directory-file-error.ts";
import { parseJson } from "./json-text.ts";
import { createMentionFinder } from "./mentions.ts";
import { createNameIndex } from "./name-index.ts";
import { readCustomers } from "./read-customers.ts";
import { createSearch } from "./search.ts";
import type { Directory } from "./types.ts";

/** Invented customers that show every verdict and reason: the directory when none is configured. */
export const sampleDirectoryFile = fileURLToPath(new URL("./sample.json", import.meta.url));

/**
 * Reads a directory file (JSON in UTF-8, with or without byte-order marks).
 *
 * @throws DirectoryFileError when it cannot be read, or not all of it can be understood
 */
export async function loadDirectoryFile(path: string, catalog: Catalog): Promise<Directory> {
  return createFileDirectory(readCustomers(await readJson(path), catalog, path));
}

async function readJson(path: string): Promise<unknown> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new DirectoryFileError(path, [whyUnreadable(cause)], { cause });
  });
  if (!isUtf8(bytes)) throw new DirectoryFileError(path, ["not UTF-8 text: save the file as UTF-8"]);
  try {
    return parseJson(bytes.toString("utf8"));
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new DirectoryFileError(path, [cause.message], { cause });
  }
}

const failure = z.object({ code: z.string() });

function whyUnreadable(cause: unknown): string {
  const code = failure.safeParse(cause).data?.code ?? "unknown";
  if (code === "ENOENT") return "there is no such file";
  return code === "EISDIR" ? "is a folder, not a file" : `cannot be read (${code})`;
}

/**
 * A directory of customers in memory. It reads their names from now on, in the background: a search or a mention
 * that comes before waits until they are read, and so does its check.
 */
export function createFileDirectory(customers: readonly Customer[]): Directory {
  const byId = new Map(customers.map((customer) => [customer.id.toLowerCase(), customer]));
  const sorted = customers.toSorted(byName);
  const names = readNames(sorted);
  return {
    customer: (id) => Promise.resolve(byId.get(id.trim().toLowerCase())),
    search: async (typed, limit) => (await names).search(typed, limit),
    mentionedIn: async (text) => (await names).mentionedIn(text),
    list: (limit) => Promise.resolve(sorted.slice(0, limit)),
    count: () => Promise.resolve(customers.length),
    check: async () => void (await names),
  };
}

async function readNames(customers: readonly Customer[]) {
  const index = await createNameIndex(customers);
  return { search: createSearch(customers, index), mentionedIn: createMentionFinder(customers, index) };
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
