import type { Activity } from "botbuilder";
import { z } from "zod";

/** What to do with the answer to a card's button: put it in the card's place, or send it as a message of its own. */
export type Placement = "replace" | "new";

/** Something that a turn says or changes, held back until the turn is saved. Plain JSON. */
export type Reply =
  | { readonly kind: "send"; readonly activity: Partial<Activity> }
  | { readonly kind: "update"; readonly activity: Partial<Activity> }
  | { readonly kind: "delete"; readonly activityId: string };

/** What is remembered of a turn, so that the same activity, arriving again, is not answered by a second turn. */
export interface TurnRecord {
  readonly activityId: string;
  readonly placement: Placement;
  /** `null` once they are known to have been delivered and need not be kept. */
  readonly replies: readonly Reply[] | null;
}

// An activity is stored as the dialogs made it and only ever read back by us: its inside is not checked again.
const activity = z.custom<Partial<Activity>>((value) => typeof value === "object" && value !== null);

export const reply = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("send"), activity }),
  z.object({ kind: z.literal("update"), activity }),
  z.object({ kind: z.literal("delete"), activityId: z.string() }),
]);

export const turnRecord = z.object({
  activityId: z.string(),
  placement: z.enum(["replace", "new"]),
  replies: z.array(reply).nullable(),
});
