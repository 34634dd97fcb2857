import type { DialogContext, DialogTurnResult } from "../framework.ts";
import type { Words } from "../../locales/i18n.ts";
import { rulebooks } from "../../src/eligibility/rulebook.ts";
import type { Customer, Subscription } from "../../src/eligibility/types.ts";
import { trailPast } from "../../src/guides/ahead.ts";
import { guide as guideOf } from "../../src/guides/guide.ts";
import type { GuideId, Role, Trail } from "../../src/guides/types.ts";
import type { Intent, Obstacle } from "../../src/understanding/types.ts";
import { dayText } from "../present/guide-reminder.ts";
import { roleNotes } from "../present/roles.ts";
import { remember } from "../remember.ts";
import { scopeOf } from "../scope.ts";
import type { Scope } from "../scope.ts";
import { caseOf, isOver } from "./case.ts";
import type { GuideCase } from "./case.ts";
import type { OpenGuide } from "./shelf.ts";
import { showCase, showGuide } from "./show-guide.ts";

/** What a guide is to be followed for. */
export interface Purpose {
  readonly guide: GuideId;
  readonly customer?: Customer | undefined;
  readonly subscription?: Subscription | undefined;
  readonly target?: string | undefined;
  /** How many licences the person spoke of. */
  readonly wanted?: number | undefined;
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
  const { words, shelf, memory, clock, roles } = scope;
  const { customer, subscription, target, wanted, obstacle } = purpose;
  const asked = intent === "add-licences" ? intent : undefined;
  if (customer) remember(memory, { customer, subscription, target, asked });
  const fresh = newGuide(dc, purpose);
  const same = shelf.all().find((open) => !open.dropped && !open.over && isFor(open, fresh));
  const known = await caseOf(scope, { ...(same ?? fresh), ...(wanted === undefined ? {} : { wanted }) });
  const past = obstacle && trailPast(known.guide, obstacle, known.circumstances);
  if (past) return showGuide(dc, answered(known, past), { intent });
  const begun = dayText(words, known.open.begun, clock.zone);
  const resumed = same && known.trail.length > 1;
  const notes = resumed ? [words("guide:note.resumed", { date: begun })] : rolesFor(words, known, roles);
  return showCase(dc, same && !isOver(known) ? known : { ...known, whole: true }, { intent, notes });
}

/** What the documents that the guide follows in this cloud say of the roles for it. */
function rolesFor(words: Words, { guide, open }: GuideCase, roles: Scope["roles"]): readonly string[] {
  return rulebooks
    .filter(({ id, applies }) => guide.documents.includes(id) && applies.cloud === open.cloud)
    .flatMap((rules) => roleNotes(words, rules, roles));
}

/** The guide with its question answered; where it had come to something else, that can be brought back. */
function answered({ open, trail }: GuideCase, past: Trail): OpenGuide {
  return { ...open, trail: [...past], before: trail.length > 1 ? [...trail] : open.before };
}

function newGuide(dc: DialogContext, purpose: Purpose): OpenGuide {
  const { clock, newId } = scopeOf(dc.context);
  const { guide: id, customer, subscription, target, wanted } = purpose;
  const guide = guideOf(id);
  const now = clock.now.toISOString();
  return {
    id: newId(),
    guide: id,
    customer: customer?.id,
    subscription: subscription?.id,
    target,
    wanted,
    role: guide.audience.role ?? roleOf(customer, subscription) ?? guide.role,
    cloud: customer?.cloud ?? guide.audience.cloud ?? "global",
    trail: [{ step: guide.start }],
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
