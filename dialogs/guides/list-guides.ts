import { Dialog } from "../framework.ts";
import type { DialogContext, DialogTurnResult } from "../framework.ts";
import type { GuideId } from "../../src/guides/types.ts";
import { presentGuideMenu, presentNoGuides, presentOpenGuides } from "../present/guide-lists.ts";
import type { GuideList } from "../present/guide-lists.ts";
import { dayText } from "../present/guide-reminder.ts";
import { reply } from "../reply.ts";
import { scopeOf } from "../scope.ts";
import { caseOf, isOver } from "./case.ts";
import type { GuideCase } from "./case.ts";
import { showCase } from "./show-guide.ts";

/**
 * The guides under way, the last touched first; in a team or group chat without those about a customer.
 *
 * @param customers only those for one of these customers, where any is given
 */
export async function openGuides(
  dc: DialogContext,
  customers: readonly string[] = [],
): Promise<readonly GuideCase[]> {
  const scope = scopeOf(dc.context);
  const kept = scope.shelf
    .all()
    .filter(({ dropped, customer }) => !dropped && !(scope.shared && customer))
    .filter(({ customer }) => customers.length === 0 || (customer && customers.includes(customer)));
  const cases = await Promise.all(kept.map((open) => caseOf(scope, open)));
  return cases.filter((each) => !isOver(each));
}

/** "Where was I?", "where was I with Contoso?": the guide under way, or the choice of several. */
export async function resumeGuides(
  dc: DialogContext,
  customers: readonly string[] = [],
): Promise<DialogTurnResult> {
  const { words, clock, directory, shared } = scopeOf(dc.context);
  const guides = await openGuides(dc, customers);
  const [only, ...others] = guides;
  if (only && others.length === 0) {
    const date = dayText(words, only.open.begun, clock.zone);
    return showCase(dc, only, { notes: [words("guide:note.resumed", { date })] });
  }
  if (only) return showList(dc, presentOpenGuides(words, guides, clock));
  const named = customers[0] && !shared ? await directory.customer(customers[0]) : undefined;
  return showList(dc, presentNoGuides(words, named?.name));
}

/** All guides under way, to choose from. */
export async function listGuides(dc: DialogContext, page = 0): Promise<DialogTurnResult> {
  const { words, clock } = scopeOf(dc.context);
  const guides = await openGuides(dc);
  return showList(
    dc,
    guides.length > 0 ? presentOpenGuides(words, guides, clock, page) : presentNoGuides(words),
  );
}

/** Guides to begin, to choose from. */
export async function offerGuides(dc: DialogContext, guides: readonly GuideId[]): Promise<DialogTurnResult> {
  return showList(dc, presentGuideMenu(scopeOf(dc.context).words, guides));
}

async function showList(dc: DialogContext, { card, rows }: GuideList): Promise<DialogTurnResult> {
  const { memory, intent } = scopeOf(dc.context);
  await dc.cancelAllDialogs();
  memory.rows = rows;
  await reply(dc.context, card, { intent });
  return Dialog.EndOfTurn;
}
