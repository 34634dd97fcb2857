import type { Language } from "../catalog/types.ts";
import { cluAnswer, cluQuestion } from "./clu.ts";
import type { CluProject } from "./clu.ts";
import { RecognizerError, asRecognizerError } from "./recognizer-error.ts";
import { recognizerResultSchema } from "./recognizer-result.ts";
import type { RecognizerResult } from "./recognizer-result.ts";

/** Where another recognizer is, and how far it is trusted. */
export interface RecognizerSettings {
  readonly url: string;
  readonly key: string | undefined;
  /** How long a person waits for it at most, in milliseconds. */
  readonly timeoutMs: number;
  /** An answer less sure than this, from 0 to 1, does not count. */
  readonly minScore: number;
  /** Where the address is Azure's; any other is asked for a recognizer's result as it is. */
  readonly clu: CluProject | undefined;
}

export interface Recognizer {
  /** @throws RecognizerError */
  recognize(text: string, language: Language | undefined): Promise<RecognizerResult>;
}

/** An honest answer has a few hundred bytes. */
const mostBytes = 64 * 1024;
/** The longest complaint about an answer that goes into the log. */
const longestComplaint = 200;

/** A recognizer over HTTP: asked with the text, and its language where that shows. */
export function createRecognizer(settings: RecognizerSettings): Recognizer {
  const { key, clu } = settings;
  const schema = clu ? cluAnswer : recognizerResultSchema;
  const secret: Readonly<Record<string, string>> =
    key === undefined ? {} : clu ? { "Ocp-Apim-Subscription-Key": key } : { Authorization: `Bearer ${key}` };
  return {
    recognize: async (text, language) => {
      const question = clu ? cluQuestion(text, language, clu) : { text, language };
      const { data, error } = schema.safeParse(await post(settings, secret, question));
      if (data) return data;
      const complaint = error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ");
      throw new RecognizerError("malformed", complaint.slice(0, longestComplaint));
    },
  };
}

async function post(
  { url, timeoutMs }: RecognizerSettings,
  secret: Readonly<Record<string, string>>,
  question: unknown,
): Promise<unknown> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { ...secret, "Content-Type": "application/json", Accept: "application/json" },
      body: JSON.stringify(question),
      // neither the text nor the key goes anywhere but to the address that was set
      redirect: "manual",
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw new RecognizerError("refused", `status ${response.status}`);
    }
    return JSON.parse(await readText(response));
  } catch (error) {
    throw asRecognizerError(error);
  }
}

async function readText({ body }: Response): Promise<string> {
  if (!body) return "";
  const stream: ReadableStream<Uint8Array> = body;
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  // leaving the loop closes the connection
  for await (const chunk of stream) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) throw new RecognizerError("too-large", `more than ${mostBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
