import type { Customer } from "../eligibility/types.ts";
import { joined, keyOf, wordsOf } from "./words.ts";
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
  return shortened(wordsOf(name)).map((words) => textOf(words, name));
}

function shortened(words: readonly Word[]): readonly (readonly Word[])[] {
  const first = words[0];
  const starts = first && words.length > 1 && articles.has(first.text) ? [0, 1] : [0];
  const ends = [...new Set([words.length, endWithoutLegalForm(words)])];
  return starts
    .flatMap((start) => ends.map((end) => words.slice(start, end)))
    .filter((part) => part.length > 0 && part.length < words.length);
}

/** As they stand in the name, with what stands between them. */
function textOf(words: readonly Word[], name: string): string {
  return name.slice(words[0]?.start, words.at(-1)?.end);
}

/** Takes off one form after the other ("Co., Ltd."), whole words only, and leaves at least one word. */
function endWithoutLegalForm(words: readonly Word[]): number {
  let form = "";
  let end = words.length;
  for (let start = words.length - 1; start > 0 && start >= words.length - longestForm; start--) {
    form = `${words[start]?.text}${form}`;
    if (legalForms.has(form)) end = start;
  }
  return end < words.length ? endWithoutLegalForm(words.slice(0, end)) : end;
}

/** The first label of a domain: `contoso` of contoso.example. */
export function firstLabel(domain: string): string {
  return domain.split(".", 1).join();
}

/** How a customer is called by a name; those before it go first where two customers are called the same. */
export const kinds = ["name", "identifier", "short name", "label"] as const;
export type Kind = (typeof kinds)[number];

/** One thing that a customer is called. */
export interface Called {
  readonly kind: Kind;
  readonly text: string;
  /** What it is compared by (`keyOf`), never empty: punctuation alone is no name. */
  readonly key: string;
}

/**
 * Everything that a customer is called: its name, domain and id, its short names, and the label of its domain where
 * that is none of these.
 */
export function calledOf({ name, domain, id }: Customer): readonly Called[] {
  const words = wordsOf(name);
  const label = firstLabel(domain);
  const called: readonly Called[] = [
    { kind: "name", text: name, key: joined(words) },
    { kind: "identifier", text: domain, key: keyOf(domain) },
    { kind: "identifier", text: id, key: keyOf(id) },
    ...shortened(words).map((part): Called => ({
      kind: "short name",
      text: textOf(part, name),
      key: joined(part),
    })),
  ];
  const own: Called = { kind: "label", text: label, key: keyOf(label) };
  const all = called.some(({ key, kind }) => key === own.key && kind !== "identifier")
    ? called
    : [...called, own];
  return all.filter(({ key }) => key !== "");
}

/** Whether it is a name, domain or id in full. */
export function isWhole({ kind }: Pick<Called, "kind">): boolean {
  return kind === "name" || kind === "identifier";
}

/** The keys that people say, each once: a part of it, or something close to it, means the customer too. */
export function spokenKeys(called: readonly Called[]): readonly string[] {
  return [...new Set(called.filter(({ kind }) => kind !== "identifier").map(({ key }) => key))];
}
