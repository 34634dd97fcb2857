import type { Activity } from "botbuilder";
import { Dialog } from "../framework.ts";
import type { DialogContext, DialogTurnResult } from "../framework.ts";
import { reminderEvent } from "../../src/storage/reminder.ts";
import type { ReminderChoice } from "../../src/understanding/types.ts";
import { presentWhen } from "../present/guide-notices.ts";
import { dueAt } from "../reminders/when.ts";
import { reply } from "../reply.ts";
import { scopeOf } from "../scope.ts";
import type { ReminderCall } from "../scope.ts";
import type { OpenGuide } from "./shelf.ts";
import { showGuide } from "./show-guide.ts";

/** Sets a guide's reminder, in the place of an earlier one; asks when, where that was not said. */
export async function setReminder(
  dc: DialogContext,
  open: OpenGuide,
  when: ReminderChoice | undefined,
): Promise<DialogTurnResult> {
  const { words, clock, newId, schedule } = scopeOf(dc.context);
  if (!clock.canRemind) return showGuide(dc, open, { notes: [words("guide:reminder.cannot")] });
  if (!when) {
    await reply(dc.context, presentWhen(words, open), { intent: "resume-guide" });
    return Dialog.EndOfTurn;
  }
  const id = newId();
  const due = dueAt(when, clock.now, clock.zone).toISOString();
  schedule({ id, due, activity: reminderActivity(dc.context.activity, { guide: open.id, reminder: id }) });
  return showGuide(dc, { ...open, reminder: { id, due } });
}

export function cancelReminder(dc: DialogContext, open: OpenGuide): Promise<DialogTurnResult> {
  const { words } = scopeOf(dc.context);
  const notes = open.reminder ? [words("guide:reminder.cancelled")] : [];
  return showGuide(dc, { ...open, reminder: undefined }, { notes });
}

/** A reminder is due: shows its guide. */
export async function remind(dc: DialogContext, { guide }: ReminderCall): Promise<DialogTurnResult> {
  const { words, shelf } = scopeOf(dc.context);
  const open = shelf.find(guide);
  if (!open) return Dialog.EndOfTurn;
  return showGuide(dc, { ...open, reminder: undefined }, { notes: [words("guide:reminder.due")] });
}

/** What is taken as a turn of this person in this conversation, when the time has come. */
function reminderActivity(
  { channelId, serviceUrl, conversation, from, recipient, locale, localTimezone }: Activity,
  value: ReminderCall,
): Activity {
  return {
    text: "",
    callerId: "",
    label: "",
    valueType: "",
    listenFor: [],
    type: "event",
    name: reminderEvent,
    id: value.reminder,
    channelId,
    serviceUrl,
    conversation,
    from,
    recipient,
    ...(locale ? { locale } : {}),
    localTimezone,
    value,
  };
}
