import { wordsOf } from "./words.ts";
import type { Word } from "./words.ts";

const articles: ReadonlySet<string> = new Set(["la", "le", "les", "l", "the"]);

/** As they stand at the end of a name, written without their points and spaces. */
const legalForms: ReadonlySet<string> = new Set([
  ...["ltd", "limited", "llc", "llp", "inc", "incorporated", "corp", "corporation", "co", "company", "plc"],
  ...["pty", "pvt", "sa", "sas", "sasu", "sarl", "eurl", "snc", "scop", "gmbh", "ag", "kg", "bv", "nv"],
  ...["srl", "spa", "sl", "ab", "oy", "公司", "有限公司", "有限责任公司", "股份有限公司"],
]);
const longestForm = 6;

/**
 * What people say for a company's name: the name without its legal form, without its leading article, without
 * both. Empty for a name that has neither.
 */
export function shortNames(name: string): readonly string[] {
  const words = wordsOf(name);
  const first = words[0];
  const starts = first && words.length > 1 && articles.has(first.text) ? [0, 1] : [0];
  const ends = [...new Set([words.length, endWithoutLegalForm(words)])];
  return starts
    .flatMap((start) => ends.map((end) => words.slice(start, end)))
    .filter((part) => part.length > 0 && part.length < words.length)
    .map((part) => name.slice(part[0]?.start, part.at(-1)?.end));
}

/** Takes off one form after the other ("Co., Ltd."), whole words only, and leaves at least one word. */
function endWithoutLegalForm(words: readonly Word[]): number {
  for (let length = Math.min(longestForm, words.length - 1); length > 0; length--) {
    const form = words
      .slice(-length)
      .map((word) => word.text)
      .join("");
    if (legalForms.has(form)) return endWithoutLegalForm(words.slice(0, -length));
  }
  return words.length;
}

/** The first label of a domain: `contoso` of contoso.example. */
export function firstLabel(domain: string): string {
  return domain.split(".", 1).join();
}
