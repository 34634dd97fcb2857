import { Dialog } from "../framework.ts";
import type { DialogContext, DialogTurnResult } from "../framework.ts";
import type { StepId, Trail } from "../../src/guides/types.ts";
import type { Intent } from "../../src/understanding/types.ts";
import { current } from "../../src/guides/walk.ts";
import { namedCustomer, namedSubscription } from "../outcome.ts";
import { presentGuide } from "../present/guide.ts";
import { reply } from "../reply.ts";
import { scopeOf } from "../scope.ts";
import { caseOf, isOver } from "./case.ts";
import type { GuideCase } from "./case.ts";
import type { Followed } from "./follow.ts";
import type { OpenGuide } from "./shelf.ts";

type Shown = { readonly intent?: Intent; readonly notes?: readonly string[] };

/** Shows where a guide stands. */
export async function showGuide(
  dc: DialogContext,
  open: OpenGuide,
  how: Shown = {},
): Promise<DialogTurnResult> {
  return showCase(dc, await caseOf(scopeOf(dc.context), open), how);
}

/**
 * Shows where a guide stands, with what is known of its case looked up already. From now on what is typed is said of
 * it: a question of ours that was open is not any more.
 */
export async function showCase(
  dc: DialogContext,
  shown: GuideCase,
  { intent = "resume-guide", notes = [] }: Shown = {},
): Promise<DialogTurnResult> {
  const { words, clock, memory, shelf } = scopeOf(dc.context);
  const { customer, subscription, target, whole } = shown;
  const open = standing(shown, clock.now);
  await dc.cancelAllDialogs();
  memory.guide = open.id;
  shelf.put(open);
  const all = whole ? notes : [...notes, words("guide:note.changed")];
  const card = presentGuide({ words, shown: { ...shown, open }, clock, notes: all });
  await reply(dc.context, card, {
    intent,
    customer: customer ? namedCustomer(customer) : null,
    subscription: subscription ? namedSubscription(subscription) : null,
    target: target?.id ?? null,
  });
  return Dialog.EndOfTurn;
}

/** A guide as it is kept: one that has come to an end reminds of nothing. */
function standing(shown: GuideCase, now: Date): OpenGuide {
  const over = isOver(shown);
  const { open, trail } = shown;
  return {
    ...open,
    trail: [...trail],
    touched: now.toISOString(),
    over,
    reminder: over ? undefined : open.reminder,
  };
}

/** Shows what a move came to. */
export async function showFollowed(
  dc: DialogContext,
  shown: GuideCase,
  followed: Followed,
): Promise<DialogTurnResult> {
  const { words } = scopeOf(dc.context);
  if (followed.kind === "refused") {
    return showCase(dc, shown, { notes: [words(`guide:note.${followed.note}`)] });
  }
  const { trail, back } = followed;
  const doneBefore = back ? shown.open.doneBefore : doneBehind(shown, trail);
  // "Not yet" leads nowhere: without a word, the same card would look as if nothing had been heard.
  const stays = current(shown.guide, trail).id === current(shown.guide, shown.trail).id;
  const notes = stays ? [words("guide:note.stays")] : [];
  return showGuide(dc, { ...shown.open, trail: [...trail], doneBefore, before: undefined }, { notes });
}

/** The steps that were done, though going on has led back before them. */
function doneBehind({ open, trail: former }: GuideCase, trail: Trail): StepId[] {
  const kept = new Set(trail.map(({ step }) => step));
  const left = former.map(({ step }) => step).filter((step) => !kept.has(step));
  return [...new Set([...(open.doneBefore ?? []), ...left])];
}
