import type { Token } from "./tokens.ts";

/** Between the parts of one number nothing stands but a space or a hyphen, or a word like "and". */
const nothing = /^[\s\-‐‑]*$/u;
const linking: ReadonlySet<string> = new Set(["and", "et"]);
/** « vingt et un »: alone it is an article, and no number. */
const oneAfterLink: ReadonlySet<string> = new Set(["un", "une", "one"]);

/** Numbers written in several words as one token in digits: "twenty-five", « quatre-vingt-dix », « cent vingt ». */
export function joinNumbers(tokens: readonly Token[], text: string): readonly Token[] {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    const { token, next } = numberAt(tokens, at, text);
    joined.push(token);
    at = next;
  }
  return joined;
}

/** The number that begins at a token, as far as it goes. */
function numberAt(tokens: readonly Token[], at: number, text: string): { token: Token; next: number } {
  const first = tokens[at];
  if (!first) throw new RangeError(`no token at ${at}`);
  let { end } = first;
  let next = at + 1;
  let sum: Sum | undefined = isWordOfNumber(first) ? { before: 0, last: first.value } : undefined;
  while (sum !== undefined) {
    const linked = isLink(tokens[next]);
    const part = tokens[linked ? next + 1 : next];
    const value = part && valueOf(part, linked);
    const longer = value === undefined ? undefined : lengthened(sum, value);
    if (!part || !longer || !touches(tokens, next, linked, text)) break;
    sum = longer;
    end = part.end;
    next += linked ? 2 : 1;
  }
  if (!sum || next === at + 1) return { token: first, next };
  const value = sum.before + sum.last;
  return { token: { ...first, text: String(value), end, value }, next };
}

/** A number so far: what is settled, and its last part, which a "hundred" multiplies. */
interface Sum {
  readonly before: number;
  readonly last: number;
}

/** "two" + "hundred", "hundred" + "twenty", "twenty" + "five"; undefined where two numbers stand side by side. */
function lengthened({ before, last }: Sum, value: number): Sum | undefined {
  if ((value === 100 || value === 1000) && last < value) return { before, last: last * value };
  if (last === 4 && value === 20) return { before, last: 80 };
  return fitsAfter(last, value) ? { before: before + last, last: value } : undefined;
}

/** After 60 and 80 the French count on to 19, after 10 from 7 to 9. */
function fitsAfter(last: number, value: number): boolean {
  if (last === 10) return value >= 7 && value <= 9;
  if (last % 100 === 0) return value < 100;
  return last >= 20 && last % 10 === 0 && value < 20;
}

const isWordOfNumber = (token: Token): token is Token & { readonly value: number } =>
  token.kind === "word" && token.value !== undefined && !/\d/.test(token.text);

const isLink = (token: Token | undefined): boolean => token !== undefined && linking.has(token.text);

function valueOf(token: Token, linked: boolean): number | undefined {
  if (linked && oneAfterLink.has(token.text)) return 1;
  return isWordOfNumber(token) ? token.value : undefined;
}

function touches(tokens: readonly Token[], next: number, linked: boolean, text: string): boolean {
  const between = (at: number) => text.slice(tokens[at - 1]?.end, tokens[at]?.start);
  return nothing.test(between(next)) && (!linked || nothing.test(between(next + 1)));
}
