import type { Answered } from "./ground.ts";

/** What only the inside of a program says. */
const inside =
  /node_modules|\.[jt]s:\d|\b(?:Type|Range|Syntax|Reference|URI|Zod)Error\b|Cannot read|is not a function|undefined/;

/** What is wrong with the answer to what a client sent, whatever that was; undefined for nothing. */
export function unsafe({ status, text }: Answered): string | undefined {
  if (status < 200 || status >= 500 || (status >= 300 && status < 400)) return `answered ${status}`;
  if (inside.test(text)) return `tells of the inside: ${text.slice(0, 200)}`;
  if (text !== "" && !isJson(text)) return `is no JSON: ${text.slice(0, 200)}`;
  return undefined;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
