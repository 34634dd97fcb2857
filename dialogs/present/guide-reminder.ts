import { execute } from "../../cards/actions.ts";
import type { CardAction } from "../../cards/actions.ts";
import type { Words } from "../../locales/i18n.ts";
import { reminderChoices } from "../../src/understanding/types.ts";
import type { Step } from "../../src/guides/types.ts";
import type { GuideCase } from "../guides/case.ts";
import type { Clock } from "../guides/clock.ts";

/** Where there is something to wait for, the times to be reminded at; where a reminder is set, when it comes. */
export function reminderPart(
  words: Words,
  { open }: GuideCase,
  step: Step,
  { canRemind, zone }: Clock,
): { readonly text: string; readonly actions: readonly CardAction[] } {
  if (open.reminder) {
    const cancel = execute(words("guide:action.cancelReminder"), {
      verb: "guide-act",
      guide: open.id,
      act: "cancel-reminder",
      inPlace: true,
    });
    return {
      text: words("guide:reminder.set", { when: whenText(words, open.reminder.due, zone) }),
      actions: [cancel],
    };
  }
  if (!step.waits || !canRemind) return { text: "", actions: [] };
  return { text: words("guide:reminder.offer"), actions: reminderButtons(words, open.id) };
}

/** A button for each time to be reminded at. */
export function reminderButtons(words: Words, guide: string): readonly CardAction[] {
  return reminderChoices.map((when) =>
    execute(words(`guide:reminder.${when}`), { verb: "guide-remind", guide, when, inPlace: true }),
  );
}

/** An instant as the person's clock shows it: "Monday, November 23, 2026 at 9:00 AM"; in UTC, and said so, without one. */
export function whenText({ language }: Words, instant: string, zone: string | undefined): string {
  const text = new Intl.DateTimeFormat(language, {
    dateStyle: "full",
    timeStyle: "short",
    timeZone: zone ?? "UTC",
  }).format(new Date(instant));
  return zone ? text : `${text} UTC`;
}

/** The day of an instant, by the person's calendar. */
export function dayText({ language }: Words, instant: string, zone: string | undefined): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: zone ?? "UTC" }).format(
    new Date(instant),
  );
}
