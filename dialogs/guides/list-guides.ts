import { Dialog } from "../framework.ts";
import type { DialogContext, DialogTurnResult } from "../framework.ts";
import type { GuideId } from "../../src/guides/types.ts";
import { presentGuideMenu, presentNoGuides, presentOpenGuides } from "../present/guide-lists.ts";
import { reply } from "../reply.ts";
import { scopeOf } from "../scope.ts";
import { caseOf } from "./case.ts";
import type { GuideCase } from "./case.ts";
import { isOver } from "./follow.ts";
import { showCase } from "./show-guide.ts";

/** The guides under way, the last touched first; in a team or group chat without those about a customer. */
export async function openGuides(dc: DialogContext): Promise<readonly GuideCase[]> {
  const scope = scopeOf(dc.context);
  const kept = scope.shelf.all().filter(({ dropped, customer }) => !dropped && !(scope.shared && customer));
  const cases = await Promise.all(kept.map((open) => caseOf(scope, open)));
  return cases.filter((each) => !isOver(each));
}

/** "Where was I?": the guide under way, or the choice of several. */
export async function resumeGuides(dc: DialogContext): Promise<DialogTurnResult> {
  const { words } = scopeOf(dc.context);
  const guides = await openGuides(dc);
  const [only, ...others] = guides;
  if (!only || others.length > 0) return listGuides(dc, guides);
  return showCase(dc, only, { notes: [words("guide:note.resumed", { date: new Date(only.open.begun) })] });
}

/** All guides under way, to choose from. */
export async function listGuides(
  dc: DialogContext,
  guides?: readonly GuideCase[],
): Promise<DialogTurnResult> {
  const { words, clock } = scopeOf(dc.context);
  const open = guides ?? (await openGuides(dc));
  const card = open.length > 0 ? presentOpenGuides(words, open, clock) : presentNoGuides(words);
  await reply(dc.context, card, { intent: "resume-guide" });
  return Dialog.EndOfTurn;
}

/** Guides to begin, to choose from. */
export async function offerGuides(dc: DialogContext, guides: readonly GuideId[]): Promise<DialogTurnResult> {
  const { words, intent } = scopeOf(dc.context);
  await reply(dc.context, presentGuideMenu(words, guides), { intent });
  return Dialog.EndOfTurn;
}
