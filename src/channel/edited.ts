import type { Activity } from "botbuilder";
import { z } from "zod";

const edit = z.looseObject({ eventType: z.literal("editMessage") });

/** Whether somebody has changed a message of theirs. Teams tells of one that is restored in the same way. */
export function isEdited({ type, channelData }: Pick<Activity, "type" | "channelData">): boolean {
  return type === "messageUpdate" && edit.safeParse(channelData).success;
}
