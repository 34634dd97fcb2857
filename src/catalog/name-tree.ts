import { glued } from "./words.ts";
import type { Word } from "./words.ts";

interface Branch<T> {
  readonly next: Map<string, Branch<T>>;
  value?: T;
}

const branch = <T>(): Branch<T> => ({ next: new Map() });

/** Names by their words, so that the longest one standing at a place of a text is found in one walk. */
export class NameTree<T> {
  readonly #root: Branch<T> = branch();

  addUnlessKnown(words: readonly Word[], value: T): void {
    let at = this.#root;
    for (const { text } of words) {
      let next = at.next.get(text);
      if (!next) at.next.set(text, (next = branch()));
      at = next;
    }
    at.value ??= value;
  }

  /** The value of a name that these words are, from the first to the last. */
  whole(words: readonly Word[]): T | undefined {
    let at: Branch<T> | undefined = this.#root;
    for (const { text } of words) at = at?.next.get(text);
    return at?.value;
  }

  /** The longest name that begins at a word, and the position after its last word. */
  longestAt(words: readonly Word[], from: number, accepts: (value: T) => boolean = () => true) {
    let found: { readonly value: T; readonly next: number } | undefined;
    if (glued(words[from - 1], words[from])) return found;
    let at: Branch<T> | undefined = this.#root;
    for (let position = from; position < words.length; position++) {
      at = at.next.get(words[position]?.text ?? "");
      if (!at) break;
      const ends = !glued(words[position], words[position + 1]);
      if (ends && at.value !== undefined && accepts(at.value))
        found = { value: at.value, next: position + 1 };
    }
    return found;
  }
}
