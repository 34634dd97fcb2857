import type { TurnContext } from "botbuilder";
import type { Words } from "../locales/i18n.ts";
import type { Catalog } from "../src/catalog/types.ts";
import type { Directory } from "../src/directory/types.ts";
import type { PartnerRole } from "../src/eligibility/types.ts";
import type { Intent, Request } from "../src/understanding/types.ts";
import type { Reminder } from "../src/storage/reminder.ts";
import type { CardAction } from "./card-actions.ts";
import type { Shelf } from "./guides/shelf.ts";
import type { Clock } from "./guides/clock.ts";

/** A button that is not a way to say something: that one is read as if it had been typed. */
export type PressedAction = Exclude<CardAction, { readonly verb: "say" }>;

/** A message understood. */
export interface RequestInput {
  readonly kind: "request";
  readonly request: Request;
  readonly text: string;
  /** It takes the place of one that had its answer. */
  readonly edited: boolean;
}

/** What came in: a message understood, a button of ours, a button that is none, or a first meeting. */
export type Input =
  | RequestInput
  | { readonly kind: "action"; readonly action: PressedAction }
  | { readonly kind: "unknown-action" }
  | { readonly kind: "reminder"; readonly call: ReminderCall }
  | { readonly kind: "arrival" };

/** A reminder that is due: of which guide, and which of its reminders. */
export interface ReminderCall {
  readonly guide: string;
  readonly reminder: string;
}

export const askedAgain = ["list-subscriptions", "add-licences"] as const;
type AskedAgain = (typeof askedAgain)[number];

/** What was last spoken of, for follow-ups; kept between turns. */
export interface Memory {
  customer?: string | undefined;
  /** Words that stood beside the customer's name and may make it another's: as long as it is not named anew. */
  doubt?: string | undefined;
  subscription?: string | undefined;
  target?: string | undefined;
  /** What was asked last, where it was not about an upgrade: "and Fabrikam?" asks it again. */
  asked?: AskedAgain | undefined;
  /** The guide that this turn shows: what is typed next may be said of it. */
  guide?: string | undefined;
  /** The rows of the list that this turn shows, as their buttons: a number typed next chooses one. */
  rows?: readonly unknown[] | undefined;
}

/** What the last turn showed of guides: it has the floor for one turn. */
export type Focus = Readonly<Pick<Memory, "guide" | "rows">>;

/** What the dialogs of one turn share. */
export interface Scope {
  readonly input: Input;
  readonly intent: Intent;
  readonly words: Words;
  readonly memory: Memory;
  readonly focus: Focus;
  readonly catalog: Catalog;
  /** The customers that the person may see; for all that a turn can tell, there are no others. */
  readonly directory: Directory;
  /** What they are in Partner Center, where that is known. */
  readonly roles: readonly PartnerRole[] | undefined;
  /** The guides that the person has under way. */
  readonly shelf: Shelf;
  readonly clock: Clock;
  /** A name that nothing else has. */
  readonly newId: () => string;
  /** Has an activity taken as a turn of its own, when its time comes. */
  readonly schedule: (reminder: Reminder) => void;
  /** A team or a group chat, where nothing about a customer is said. */
  readonly shared: boolean;
}

const ScopeKey = Symbol("scope");

export function setScope(context: TurnContext, scope: Scope): void {
  context.turnState.set(ScopeKey, scope);
}

export function scopeOf(context: TurnContext): Scope {
  const scope: Scope | undefined = context.turnState.get<Scope>(ScopeKey);
  if (!scope) throw new Error("a dialog ran outside of a turn");
  return scope;
}
