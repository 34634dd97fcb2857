import type { CardAction } from "../card-actions.ts";

const guideVerbs = [
  "guide-start",
  "guide-move",
  "guide-answer",
  "guide-act",
  "guide-remind",
  "guide-handout",
  "guides",
  "guide-menu",
] as const satisfies readonly CardAction["verb"][];

/** A button that has to do with guides. */
export type GuideAction = Extract<CardAction, { readonly verb: (typeof guideVerbs)[number] }>;

export const isGuideAction = (action: CardAction): action is GuideAction =>
  guideVerbs.some((verb) => verb === action.verb);
