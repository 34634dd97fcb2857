import { existsSync, readFileSync } from "node:fs";
import { describe } from "@jest/globals";

const shared = new URL("../../../shared/", import.meta.url);

/** Tests that compare with a file that only stands beside the project; without it they are skipped, saying so. */
export function describeWith(file: string, tests: (text: () => string) => void): void {
  const path = new URL(file, shared);
  const there = existsSync(path);
  if (!there) process.stderr.write(`skipped: no ../shared/${file} to compare the catalogue with\n`);
  const run = there ? describe : describe.skip;
  run(`compared with ${file}`, () => tests(() => readFileSync(path, "utf8")));
}
