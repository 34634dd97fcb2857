import { NameTree } from "./name-tree.ts";
import type { AmbiguousNames } from "./records.ts";
import tierNamesJson from "./tier-names.json" with { type: "json" };
import type { Cloud, NameMatch } from "./types.ts";
import { wordsOf } from "./words.ts";

const records: readonly AmbiguousNames[] = tierNamesJson;

interface Tier extends AmbiguousNames {
  readonly alias: string;
}

/**
 * Plans called by their last word alone ("basic to standard?"). Each of these words is an ordinary one too: whether
 * a plan is meant, only the sentence tells.
 */
export function createTierFinder(): (text: string, cloud: Cloud | undefined) => NameMatch[] {
  const tree = new NameTree<Tier>();
  for (const record of records) {
    for (const alias of record.names) tree.addUnlessKnown(wordsOf(alias), { ...record, alias });
  }
  return (text, cloud) => {
    const words = wordsOf(text);
    const found: NameMatch[] = [];
    for (let position = 0; position < words.length;) {
      const tier = tree.longestAt(words, position);
      const last = words[(tier?.next ?? 0) - 1];
      const first = words[position];
      if (tier && first && last) {
        const { alias, products, products21Vianet = products } = tier.value;
        const meant = cloud === "21vianet" ? products21Vianet : products;
        found.push({ products: meant, alias, start: first.start, end: last.end });
      }
      position = tier?.next ?? position + 1;
    }
    return found;
  };
}
