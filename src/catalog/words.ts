import { simplified } from "../simplified.ts";

/** A word of a text as names are compared: folded, with its place in the text as written. */
export interface Word {
  readonly text: string;
  /** Offsets in the text as written, UTF-16. */
  readonly start: number;
  readonly end: number;
  /** Letters and digits make words of their own, so that "E 3" and "E3" read alike; a Chinese character is a word. */
  readonly kind: "letters" | "digits" | "character" | "mark";
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Written differently in the languages that are read, and the same word in every product's name. */
const sameWord: Readonly<Record<string, string>> = { entreprise: "enterprise" };

/** What stands for a brand when 365 follows: "M365", "MS 365", "O365". */
const brands: Readonly<Record<string, string>> = { m: "microsoft", ms: "microsoft", o: "office" };

/** Superscripts ("Premium¹") and the like are no part of a name, although they are numbers. */
const between = /^[\s\p{P}\p{S}\p{No}\u200b]$/u;
/** Punctuation that parts two thoughts: a name reaches across it only if it is written with it. */
const parting = /^[\n,.;:!?、。]$/u;
const chinese = /^\p{Script=Han}$/u;
const digit = /^\p{Nd}$/u;
/** What makes an underscore part of a string id: "SMB_BUSINESS" is no "SMB business", but "_E3_" is E3. */
const wordGoesOn = /^[a-z0-9]$/i;
const accompanying = /[\p{M}\p{Cf}]/gu;

/**
 * The words of a text, for comparing names: without case, accents and width. Spaces, dashes, brackets and quotation
 * marks only part words; a comma or a full stop is a word itself.
 */
export function wordsOf(text: string): Word[] {
  const words: Mutable<Word>[] = [];
  let current: Mutable<Word> | undefined;
  let start = 0;
  for (const written of text) {
    const end = start + written.length;
    const folded = fold(written);
    if (folded === "" && current) current.end = end;
    for (const character of folded) {
      const kind =
        character === "_" && current && wordGoesOn.test(text.charAt(end)) ? "letters" : kindOf(character);
      if (kind === undefined) {
        current = undefined;
      } else if (current?.kind === kind && growing(kind)) {
        current.text += character;
        current.end = end;
      } else {
        current = { text: character, start, end, kind };
        words.push(current);
      }
    }
    start = end;
  }
  unifySpelling(words);
  return words;
}

/** Whether two words are written with nothing between them, as in "E3x": neither is a whole word then. */
export function glued(one: Word | undefined, next: Word | undefined): boolean {
  return (
    one !== undefined &&
    next !== undefined &&
    one.end === next.start &&
    growing(one.kind) &&
    growing(next.kind)
  );
}

const growing = (kind: Word["kind"]): boolean => kind === "letters" || kind === "digits";

/** A character without case, accent, width and traditional form; "" for one that only accompanies another. */
function fold(written: string): string {
  const code = written.charCodeAt(0);
  if (code < 0x80) return written.toLowerCase();
  if (code >= 0x4e00 && code <= 0x9fff) return simplified(written);
  if (between.test(written)) return /\p{No}|\u200b/u.test(written) ? " " : written.normalize("NFKC");
  return written.normalize("NFKC").toLowerCase().normalize("NFD").replace(accompanying, "");
}

/** `undefined` for what merely stands between words. */
function kindOf(character: string): Word["kind"] | undefined {
  if (character >= "a" && character <= "z") return "letters";
  if (character === " ") return undefined;
  if (parting.test(character)) return "mark";
  if (between.test(character)) return undefined;
  if (chinese.test(character)) return "character";
  return digit.test(character) ? "digits" : "letters";
}

function unifySpelling(words: Mutable<Word>[]): void {
  for (const [position, word] of words.entries()) {
    const brand = words[position + 1]?.text === "365" ? brands[word.text] : undefined;
    word.text = brand ?? sameWord[word.text] ?? word.text;
  }
}
