import type { Activity, StoreItem } from "botbuilder";
import { z } from "zod";
import { key } from "./key.ts";
import { reply } from "./turn-record.ts";
import type { Reply } from "./turn-record.ts";

/** The shape of a stored reminder. Raise it when one of the old shape can no longer be understood. */
const reminderVersion = 1;

/** The name of the event that a due reminder is. */
export const reminderEvent = "reminder";

/** Something that the conversation wants to come back to by itself. */
export interface Reminder {
  /** Unlike any other's. */
  readonly id: string;
  /** An instant, ISO 8601. */
  readonly due: string;
  /**
   * What arrives then, with the reminder's id: an `event` by the name of `reminderEvent`, from the person to the bot in
   * their conversation. The conversation decides at that moment whether it is still wanted.
   */
  readonly activity: Partial<Activity>;
}

/** A reminder as it is stored. */
export interface StoredReminder {
  readonly key: string;
  readonly eTag: string;
  readonly due: Date;
  readonly activity: Activity & { readonly id: string };
  /** Until then it is left alone: somebody is at it, or it failed and waits. */
  readonly notBefore?: Date | undefined;
  /** How often it could not be delivered. */
  readonly failures: number;
  /** When that happened first. */
  readonly failingSince?: Date | undefined;
  /** What the conversation answered to it, when that was saved but perhaps not delivered. */
  readonly replies?: readonly Reply[] | undefined;
}

const remindedShape = z.looseObject({
  type: z.literal("event"),
  name: z.literal(reminderEvent),
  id: z.string().min(1),
  channelId: z.string(),
  serviceUrl: z.string(),
  conversation: z.looseObject({ id: z.string() }),
  from: z.looseObject({ id: z.string() }),
});
const reminded = z.custom<StoredReminder["activity"]>((value) => remindedShape.safeParse(value).success);

const moment = z.iso.datetime().transform((text) => new Date(text));

const storedReminder = z.object({
  version: z.literal(reminderVersion),
  eTag: z.string(),
  due: moment,
  activity: reminded,
  notBefore: moment.optional(),
  failures: z.int().nonnegative().default(0),
  failingSince: moment.optional(),
  replies: z.array(reply).optional(),
});

/** The keys of all reminders lie between these two. */
export const reminderKeys = { after: "reminder/", before: "reminder0" };

/** The keys of reminders due before a moment are smaller, those of the others greater. */
export function keyOfMoment(moment: Date): string {
  return key("reminder", moment.toISOString());
}

/**
 * The item of a reminder that has just been set, and the key that it has.
 *
 * @throws RangeError when `due` is no instant; ZodError when the activity is not as it has to be
 */
export function newReminderItem({ id, due, activity }: Reminder): readonly [key: string, item: StoreItem] {
  const moment = new Date(due);
  return [
    `${keyOfMoment(moment)}/${key(id)}`,
    { version: reminderVersion, due: moment.toISOString(), activity: reminded.parse({ ...activity, id }) },
  ];
}

/** The item of a reminder as it is to be stored, under the eTag that it was read with. */
export function reminderItem({
  eTag,
  due,
  activity,
  notBefore,
  failures,
  failingSince,
  replies,
}: StoredReminder): StoreItem {
  return {
    version: reminderVersion,
    eTag,
    due: due.toISOString(),
    activity,
    notBefore: notBefore?.toISOString(),
    failures,
    failingSince: failingSince?.toISOString(),
    replies,
  };
}

/** @returns undefined for what is no reminder, or one of another version */
export function readReminder(itemKey: string, item: unknown): StoredReminder | undefined {
  const { data } = storedReminder.safeParse(item);
  return data && { key: itemKey, ...data };
}
