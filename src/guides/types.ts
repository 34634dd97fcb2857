import type { Cloud, ProductId } from "../catalog/types.ts";
import type { FactId } from "../eligibility/types.ts";

/** The guides, each a file of `data/`. */
export const guideIds = [
  "csp-global-upgrade",
  "csp-21vianet-upgrade",
  "manual-change",
  "move-users",
  "back-up-data",
  "e4-upgrade-tab",
  "e4-manual",
  "upgrade-tab-blocked",
  "add-licences-partner",
  "add-licences-admin",
  "request-privileges",
] as const;
export type GuideId = (typeof guideIds)[number];

/** Unique in its guide; a step of a guide that is part of another has the name of its place before: `reassign/many`. */
export type StepId = string;
export type AnswerId = string;

/** Who follows the guide: a partner for a customer, or an admin for their own organisation. */
export type Role = "partner" | "admin";

/**
 * What is known of the case that a guide is followed for. `quantity`: the licences that the subscription has;
 * `wanted`: those that the person spoke of; `inactive`: the subscription's status, where it is not active. By the
 * catalogue, the target lacks data services of the source, or it keeps them all; neither is known where one of the two
 * plans is not. `lost-functions`: the document says that the target keeps less.
 */
export const knowable = [
  "customer",
  "domain",
  "source",
  "target",
  "quantity",
  "wanted",
  "inactive",
  "bought-directly",
  "lost-functions",
  "lost-services",
  "kept-services",
] as const;
export type Knowable = (typeof knowable)[number];

/** For whom and for what a guide is followed, as far as it decides which steps and sentences apply. */
export interface Circumstances {
  readonly role: Role;
  readonly cloud: Cloud;
  readonly knows: ReadonlySet<Knowable>;
}

/** When a step, sentence, link or answer applies: all of it has to hold. */
export interface When {
  readonly role?: Role | undefined;
  readonly cloud?: Cloud | undefined;
  /** What the sentence names, and would have to leave open otherwise. */
  readonly knows?: readonly Knowable[] | undefined;
  readonly lacks?: readonly Knowable[] | undefined;
}

/** Something told, with the facts of the documents that it tells; none where it rests on another page. */
export interface Line {
  /** The name of its sentence among the words of the step. */
  readonly say: string;
  readonly facts: readonly FactId[];
  readonly when?: When | undefined;
}

/** A page to open; `links.json` has its address. */
export interface Link {
  readonly to: string;
  readonly facts: readonly FactId[];
  readonly when?: When | undefined;
}

/** What a step can produce to take away. */
export const tools = ["reassign-script", "privileges-request"] as const;
export type Tool = (typeof tools)[number];

export interface Answer {
  readonly id: AnswerId;
  readonly to: StepId;
  readonly facts: readonly FactId[];
  readonly when?: When | undefined;
  /** A plain yes or no says this. */
  readonly says?: "yes" | "no" | undefined;
}

interface StepBase {
  readonly id: StepId;
  /** Where its words are: the guide that the step is written in, and its name there. */
  readonly words: { readonly guide: GuideId; readonly step: string };
  /** The chapter of the guide that is followed. */
  readonly chapter: string;
  readonly lines: readonly Line[];
  readonly warnings: readonly Line[];
  readonly tips: readonly Line[];
  readonly links: readonly Link[];
  readonly tools: readonly Tool[];
  /** The document says to wait here: a reminder is offered. */
  readonly waits: boolean;
}

/** One thing to do. Where it does not apply, the next one stands in its place. */
export interface DoStep extends StepBase {
  readonly kind: "do";
  readonly when?: When | undefined;
  /** The document says so: it can be skipped. */
  readonly optional: boolean;
  readonly next: StepId;
}

/** A question, with one way on for each answer. It is not asked where a single answer applies. */
export interface AskStep extends StepBase {
  readonly kind: "ask";
  readonly answers: readonly Answer[];
}

/** Where a path ends. */
export interface EndStep extends StepBase {
  readonly kind: "end";
  /** `done`: what the guide is for has been done; `elsewhere`: another way is needed. */
  readonly outcome: "done" | "elsewhere";
  /** The guides to go on with. */
  readonly offers: readonly GuideId[];
}

export type Step = DoStep | AskStep | EndStep;

/** The only cases that a guide is for; for all where it says nothing. */
export interface Audience {
  readonly role?: Role | undefined;
  readonly cloud?: Cloud | undefined;
  readonly sources?: readonly ProductId[] | undefined;
}

/** A manual procedure: steps, and the ways between them. */
export interface Guide {
  readonly id: GuideId;
  /** For whom it is written when nothing tells otherwise. */
  readonly role: Role;
  readonly audience: Audience;
  readonly start: StepId;
  /** The documents that it follows, as the bundles name them; none for one that follows other pages. */
  readonly documents: readonly string[];
  readonly steps: ReadonlyMap<StepId, Step>;
}

/** A step that was visited, and how it was left; the last one of a trail is the one being worked on. */
export interface Visit {
  readonly step: StepId;
  readonly answer?: AnswerId | undefined;
  readonly skipped?: boolean | undefined;
}

/** The way through a guide so far; no step stands in it twice. */
export type Trail = readonly [Visit, ...Visit[]];
