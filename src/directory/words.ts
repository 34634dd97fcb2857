import { simplified } from "../simplified.ts";

/** A word of a text in the form that words are compared in, and where it stands in the text (UTF-16 offsets). */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Chinese and Japanese put no space between words: each character counts as one. */
const anyWord =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]\p{M}*|[[\p{L}\p{N}\p{M}]--[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]]+/gv;

const anyPlainWord = /[A-Za-z\d]+/g;

/** Letters that Unicode does not take apart into a base letter and an accent. */
const plainLetters: Readonly<Record<string, string>> = { œ: "oe", æ: "ae", ø: "o", đ: "d", ł: "l" };

/** As most names are; they are folded more quickly, which counts where there are a hundred thousand of them. */
const plain = /^[ -~]*$/;

/** Whether a text is of ASCII letters, digits and signs alone. */
export function isPlain(text: string): boolean {
  return plain.test(text);
}

/** A text without the differences that do not matter to a name: case, accents, width, ligatures, traditional forms. */
export function fold(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  return simplified(text)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toUpperCase()
    .toLowerCase()
    .replace(/[œæøđł]/g, (letter) => plainLetters[letter] ?? letter);
}

/** The words of a text, left to right; what is neither letter nor digit stands between them. */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(isPlain(text) ? anyPlainWord : anyWord)]
    .map((match) => ({ text: fold(match[0]), start: match.index, end: match.index + match[0].length }))
    .filter((word) => word.text !== "");
}

/** The words of a text in one string, to compare whole names by. */
export function keyOf(text: string): string {
  if (isPlain(text)) {
    return text
      .toLowerCase()
      .replace(/[^a-z\d]+/g, " ")
      .trim();
  }
  return joined(wordsOf(text));
}

/** The key of words that stand together. */
export function joined(words: readonly Word[]): string {
  return words.map((word) => word.text).join(" ");
}

export function withoutSpaces(key: string): string {
  return key.replaceAll(" ", "");
}

export function isIdeograph(word: string): boolean {
  return /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(word);
}
