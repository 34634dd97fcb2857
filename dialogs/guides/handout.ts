import { Dialog } from "../framework.ts";
import type { DialogContext, DialogTurnResult } from "../framework.ts";
import { wordsIn } from "../../locales/i18n.ts";
import type { Language } from "../../src/catalog/types.ts";
import { pagesOf } from "../../handouts/pages.ts";
import { namedCustomer } from "../outcome.ts";
import { presentHandout } from "../present/handout.ts";
import { reply } from "../reply.ts";
import { scopeOf } from "../scope.ts";
import { caseOf } from "./case.ts";
import { handoutText, skusOf } from "./handout-text.ts";
import type { Handout } from "./handouts.ts";
import type { OpenGuide } from "./shelf.ts";

/**
 * Gives a text to take away.
 *
 * @param language the one it is to be in; else the person's, and for a message to the customer the customer's
 */
export async function giveHandout(
  dc: DialogContext,
  open: OpenGuide,
  what: Handout,
  { language, page = 0 }: { readonly language?: Language | undefined; readonly page?: number } = {},
): Promise<DialogTurnResult> {
  const scope = scopeOf(dc.context);
  const { words, catalog, memory } = scope;
  memory.guide = open.id;
  const shown = await caseOf(scope, open);
  const own = what === "privileges-request" ? shown.customer?.language : undefined;
  const spoken = language ?? own ?? words.language;
  const told = await caseOf({ ...scope, words: wordsIn(spoken) }, open);
  const pages = pagesOf(handoutText(wordsIn(spoken), catalog, told, what));
  const { from, to } = skusOf(catalog, shown);
  const incomplete = what === "reassign-script" && (from.length === 0 || to.length === 0);
  const notes = incomplete ? [words("guide:handout.reassign-script-skus")] : [];
  await reply(dc.context, presentHandout({ words, shown, what, spoken, pages, page, notes }), {
    intent: "resume-guide",
    customer: shown.customer ? namedCustomer(shown.customer) : null,
  });
  return Dialog.EndOfTurn;
}
