import type { Activity } from "botbuilder";
import { DateTime, FixedOffsetZone, IANAZone } from "luxon";
import type { Zone } from "luxon";
import { z } from "zod";
import type { ReminderChoice } from "../../src/understanding/types.ts";

/** Nobody is reminded at night: a reminder for another day comes between these hours of the person's own clock. */
const earliestHour = 9;
const latestHour = 17;

const workingDays = 2;
const saturday = 6;

/**
 * The moment at which a reminder is due.
 *
 * - `in-an-hour`: exactly that, at whatever hour.
 * - `tomorrow`: the next calendar day, a Saturday too, at the same time of day, moved into 09:00 to 17:00.
 * - `in-two-working-days`: two days on, Saturdays and Sundays not counted, at the same time of day, moved alike. A
 *   weekend counts as if Monday were about to start: the two days are then full at the end of Tuesday, 17:00. Public
 *   holidays are not known.
 *
 * @param zone an IANA name, as `zoneOf` and `knownZoneName` give it; the days are UTC's without one, or with one that is not known
 */
export function dueAt(choice: ReminderChoice, now: Date, zone: string | undefined): Date {
  const here = DateTime.fromJSDate(now, { zone: knownZone(zone) ?? FixedOffsetZone.utcInstance });
  switch (choice) {
    case "in-an-hour":
      return here.plus({ hours: 1 }).toJSDate();
    case "tomorrow":
      return onDay(here.plus({ days: 1 }), here);
    case "in-two-working-days":
      return onDay(afterWorkingDays(here), isWeekend(here) ? here.set({ hour: latestHour }) : here);
  }
}

const clientInfo = z.looseObject({ type: z.literal("clientInfo"), timezone: z.string() });

/** The time zone of whoever sent an activity, by its IANA name; undefined where the client tells none that is known. */
export function zoneOf({
  localTimezone,
  entities,
}: Partial<Pick<Activity, "localTimezone" | "entities">>): string | undefined {
  const told = (entities ?? []).map((entity) => clientInfo.safeParse(entity).data?.timezone);
  return [localTimezone, ...told].find((zone) => knownZoneName(zone) !== undefined);
}

/** The same name, where it is that of a time zone; undefined for anything else, whatever was stored or told. */
export function knownZoneName(zone: unknown): string | undefined {
  if (typeof zone !== "string") return undefined;
  if (knownZones.has(zone)) return zone;
  if (!IANAZone.isValidZone(zone)) return undefined;
  knownZones.add(zone);
  return zone;
}

/** Every turn asks, and asking takes a tenth of a millisecond; there are some hundreds. */
const knownZones = new Set<string>();

function knownZone(zone: string | undefined): Zone | undefined {
  const name = knownZoneName(zone);
  return name === undefined ? undefined : IANAZone.create(name);
}

function afterWorkingDays(from: DateTime): DateTime {
  let [day, left] = [from, workingDays];
  while (left > 0) {
    day = day.plus({ days: 1 });
    if (!isWeekend(day)) left -= 1;
  }
  return day;
}

function isWeekend(day: DateTime): boolean {
  return day.weekday >= saturday;
}

/** That day at that time of day, or at the nearest at which people are reminded. */
function onDay(day: DateTime, time: DateTime): Date {
  const { hour, minute, second, millisecond } = time;
  const clock =
    hour < earliestHour
      ? { hour: earliestHour, minute: 0, second: 0, millisecond: 0 }
      : hour >= latestHour
        ? { hour: latestHour, minute: 0, second: 0, millisecond: 0 }
        : { hour, minute, second, millisecond };
  return day.set(clock).toJSDate();
}
