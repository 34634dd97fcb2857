import leven from "leven";
import { wordsOf } from "../../src/directory/words.ts";

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

const isSlip = (typed: string, word: string): boolean =>
  typed.length >= shortestSlipped && typed[0] === word[0] && leven(typed, word) === 1;
