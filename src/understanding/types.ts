import type { Language, ProductId } from "../catalog/types.ts";

export const intents = [
  "check-upgrade",
  "list-upgrades",
  "explain-reason",
  "start-guide",
  "resume-guide",
  "compare-plans",
  "show-paths",
  "find-customer",
  "list-subscriptions",
  "add-licences",
  "set-language",
  "greet",
  "help",
  "cancel",
  "restart",
  "thanks",
  "none",
] as const;
export type Intent = (typeof intents)[number];

/** A product named in a text. */
export interface ProductMention {
  /** What the name may mean; more than one when it is ambiguous ("Business Premium"). */
  readonly products: readonly ProductId[];
  /** As it was typed. */
  readonly text: string;
  /** `source`: what the customer has; `target`: where to go; `unspecified`: the sentence does not tell. */
  readonly role: "source" | "target" | "unspecified";
}

/** What a message asks for. */
export interface Request {
  /** The language it is written in; undefined when it does not show ("Contoso E3?"). */
  readonly language: Language | undefined;
  readonly intent: Intent;
  /** Customers named in full. */
  readonly customers: readonly { readonly id: string; readonly text: string }[];
  /** What is left of the message once plans, known customers and the words of the sentence are taken out. */
  readonly rest: string;
  readonly products: readonly ProductMention[];
  readonly quantity: number | undefined;
  /** A reason asked about by its code ("what is ConflictingServiceTypes?"). */
  readonly reason: string | undefined;
  /** The language asked for by "set-language". */
  readonly setLanguage: Language | undefined;
  /** A choice by its position: "2", "the first one", « le deuxième », “第一个”; counted from 1. */
  readonly ordinal: number | undefined;
  /** "and E5?", "why not?", "what about Fabrikam?": it only makes sense after another. */
  readonly followsUp: boolean;
}

/** Text to Request. The embedded one can be replaced by a cloud recogniser. */
export interface Understanding {
  understand(text: string): Promise<Request>;
}
