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

/** The procedures that can be asked for, the more special first: words that fit two of them ask for the first. */
export const guideTopics = [
  "upgrade-tab-blocked",
  "request-privileges",
  "back-up",
  "upgrade-tab",
  "move-users",
  "add-licences",
  "change-manually",
  "upgrade",
] as const;
export type GuideTopic = (typeof guideTopics)[number];

/** Why the Upgrade tab refuses; the first that fits. */
export const obstacles = [
  "licence-conflict",
  "many-licences",
  "unpaid",
  "prepaid",
  "pending",
  "not-ready",
  "small-business",
  "government-or-non-profit",
  "several-plans",
  "target-unsupported",
  "add-on",
  "top-plan",
  "temporary",
  "not-eligible-now",
] as const;
export type Obstacle = (typeof obstacles)[number];

/** What someone says who follows a guide; "next" says that the step is done. */
export const guideMoves = [
  "done",
  "back",
  "skip",
  "undo",
  "restart-guide",
  "drop-guide",
  "checklist",
  "script",
  "cancel-reminder",
  "remind",
] as const;
export type GuideMove = (typeof guideMoves)[number];

export const reminderChoices = ["in-an-hour", "tomorrow", "in-two-working-days"] as const;
export type ReminderChoice = (typeof reminderChoices)[number];

/** What "the other one" may be another of. */
export const otherKinds = ["subscription", "customer", "either"] as const;
export type OtherKind = (typeof otherKinds)[number];

/** A product named in a text. */
export interface ProductMention {
  /** What the name may mean; more than one when it is ambiguous ("Business Premium"). */
  readonly products: readonly ProductId[];
  /** As it was typed. */
  readonly text: string;
  /** `source`: what the customer has; `target`: where to go; `unspecified`: the sentence does not tell. */
  readonly role: "source" | "target" | "unspecified";
}

/** A customer named in full in a text. */
export interface CustomerMention {
  readonly id: string;
  readonly text: string;
  /** With the words beside it that mean nothing to us: in "Contoso Pharma" it may not be Contoso that is meant. */
  readonly longer?: string | undefined;
}

/** What a message asks for. */
export interface Request {
  /** The language it is written in; undefined when it does not show ("Contoso E3?"). */
  readonly language: Language | undefined;
  readonly intent: Intent;
  /** Customers named in full. */
  readonly customers: readonly CustomerMention[];
  /** What is left of the message once plans, known customers and the words of the sentence are taken out. */
  readonly rest: string;
  /** The stretches of `rest`: each may be a name, or hold one. */
  readonly stretches: readonly string[];
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
  /** It names somebody, perhaps, and asks nothing in words of its own: "and Fabrikam?". */
  readonly namesOnly: boolean;
  /** With the intent "none": its words ask for something, which is not ours to do. */
  readonly outside: boolean;
  /** "Can it …", "they": said of somebody who was named before. */
  readonly refersBack: boolean;
  /** Not the one that was just spoken of: "the other subscription", « non, l'autre », “另一个”. */
  readonly other: OtherKind | undefined;
  /** The procedure asked for, with "start-guide" or "add-licences"; "upgrade" where the words tell no other. */
  readonly guide: GuideTopic | undefined;
  /** What the Upgrade tab said, with the guide "upgrade-tab-blocked". */
  readonly obstacle: Obstacle | undefined;
  /** With an obstacle: the words name the tab, the admin center or its message; else only what is so: "it has an add-on". */
  readonly tabNamed: boolean;
  /** A move through the guide under way, or through that of a customer, with "resume-guide"; it is the whole message. */
  readonly move: GuideMove | undefined;
  /** With the move "remind"; undefined when the message gives no time, or one that cannot be had. */
  readonly remindWhen: ReminderChoice | undefined;
  /** The message is nothing but a yes or a no. */
  readonly yesNo: "yes" | "no" | undefined;
}

/** Text to Request. The embedded one can be replaced by a cloud recogniser. */
export interface Understanding {
  understand(text: string): Promise<Request>;
}
