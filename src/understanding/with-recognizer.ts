import type { NameFinders } from "./find-names.ts";
import { cleanMessage } from "./message.ts";
import { readRecognizerResult } from "./read-recognizer-result.ts";
import { RecognizerError } from "./recognizer-error.ts";
import { topIntent } from "./recognizer-result.ts";
import type { RecognizerResult } from "./recognizer-result.ts";
import type { Recognizer } from "./recognizer-service.ts";
import type { Intent, Request, Understanding } from "./types.ts";

export interface OtherRecognizer {
  readonly recognizer: Recognizer;
  /** An answer less sure than this, from 0 to 1, does not count. */
  readonly minScore: number;
  /** Told of a recognizer that does not answer, once in a while. */
  readonly warn: (problem: string) => void;
  readonly now: () => Date;
}

/** These work at every moment, whatever another recognizer makes of them. */
const commands: readonly Intent[] = [
  "cancel",
  "greet",
  "help",
  "restart",
  "resume-guide",
  "set-language",
  "thanks",
];

const warnsEveryMs = 5 * 60_000;

/** An understanding with another one beside it; the names that the other finds are looked up by the finders. */
export type Beside = (embedded: Understanding, finders: NameFinders) => Understanding;

/**
 * The embedded recogniser, with another one that is asked about every message that is no command, no choice and no
 * move through a guide. Where that one is silent, wrong or unsure, the embedded one has answered already.
 */
export function withRecognizer({ recognizer, minScore, warn, now }: OtherRecognizer): Beside {
  let lastWarning = -Infinity;

  async function recognize(text: string, own: Request): Promise<RecognizerResult | undefined> {
    try {
      const result = await recognizer.recognize(text, own.language);
      return (topIntent(result)?.score ?? 0) >= minScore ? result : undefined;
    } catch (error) {
      if (!(error instanceof RecognizerError)) throw error;
      if (now().getTime() - lastWarning >= warnsEveryMs) {
        lastWarning = now().getTime();
        warn(error.message);
      }
      return undefined;
    }
  }

  return (embedded, finders) => ({
    understand: async (raw) => {
      const own = await embedded.understand(raw);
      const text = cleanMessage(raw);
      if (text === "" || isCommand(own)) return own;
      const result = await recognize(text, own);
      if (!result) return own;
      const told = await readRecognizerResult(result, own, finders);
      const { ordinal, move, remindWhen, yesNo } = own;
      return { ...told, ordinal, move, remindWhen, yesNo };
    },
  });
}

function isCommand({ intent, ordinal, move, yesNo }: Request): boolean {
  return commands.includes(intent) || ordinal !== undefined || move !== undefined || yesNo !== undefined;
}
