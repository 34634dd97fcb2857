import { wordsOf } from "../../src/catalog/words.ts";

/**
 * Those of which the names have in them what was typed so far, whatever its case, accents and width and in any order:
 * "bas e3" finds what is called Business Basic and E3. A word typed may be the beginning of one, and one that nothing
 * at all is called ("to") does not count, as long as others do.
 *
 * @param namesOf every name that an item may be found by
 */
export function fitting<T>(
  typed: string,
  items: readonly T[],
  namesOf: (item: T) => readonly string[],
): readonly T[] {
  const named = items.map((item) => ({ item, names: namesOf(item).map(textsOf) }));
  const asked = typed.split(/\s+/).map(textsOf);
  const written = asked.filter((words) => words.length > 0);
  const known = written.filter((words) => named.some(({ names }) => standsIn(names, words)));
  if (known.length === 0 && written.length > 0) return [];
  return named.filter(({ names }) => known.every((words) => standsIn(names, words))).map(({ item }) => item);
}

type Texts = readonly string[];

const textsOf = (text: string): Texts => wordsOf(text).map((word) => word.text);

function standsIn(names: readonly Texts[], words: Texts): boolean {
  return names.some((name) => name.some((_, start) => beginsAt(name, start, words)));
}

/** All but the last are whole words: of the last perhaps only the beginning has been typed. */
function beginsAt(name: Texts, start: number, words: Texts): boolean {
  const last = words.length - 1;
  return words.every((word, index) => {
    const there = name[start + index];
    return index === last ? there?.startsWith(word) : there === word;
  });
}
