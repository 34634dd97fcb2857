import type { Activity } from "botbuilder";
import { Dialog } from "../framework.ts";
import type { DialogContext, DialogTurnResult } from "../framework.ts";
import { reminderEvent } from "../../src/storage/reminder.ts";
import type { ReminderChoice } from "../../src/understanding/types.ts";
import { presentWhen } from "../present/guide-notices.ts";
import { personOf } from "../person.ts";
import { dueAt } from "../reminders/when.ts";
import { reply } from "../reply.ts";
import { scopeOf } from "../scope.ts";
import type { ReminderCall } from "../scope.ts";
import { isOver } from "./case.ts";
import type { GuideCase } from "./case.ts";
import { showCase, showGuide } from "./show-guide.ts";

/** Sets a guide's reminder, in the place of an earlier one; asks when, where that was not said. */
export async function setReminder(
  dc: DialogContext,
  shown: GuideCase,
  when: ReminderChoice | undefined,
): Promise<DialogTurnResult> {
  const { words, clock, newId, schedule, memory } = scopeOf(dc.context);
  const { open } = shown;
  if (isOver(shown)) return showCase(dc, shown, { notes: [words("guide:note.atEnd")] });
  if (!clock.canRemind) return showCase(dc, shown, { notes: [words("guide:reminder.cannot")] });
  if (!when) {
    memory.guide = open.id;
    await reply(dc.context, presentWhen(words, open), { intent: "resume-guide" });
    return Dialog.EndOfTurn;
  }
  const id = newId();
  const due = dueAt(when, clock.now, clock.zone).toISOString();
  schedule({ id, due, activity: reminderActivity(dc.context.activity, { guide: open.id, reminder: id }) });
  return showGuide(dc, { ...open, reminder: { id, due } });
}

export function cancelReminder(dc: DialogContext, { open }: GuideCase): Promise<DialogTurnResult> {
  const { words } = scopeOf(dc.context);
  const note = words(open.reminder ? "guide:reminder.cancelled" : "guide:reminder.none");
  return showGuide(dc, { ...open, reminder: undefined }, { notes: [note] });
}

/** A reminder is due: shows its guide. */
export async function remind(dc: DialogContext, { guide }: ReminderCall): Promise<DialogTurnResult> {
  const { words, shelf } = scopeOf(dc.context);
  const open = shelf.find(guide);
  if (!open) return Dialog.EndOfTurn;
  return showGuide(dc, { ...open, reminder: undefined }, { notes: [words("guide:reminder.due")] });
}

/** What is taken as a turn of this person in this conversation, when the time has come: by the rights they have then. */
function reminderActivity(activity: Activity, value: ReminderCall): Activity {
  const { channelId, serviceUrl, conversation, from, recipient, locale, localTimezone } = activity;
  const { tenant } = personOf(activity);
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
    conversation: tenant ? { ...conversation, tenantId: tenant } : conversation,
    from,
    recipient,
    ...(locale ? { locale } : {}),
    localTimezone,
    value,
  };
}
