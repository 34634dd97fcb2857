import { beginChat } from "../../dialogs/chat.ts";
import { openAdvisor } from "../../dialogs/open-advisor.ts";
import type { Language } from "../../src/catalog/types.ts";
import type { Directory } from "../../src/directory/types.ts";
import { SqliteStorage } from "../../src/storage/sqlite-storage.ts";
import { withDirectory } from "./directory.ts";
import { judge } from "./judge.ts";
import type { Judgement, Understood } from "./judge.ts";
import type { Utterance } from "./utterances.ts";

export interface Measured extends Judgement {
  readonly utterance: Utterance;
  readonly understood: Understood;
}

/** Says each utterance in a conversation of its own, and judges it. */
export type Measure = (language: Language, utterances: readonly Utterance[]) => Promise<readonly Measured[]>;

/** Measures with the sample customers and the tricky ones. */
export async function openMeasure(): Promise<{ readonly measure: Measure; readonly directory: Directory }> {
  const { advisor, directory, understandingOf } = await withDirectory((directoryFile) =>
    openAdvisor({ directoryFile }),
  );
  const understanding = understandingOf(directory);
  const measure: Measure = async (language, utterances) => {
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
  return { measure, directory };
}
