import type { DialogContext, DialogTurnResult } from "../framework.ts";
import type { Customer, Subscription } from "../../src/eligibility/types.ts";
import { guide as guideOf } from "../../src/guides/guide.ts";
import type { GuideId, Role } from "../../src/guides/types.ts";
import { begin, trailPast } from "../../src/guides/walk.ts";
import type { Intent, Obstacle } from "../../src/understanding/types.ts";
import { scopeOf } from "../scope.ts";
import { caseOf } from "./case.ts";
import { isOver } from "./follow.ts";
import type { OpenGuide } from "./shelf.ts";
import { showCase, showGuide } from "./show-guide.ts";

/** What a guide is to be followed for. */
export interface Purpose {
  readonly guide: GuideId;
  readonly customer?: Customer | undefined;
  readonly subscription?: Subscription | undefined;
  readonly target?: string | undefined;
  readonly quantity?: number | undefined;
  /** What the Upgrade tab said: its question is answered with it. */
  readonly obstacle?: Obstacle | undefined;
}

/** Begins a guide; one that is open for the same case is gone on with instead. */
export async function startGuide(
  dc: DialogContext,
  purpose: Purpose,
  intent: Intent = "start-guide",
): Promise<DialogTurnResult> {
  const scope = scopeOf(dc.context);
  const { words, shelf, memory } = scope;
  await dc.cancelAllDialogs();
  if (purpose.customer) memory.customer = purpose.customer.id;
  if (purpose.subscription) memory.subscription = purpose.subscription.id;
  const fresh = newGuide(dc, purpose);
  const same = shelf.all().find((open) => !open.dropped && isFor(open, fresh));
  const known = same && (await caseOf(scope, same));
  if (!known || isOver(known) || purpose.obstacle) return showGuide(dc, fresh, { intent });
  const note = words("guide:note.resumed", { date: new Date(known.open.begun) });
  return showCase(dc, known, { intent, notes: known.trail.length > 1 ? [note] : [] });
}

function newGuide(dc: DialogContext, purpose: Purpose): OpenGuide {
  const { clock, newId } = scopeOf(dc.context);
  const { guide: id, customer, subscription, target, quantity, obstacle } = purpose;
  const guide = guideOf(id);
  const role = guide.audience.role ?? roleOf(customer, subscription) ?? guide.role;
  const cloud = customer?.cloud ?? guide.audience.cloud ?? "global";
  const circumstances = { role, cloud, knows: new Set<never>() };
  const now = clock.now.toISOString();
  return {
    id: newId(),
    guide: id,
    customer: customer?.id,
    subscription: subscription?.id,
    target,
    quantity,
    role,
    cloud,
    trail: [...((obstacle && trailPast(guide, obstacle, circumstances)) ?? begin(guide, circumstances))],
    begun: now,
    touched: now,
  };
}

/** What was bought through a partner is changed by the partner; what was not, by the organisation's admin. */
export function roleOf(
  customer: Customer | undefined,
  subscription: Subscription | undefined,
): Role | undefined {
  if (subscription) return subscription.purchasedThrough === "csp" ? "partner" : "admin";
  return customer ? "partner" : undefined;
}

const isFor = (one: OpenGuide, other: OpenGuide): boolean =>
  one.guide === other.guide &&
  one.customer === other.customer &&
  one.subscription === other.subscription &&
  one.target === other.target;
