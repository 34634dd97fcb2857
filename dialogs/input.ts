import type { Activity } from "botbuilder";
import { z } from "zod";
import type { Understanding } from "../src/understanding/types.ts";
import { readCardAction } from "./card-actions.ts";
import { reminderEvent } from "../src/storage/reminder.ts";
import type { Input, ReminderCall, RequestInput } from "./scope.ts";

/** The value of an `Action.Execute`, as Teams sends it. */
const executed = z.object({ action: z.object({ data: z.unknown() }) });

const due = z.object({
  type: z.literal("event"),
  name: z.literal(reminderEvent),
  value: z.object({ guide: z.string(), reminder: z.string() }),
});

/** @returns undefined for an activity that is no reminder */
export const readReminderCall = (activity: Activity): ReminderCall | undefined =>
  due.safeParse(activity).data?.value;

/** What an activity says: text understood, a button's data checked, anything else an arrival. */
export async function readInput(activity: Activity, understanding: Understanding): Promise<Input> {
  const call = readReminderCall(activity);
  if (call) return { kind: "reminder", call };
  if (activity.type === "messageUpdate")
    return { ...(await readText(activity.text ?? "", understanding)), edited: true };
  if (activity.type !== "message" && activity.type !== "invoke") return { kind: "arrival" };
  const sent: unknown = activity.value;
  const value = activity.type === "invoke" ? executed.safeParse(sent).data?.action.data : sent;
  if (value === undefined || value === null) return readText(activity.text ?? "", understanding);
  const action = readCardAction(value);
  if (!action) return { kind: "unknown-action" };
  return action.verb === "say" ? readText(action.text, understanding) : { kind: "action", action };
}

async function readText(text: string, understanding: Understanding): Promise<RequestInput> {
  return { kind: "request", request: await understanding.understand(text), text, edited: false };
}
