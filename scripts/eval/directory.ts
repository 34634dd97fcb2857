import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { sampleDirectoryFile } from "../../src/directory/file-directory.ts";

/** Customers with names that are easily taken for something else. */
const trickyFile = fileURLToPath(new URL("../../test/understanding/eval/customers.json", import.meta.url));

const directory = z.looseObject({ cloud: z.string(), customers: z.array(z.unknown()) });

/** Lends a directory file of the sample customers and the tricky ones. */
export async function withDirectory<T>(use: (file: string) => Promise<T>): Promise<T> {
  const read = async (file: string) => directory.parse(JSON.parse(await readFile(file, "utf8")));
  const [sample, tricky] = [await read(sampleDirectoryFile), await read(trickyFile)];
  const home = await mkdtemp(join(tmpdir(), "advisor-eval-"));
  try {
    const file = join(home, "customers.json");
    await writeFile(
      file,
      JSON.stringify({ ...sample, customers: [...sample.customers, ...tricky.customers] }),
    );
    return await use(file);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}
