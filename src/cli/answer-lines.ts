import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import type { Chat } from "../../dialogs/chat.ts";
import { toJson } from "./result.ts";

/**
 * Reads a question a line and writes an object a line, in the same order. Empty lines are passed over. With `keep`
 * all of them are one conversation, else each is one of its own.
 *
 * @returns whether every question got its object
 */
export async function answerLines(
  input: Readable,
  output: Writable,
  begin: () => Chat,
  keep: boolean,
): Promise<boolean> {
  const kept = begin();
  let all = true;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    const question = line.replace(/^\uFEFF/, "").trim();
    if (question === "") continue;
    try {
      output.write(`${toJson(await (keep ? kept : begin()).say(question))}\n`);
    } catch (error) {
      all = false;
      console.error(`"${question}": ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return all;
}
