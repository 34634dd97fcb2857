import type { TurnContext } from "botbuilder";
import type { Words } from "../locales/i18n.ts";
import type { Catalog } from "../src/catalog/types.ts";
import type { Directory } from "../src/directory/types.ts";
import type { Intent, Request } from "../src/understanding/types.ts";
import type { CardAction } from "./card-actions.ts";

/** A button that is not a way to say something: that one is read as if it had been typed. */
export type PressedAction = Exclude<CardAction, { readonly verb: "say" }>;

/** What came in: a message understood, a button of ours, a button that is none, or a first meeting. */
export type Input =
  | { readonly kind: "request"; readonly request: Request; readonly text: string }
  | { readonly kind: "action"; readonly action: PressedAction }
  | { readonly kind: "unknown-action" }
  | { readonly kind: "arrival" };

/** What was last spoken of, for follow-ups; kept between turns. */
export interface Memory {
  customer?: string | undefined;
  subscription?: string | undefined;
  target?: string | undefined;
}

/** What the dialogs of one turn share. */
export interface Scope {
  readonly input: Input;
  readonly intent: Intent;
  readonly words: Words;
  readonly memory: Memory;
  readonly catalog: Catalog;
  readonly directory: Directory;
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
