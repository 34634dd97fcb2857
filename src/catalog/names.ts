import cloudMarks from "./cloud-marks.json" with { type: "json" };
import type { Listing } from "./listings.ts";
import { NameTree } from "./name-tree.ts";
import { ambiguousNames } from "./records.ts";
import salesNotes from "./sales-notes.json" with { type: "json" };
import type { Cloud, NameMatch, ProductId } from "./types.ts";
import { wordsOf } from "./words.ts";
import type { Word } from "./words.ts";

interface Meaning {
  readonly alias: string;
  /** The alias's words. */
  readonly length: number;
  readonly products: Readonly<Record<Cloud, readonly ProductId[]>>;
  /** Meant wherever it stands, not only as the whole name of a subscription. */
  readonly spoken: boolean;
}

/** What products are called, to find them in a text and in the names of subscriptions. */
export class Names {
  readonly #tree = new NameTree<Meaning>();
  readonly #before = treeOf(cloudMarks.before);
  readonly #after = treeOf(cloudMarks.after);
  /** The longest first: "CSP NCE" goes as one. */
  readonly #notes = [...salesNotes, ...cloudMarks.before, ...cloudMarks.after]
    .map(wordsOf)
    .sort((one, other) => other.length - one.length);

  /** The first to claim a name keeps it; ambiguous names come before all. */
  constructor(listings: readonly Listing[]) {
    for (const { names, products, products21Vianet = products } of ambiguousNames) {
      this.#add(names, { global: products, "21vianet": products21Vianet }, true);
    }
    for (const { product, names, subscriptionNames } of listings) {
      const products = { global: [product.id], "21vianet": [product.id] };
      this.#add(names, products, true);
      this.#add(subscriptionNames, products, false);
    }
  }

  /** See `Catalog.namesIn`. */
  find(text: string, cloud: Cloud | undefined): NameMatch[] {
    const words = wordsOf(text);
    const matches: NameMatch[] = [];
    for (let position = 0; position < words.length;) {
      const found = this.#at(words, position);
      if (found) {
        const { alias, products } = found.meaning;
        const meant = meanings(products, found.marked ? "21vianet" : cloud);
        matches.push({ products: meant, alias, ...spanOf(text, words.slice(position, found.next)) });
      }
      position = found?.next ?? position + 1;
    }
    return matches;
  }

  /**
   * The one product that names of a subscription mean in its cloud. Each has to be a product's name from its first
   * word to its last, apart from notes on the sale ("Trial", "NCE"); where several are, the fullest one tells, since
   * people shorten names and Microsoft does not. A name that places it in China is none in the worldwide cloud: which
   * of the two is wrong cannot be told.
   */
  meaning(names: readonly string[], cloud: Cloud): ProductId | undefined {
    let fullest: { readonly length: number; readonly product: ProductId } | undefined;
    for (const name of names) {
      const words = wordsOf(name);
      if (cloud === "global" && this.#saysChina(words)) continue;
      const called = this.#called(words);
      const [product, another] = called?.products[cloud] ?? [];
      const length = called?.length ?? 0;
      if (product !== undefined && another === undefined && length > (fullest?.length ?? 0)) {
        fullest = { length, product };
      }
    }
    return fullest?.product;
  }

  #add(names: readonly string[], products: Meaning["products"], spoken: boolean): void {
    for (const alias of names) {
      const words = wordsOf(alias);
      this.#tree.addUnlessKnown(words, { alias, length: words.length, products, spoken });
    }
  }

  /** The longest name that begins at a word, with the words beside it that place it in China. */
  #at(words: readonly Word[], from: number) {
    const before = this.#before.longestAt(words, from);
    const name = this.#tree.longestAt(words, before?.next ?? from, ({ spoken }) => spoken);
    if (!name) return undefined;
    const after = this.#after.longestAt(words, name.next);
    return {
      meaning: name.value,
      next: after?.next ?? name.next,
      marked: before !== undefined || after !== undefined,
    };
  }

  /** The meaning of a whole name; of what is left of it without the notes at its ends when it has none. */
  #called(words: readonly Word[]): Meaning | undefined {
    let left: readonly Word[] | undefined = words;
    while (left && left.length > 0) {
      const meaning = this.#tree.whole(left);
      if (meaning) return meaning;
      left = this.#withoutNote(left);
    }
    return undefined;
  }

  #saysChina(words: readonly Word[]): boolean {
    return words.some((_, at) => this.#before.longestAt(words, at) ?? this.#after.longestAt(words, at));
  }

  #withoutNote(words: readonly Word[]): readonly Word[] | undefined {
    if (words.at(-1)?.kind === "mark") return words.slice(0, -1);
    for (const note of this.#notes) {
      if (standsAt(words, words.length - note.length, note)) return words.slice(0, -note.length);
      if (standsAt(words, 0, note)) return words.slice(note.length);
    }
    return undefined;
  }
}

function treeOf(names: readonly string[]): NameTree<true> {
  const tree = new NameTree<true>();
  for (const name of names) tree.addUnlessKnown(wordsOf(name), true);
  return tree;
}

function meanings(products: Meaning["products"], cloud: Cloud | undefined): readonly ProductId[] {
  return cloud ? products[cloud] : [...new Set([...products.global, ...products["21vianet"]])];
}

function standsAt(words: readonly Word[], from: number, note: readonly Word[]): boolean {
  return from >= 0 && note.every(({ text }, offset) => words[from + offset]?.text === text);
}

const closings: Readonly<Record<string, string>> = { "(": ")", "（": "）" };

/** Where words stand in a text, with the bracket that closes one opened between them. */
function spanOf(text: string, words: readonly Word[]): { readonly start: number; readonly end: number } {
  const start = words[0]?.start ?? 0;
  const end = words.at(-1)?.end ?? 0;
  const written = text.slice(start, end);
  const opening = Math.max(...Object.keys(closings).map((bracket) => written.lastIndexOf(bracket)));
  const closing = closings[written.charAt(opening)];
  const unclosed = closing !== undefined && !written.includes(closing, opening);
  return { start, end: unclosed && text.startsWith(closing, end) ? end + 1 : end };
}
