import { randomUUID } from "node:crypto";
import type { Activity } from "botbuilder";
import { reminderEvent } from "../../src/storage/reminder.ts";
import type { Reminder } from "../../src/storage/reminder.ts";
import { anActivity } from "./activities.ts";

/** A reminder of the person of `anActivity`; what arrives then can differ. */
export function aReminder(due: string, own: Partial<Activity> = {}, id: string = randomUUID()): Reminder {
  return { id, due, activity: { ...anActivity(), type: "event", name: reminderEvent, id, ...own } };
}
