import type { Words } from "../../locales/i18n.ts";
import { checklist } from "../../handouts/checklist.ts";
import { privilegesRequest } from "../../handouts/privileges-request.ts";
import { reassignScript } from "../../handouts/reassign-script.ts";
import type { Catalog, Sku } from "../../src/catalog/types.ts";
import { checklistOf } from "../present/guide-checklist.ts";
import type { GuideCase } from "./case.ts";
import type { Handout } from "./handouts.ts";

/** A text to take away from a guide, in the language of the words; `told` has to be in that language too. */
export function handoutText(words: Words, catalog: Catalog, told: GuideCase, what: Handout): string {
  switch (what) {
    case "checklist":
      return checklist(checklistOf(words, told));
    case "privileges-request":
      return privilegesRequest(words, { customer: told.customer?.name, cloud: told.open.cloud });
    case "reassign-script":
      return reassignScript(words, {
        customer: String(told.values["customer"]),
        domain: told.customer?.domain ?? "",
        cloud: told.open.cloud,
        ...skusOf(catalog, told),
        fromName: String(told.values["source"]),
        toName: String(told.values["target"]),
      });
  }
}

/** The SKUs to move users from and to; none for a plan that is not known, or of which none is on record. */
export function skusOf(
  catalog: Catalog,
  { source, target }: GuideCase,
): { readonly from: readonly Sku[]; readonly to: readonly Sku[] } {
  return { from: source ? catalog.skus(source.id) : [], to: target ? catalog.skus(target.id) : [] };
}
