import { Dialog } from "../framework.ts";
import type { DialogContext, DialogTurnResult } from "../framework.ts";
import type { Intent } from "../../src/understanding/types.ts";
import { namedCustomer, namedSubscription } from "../outcome.ts";
import { presentGuide } from "../present/guide.ts";
import { reply } from "../reply.ts";
import { scopeOf } from "../scope.ts";
import { caseOf } from "./case.ts";
import type { GuideCase } from "./case.ts";
import type { Followed } from "./follow.ts";
import type { OpenGuide } from "./shelf.ts";

type Shown = { readonly intent?: Intent; readonly notes?: readonly string[] };

/** Shows where a guide stands, and from now on takes what is typed as said of it. */
export async function showGuide(
  dc: DialogContext,
  open: OpenGuide,
  how: Shown = {},
): Promise<DialogTurnResult> {
  return showCase(dc, await caseOf(scopeOf(dc.context), open), how);
}

/** The same, with what is known of the case looked up already. */
export async function showCase(
  dc: DialogContext,
  shown: GuideCase,
  { intent = "resume-guide", notes = [] }: Shown = {},
): Promise<DialogTurnResult> {
  const { words, clock, memory, shelf } = scopeOf(dc.context);
  const { open, customer, subscription, target, trail, whole } = shown;
  memory.guide = open.id;
  shelf.put({ ...open, trail: [...trail], touched: clock.now.toISOString() });
  const all = whole ? notes : [...notes, words("guide:note.changed")];
  await reply(dc.context, presentGuide({ words, shown, clock, notes: all }), {
    intent,
    customer: customer ? namedCustomer(customer) : null,
    subscription: subscription ? namedSubscription(subscription) : null,
    target: target?.id ?? null,
  });
  return Dialog.EndOfTurn;
}

/** Shows what a move came to. */
export async function showFollowed(
  dc: DialogContext,
  shown: GuideCase,
  followed: Followed,
  notes: readonly string[] = [],
): Promise<DialogTurnResult> {
  const { words } = scopeOf(dc.context);
  if (followed.kind === "refused") {
    return showCase(dc, shown, { notes: [...notes, words(`guide:note.${followed.note}`)] });
  }
  return showGuide(dc, { ...shown.open, trail: [...followed.trail], before: undefined }, { notes });
}
