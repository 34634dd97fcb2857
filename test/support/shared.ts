import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe } from "@jest/globals";

/** The sources that stand beside the repository where it is developed; nobody else has them. */
const folder = fileURLToPath(new URL("../../../shared/", import.meta.url));

/** A block of tests that compare with one of them; skipped, and saying so, where it is absent. */
export function describeWithShared(title: string, file: string, tests: (read: () => string) => void): void {
  const path = folder + file;
  if (existsSync(path)) describe(title, () => tests(() => readFileSync(path, "utf8").replace(/^\uFEFF/, "")));
  // Not a test put off: without the file there is nothing to compare with.
  else describe.skip(`${title} (skipped: ${file} is not here)`, () => tests(() => ""));
}
