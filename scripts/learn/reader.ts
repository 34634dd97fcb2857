import { nameFinders } from "../../dialogs/name-finders.ts";
import { createCatalog } from "../../src/catalog/catalog.ts";
import { loadDirectoryFile } from "../../src/directory/file-directory.ts";
import { withoutCourtesy } from "../../src/understanding/courtesy.ts";
import { findNames } from "../../src/understanding/find-names.ts";
import { cleanMessage } from "../../src/understanding/message.ts";
import { createPhrasebook } from "../../src/understanding/phrasebook.ts";
import { essence, spansOf } from "../../src/understanding/sentence.ts";
import { tokenize } from "../../src/understanding/tokens.ts";
import type { Token } from "../../src/understanding/tokens.ts";
import { withDirectory } from "../eval/directory.ts";
import type { Utterance } from "../eval/utterances.ts";

/** Cuts sentences into tokens as the recogniser does; a customer whose name is typed with a slip counts as named. */
export async function openReader(): Promise<(utterance: Utterance) => Promise<readonly Token[]>> {
  const catalog = createCatalog();
  const directory = await withDirectory((file) => loadDirectoryFile(file, catalog));
  const book = createPhrasebook();
  const finders = nameFinders(catalog, directory);
  return async ({ say, means: { customer = [] } }) => {
    const sentence = await findNames(cleanMessage(say), finders, book);
    const all = tokenize(sentence.text, spansOf(sentence), book.numbers);
    const tokens = essence(withoutCourtesy(all, book), all);
    const name = [customer].flat().join(" ");
    return tokens.map((token) => (isOfName(token, name) ? { ...token, kind: "customer", text: "" } : token));
  };
}

const shortest = 3;

/** Whether a word is, or nearly is, one of a name. */
function isOfName({ kind, text }: Token, name: string): boolean {
  if (kind === "han") return name.includes(text);
  if (kind !== "word" || text.length < shortest) return false;
  const words = name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return words.some(
    (word) => word.length >= shortest && (word.startsWith(text) || distance(word, text) <= word.length / 4),
  );
}

/** How many letters have to be put in, left out or changed. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (let at = 1; at <= other.length; at++) {
      const changed = (row[at - 1] ?? 0) + (letter === other[at - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
