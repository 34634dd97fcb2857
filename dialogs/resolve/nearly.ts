import leven from "leven";
import { wordsOf } from "../../src/directory/words.ts";
import { isHan } from "../telling-words.ts";

/** A shorter word is one slip away from too many others. */
const shortestSlipped = 4;

/**
 * Whether every word that was typed is a word of the name, but for one slip of the pen each: a letter wrong, missing or
 * too many, and not the first. "Nortwind trader" is nearly Northwind Traders; "Northern Traders" is somebody else.
 */
export function isNearly(typed: string, name: string): boolean {
  const words = wordsOf(name).map(({ text }) => text);
  return wordsOf(typed).every(({ text }) => words.some((word) => word === text || isSlip(text, word)));
}

/** The words that were typed which are no words of the name, nor the beginnings of any, as they were typed. */
export function strangeTo(name: string, typed: string): string {
  const words = wordsOf(name).map(({ text }) => text);
  const isOfName = (text: string) => words.some((word) => word.startsWith(text) || isSlip(text, word));
  return wordsOf(typed)
    .filter(({ text }) => !isOfName(text))
    .map(({ start, end }) => typed.slice(start, end))
    .join(isHan(typed) ? "" : " ");
}

const isSlip = (typed: string, word: string): boolean =>
  typed.length >= shortestSlipped && typed[0] === word[0] && leven(typed, word) === 1;
