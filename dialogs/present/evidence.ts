import { factIn } from "../../locales/i18n.ts";
import type { Words } from "../../locales/i18n.ts";
import type { Catalog } from "../../src/catalog/types.ts";
import { rulebook } from "../../src/eligibility/rulebook.ts";
import type { FactId, RulebookId } from "../../src/eligibility/types.ts";
import { openUrl } from "../../cards/actions.ts";
import type { CardAction } from "../../cards/actions.ts";
import { productName } from "./names.ts";

/**
 * Facts of the documents, told in the reader's language: in a sentence of their own, or, for a path, as source and
 * target. A fact that neither tells is left out; a test holds the bundles to all that the rulebooks cite.
 */
export function tellFacts(
  words: Words,
  catalog: Catalog,
  id: RulebookId | null,
  facts: readonly FactId[],
): readonly string[] {
  return [...new Set(facts)]
    .map((fact) => factIn(words.language, fact) ?? (id ? tellPath(words, catalog, id, fact) : undefined))
    .filter((sentence) => sentence !== undefined);
}

function tellPath(words: Words, catalog: Catalog, id: RulebookId, fact: FactId): string | undefined {
  const { paths, applies } = rulebook(id);
  const path = paths.find(({ facts }) => facts[0] === fact);
  if (!path) return undefined;
  const name = (product: string) => productName(words, catalog.product(product), applies.cloud);
  return words("paths:supported", { source: name(path.from), target: name(path.to) });
}

/** The document behind a rulebook and its date: the version in the reader's language, where there is one. */
export function sourceLine(words: Words, id: RulebookId | null): string {
  if (!id) return words("answer:noSource");
  const { documents } = rulebook(id);
  const { date } = documents.find(({ language }) => language === words.language) ?? documents[0];
  return words("answer:source", { title: words(`documents:${id}`), date: new Date(date) });
}

/** The document's page, where one is known to be online. */
export function documentLink(words: Words, id: RulebookId | null): readonly CardAction[] {
  const page = id ? rulebook(id).page : undefined;
  return page ? [openUrl(words("common:action.readDocument"), page[words.language])] : [];
}
