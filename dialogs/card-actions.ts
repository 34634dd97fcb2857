import { z } from "zod";
import { languages } from "../src/catalog/types.ts";
import { guideIds } from "../src/guides/types.ts";
import { guideTopics, reminderChoices } from "../src/understanding/types.ts";
import { handouts } from "./guides/handouts.ts";

const id = z.string().min(1).max(200);
/** Where it is a guide that the customer or subscription is chosen for. */
const topic = z.enum(guideTopics).optional();

/**
 * What the buttons of our cards send back. Each carries all that its answer needs, so that a button on a card of any
 * age is answered from the data as it is now; one of a guide names the guide, and the step that it was shown at. Ids
 * are looked up again, never trusted.
 */
const cardAction = z.discriminatedUnion("verb", [
  z.object({
    verb: z.literal("check"),
    customer: id.optional(),
    subscription: id.optional(),
    target: id.optional(),
    topic,
  }),
  z.object({
    verb: z.literal("search"),
    typed: z.string().max(200).default(""),
    target: id.optional(),
    topic,
  }),
  z.object({ verb: z.literal("paths"), rulebook: z.enum(["csp-global", "csp-21vianet", "direct-e4"]) }),
  z.object({ verb: z.literal("subscriptions"), customer: id, target: id.optional() }),
  z.object({
    verb: z.literal("guide-start"),
    guide: z.enum(guideIds),
    customer: id.optional(),
    subscription: id.optional(),
    target: id.optional(),
  }),
  z.object({ verb: z.literal("guide-move"), guide: id, at: id, move: z.enum(["done", "skip", "back"]) }),
  z.object({ verb: z.literal("guide-answer"), guide: id, at: id, answer: id.default("none") }),
  z.object({
    verb: z.literal("guide-act"),
    guide: id,
    act: z.enum(["show", "restart", "drop", "undo", "cancel-reminder"]),
  }),
  z.object({ verb: z.literal("guide-remind"), guide: id, when: z.enum(reminderChoices) }),
  z.object({
    verb: z.literal("guide-handout"),
    guide: id,
    what: z.enum(handouts),
    language: z.enum(languages).optional(),
    page: z.int().min(0).default(0),
  }),
  z.object({ verb: z.literal("guides"), page: z.int().min(0).max(1000).default(0) }),
  z.object({ verb: z.literal("guide-menu") }),
  z.object({ verb: z.literal("say"), text: z.string().min(1).max(1000) }),
]);

export type CardAction = z.infer<typeof cardAction> & { readonly inPlace: boolean };
/** The data of a button, as the cards are given it. */
export type CardActionData = z.input<typeof cardAction> & { readonly inPlace?: boolean };

const placed = z.object({ inPlace: z.boolean().default(false) });

/** @returns undefined for anything that no card of ours sends */
export function readCardAction(value: unknown): CardAction | undefined {
  const action = cardAction.safeParse(value);
  const placement = placed.safeParse(value);
  return action.success && placement.success ? { ...action.data, ...placement.data } : undefined;
}
