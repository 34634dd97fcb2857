import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { beginChat } from "../../dialogs/chat.ts";
import { openAdvisor } from "../../dialogs/open-advisor.ts";
import type { Language } from "../../src/catalog/types.ts";
import { sampleDirectoryFile } from "../../src/directory/file-directory.ts";
import { SqliteStorage } from "../../src/storage/sqlite-storage.ts";
import { judge } from "./judge.ts";
import type { Judgement, Understood } from "./judge.ts";
import type { Utterance } from "./utterances.ts";

/** Customers with names that are easily taken for something else. */
const trickyFile = fileURLToPath(new URL("../../test/understanding/eval/customers.json", import.meta.url));

export interface Measured extends Judgement {
  readonly utterance: Utterance;
  readonly understood: Understood;
}

/** Says each utterance in a conversation of its own, with the sample customers and the tricky ones, and judges it. */
export async function openMeasure(): Promise<
  (language: Language, utterances: readonly Utterance[]) => Promise<readonly Measured[]>
> {
  const { advisor, understanding } = await withDirectory((directoryFile) => openAdvisor({ directoryFile }));
  return async (language, utterances) => {
    const measured: Measured[] = [];
    for (const utterance of utterances) {
      const chat = beginChat(advisor, new SqliteStorage(":memory:"), language);
      for (const before of utterance.after ?? []) await chat.say(before);
      const { outcome } = await chat.say(utterance.say);
      const understood = { outcome, request: await understanding.understand(utterance.say) };
      measured.push({ utterance, understood, ...judge(utterance.means, understood) });
    }
    return measured;
  };
}

const directory = z.looseObject({ cloud: z.string(), customers: z.array(z.unknown()) });

async function withDirectory<T>(use: (file: string) => Promise<T>): Promise<T> {
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
