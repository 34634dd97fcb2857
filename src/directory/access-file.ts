import { stat } from "node:fs/promises";
import { readAccessRules } from "./access-rules.ts";
import type { Rights, Rules } from "./access-rules.ts";
import { readJsonFile } from "./read-json-file.ts";

/** The rights of a person as they are now, by their object id. */
export type RightsOf = (person: string | undefined) => Promise<Rights>;

/** Told when the file has changed: with `err`, it cannot be used, and what was read before goes on to hold. */
export type ToldOfChange = (change: { readonly err?: unknown }) => void;

/**
 * The rights that an access file gives. Each time they are asked for, the file is looked at, and read again when it
 * has changed: what is taken away is gone with the next question. A file that is broken or missing then changes
 * nothing.
 *
 * @throws DirectoryFileError when it cannot be used now
 */
export async function openAccessFile(path: string, told: ToldOfChange): Promise<RightsOf> {
  let version = await versionOf(path);
  let rules = await readRules(path);
  let look: Promise<void> | undefined;

  async function lookAgain(): Promise<void> {
    // Before it is read: what is written meanwhile is then seen the next time.
    const found = await versionOf(path);
    if (found === version) return;
    version = found;
    try {
      rules = await readRules(path);
      told({});
    } catch (err) {
      told({ err });
    }
  }

  return async (person) => {
    await (look ??= lookAgain().finally(() => (look = undefined)));
    return rules(person);
  };
}

const readRules = async (path: string): Promise<Rules> => readAccessRules(await readJsonFile(path), path);

/** Changes whenever the file is written or replaced; empty where there is none. */
async function versionOf(path: string): Promise<string> {
  const found = await stat(path, { bigint: true }).catch(() => undefined);
  return found ? [found.ino, found.size, found.mtimeNs, found.ctimeNs].join() : "";
}
