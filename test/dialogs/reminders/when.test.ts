import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { DateTime } from "luxon";
import { dueAt, knownZoneName, zoneOf } from "../../../dialogs/reminders/when.ts";
import { reminderChoices } from "../../../src/understanding/types.ts";
import type { ReminderChoice } from "../../../src/understanding/types.ts";

const paris = "Europe/Paris";
const newYork = "America/New_York";
const shanghai = "Asia/Shanghai";

/** What the person's own clock shows when the reminder comes, with its distance from UTC. */
function due(choice: ReminderChoice, now: string, zone: string | undefined): string {
  const at = DateTime.fromJSDate(dueAt(choice, DateTime.fromISO(now).toJSDate(), zone), {
    zone: zone ?? "utc",
  });
  return at.toFormat("ccc yyyy-MM-dd HH:mm:ss.SSS ZZ");
}

describe("in an hour", () => {
  it.each([
    ["at any hour", "2026-03-02T23:30:15.250+01:00", paris, "Tue 2026-03-03 00:30:15.250 +01:00"],
    [
      "when the clock springs forward",
      "2026-03-29T01:30:00+01:00",
      paris,
      "Sun 2026-03-29 03:30:00.000 +02:00",
    ],
    ["when the clock falls back", "2026-10-25T02:30:00+02:00", paris, "Sun 2026-10-25 02:30:00.000 +01:00"],
    ["without a zone", "2026-03-02T23:30:00Z", undefined, "Tue 2026-03-03 00:30:00.000 +00:00"],
  ])("%s", (_case, now, zone, expected) => {
    expect(due("in-an-hour", now, zone)).toBe(expected);
  });
});

describe("tomorrow", () => {
  it.each([
    ["at the same time", "2026-03-02T14:07:09.5+01:00", paris, "Tue 2026-03-03 14:07:09.500 +01:00"],
    ["not before nine", "2026-03-02T08:59:59.999+01:00", paris, "Tue 2026-03-03 09:00:00.000 +01:00"],
    ["at nine", "2026-03-02T09:00:00+01:00", paris, "Tue 2026-03-03 09:00:00.000 +01:00"],
    ["just before five", "2026-03-02T16:59:59+01:00", paris, "Tue 2026-03-03 16:59:59.000 +01:00"],
    ["not after five", "2026-03-02T17:00:01+01:00", paris, "Tue 2026-03-03 17:00:00.000 +01:00"],
    ["asked for after midnight", "2026-03-02T00:10:00+01:00", paris, "Tue 2026-03-03 09:00:00.000 +01:00"],
    [
      "also when that is a Saturday",
      "2026-03-06T11:00:00+01:00",
      paris,
      "Sat 2026-03-07 11:00:00.000 +01:00",
    ],
    ["over the end of February", "2028-02-28T11:00:00+01:00", paris, "Tue 2028-02-29 11:00:00.000 +01:00"],
    ["into summer time", "2026-03-28T11:00:00+01:00", paris, "Sun 2026-03-29 11:00:00.000 +02:00"],
    [
      "at an hour that tomorrow lacks",
      "2026-03-28T02:30:00+01:00",
      paris,
      "Sun 2026-03-29 09:00:00.000 +02:00",
    ],
    ["into winter time", "2026-10-24T11:00:00+02:00", paris, "Sun 2026-10-25 11:00:00.000 +01:00"],
    [
      "in New York, into summer time",
      "2026-03-07T11:00:00-05:00",
      newYork,
      "Sun 2026-03-08 11:00:00.000 -04:00",
    ],
    [
      "in New York, already tomorrow in UTC",
      "2026-03-03T02:00:00Z",
      newYork,
      "Tue 2026-03-03 17:00:00.000 -05:00",
    ],
    [
      "in Shanghai, still yesterday in UTC",
      "2026-03-02T17:00:00Z",
      shanghai,
      "Wed 2026-03-04 09:00:00.000 +08:00",
    ],
    ["without a zone", "2026-03-02T18:00:00Z", undefined, "Tue 2026-03-03 17:00:00.000 +00:00"],
  ])("%s", (_case, now, zone, expected) => {
    expect(due("tomorrow", now, zone)).toBe(expected);
  });

  it.each(["", "Mars/Olympus", "local", "system", "Pacific Standard Time", "' OR 1"])(
    "is UTC's where the zone is %j",
    (zone) => {
      expect(dueAt("tomorrow", new Date("2026-03-02T20:00:00Z"), zone)).toEqual(
        new Date("2026-03-03T17:00:00Z"),
      );
    },
  );
});

describe("in two working days", () => {
  it.each([
    ["Monday", "2026-03-02T10:30:00+01:00", "Wed 2026-03-04 10:30:00.000 +01:00"],
    ["Wednesday", "2026-03-04T10:30:00+01:00", "Fri 2026-03-06 10:30:00.000 +01:00"],
    ["Thursday", "2026-03-05T10:30:00+01:00", "Mon 2026-03-09 10:30:00.000 +01:00"],
    ["Friday", "2026-03-06T10:30:00+01:00", "Tue 2026-03-10 10:30:00.000 +01:00"],
    ["Friday evening", "2026-03-06T21:00:00+01:00", "Tue 2026-03-10 17:00:00.000 +01:00"],
    ["Saturday morning", "2026-03-07T08:12:00+01:00", "Tue 2026-03-10 17:00:00.000 +01:00"],
    ["Sunday night", "2026-03-08T23:59:00+01:00", "Tue 2026-03-10 17:00:00.000 +01:00"],
    ["Monday, just begun", "2026-03-09T00:01:00+01:00", "Wed 2026-03-11 09:00:00.000 +01:00"],
    ["Friday before summer time", "2026-03-27T10:30:00+01:00", "Tue 2026-03-31 10:30:00.000 +02:00"],
    ["Friday before winter time", "2026-10-23T10:30:00+02:00", "Tue 2026-10-27 10:30:00.000 +01:00"],
  ])("from a %s in Paris", (_day, now, expected) => {
    expect(due("in-two-working-days", now, paris)).toBe(expected);
  });

  it.each([
    ["still Friday in New York", "2026-03-07T01:00:00Z", newYork, "Tue 2026-03-10 17:00:00.000 -04:00"],
    ["already Monday in Shanghai", "2026-03-08T18:00:00Z", shanghai, "Wed 2026-03-11 09:00:00.000 +08:00"],
    ["still Sunday without a zone", "2026-03-08T18:00:00Z", undefined, "Tue 2026-03-10 17:00:00.000 +00:00"],
  ])("counts the person's own days: %s", (_case, now, zone, expected) => {
    expect(due("in-two-working-days", now, zone)).toBe(expected);
  });
});

describe("whatever the moment and the zone", () => {
  const moment = fc.date({ min: new Date("2020-01-01"), max: new Date("2035-01-01"), noInvalidDate: true });
  const zone = fc.constantFrom(
    paris,
    newYork,
    shanghai,
    "Pacific/Kiritimati",
    "Australia/Lord_Howe",
    undefined,
  );

  it("a reminder for another day comes by daylight, and within four days", () => {
    fc.assert(
      fc.property(
        moment,
        zone,
        fc.constantFrom("tomorrow" as const, "in-two-working-days" as const),
        (now, z, c) => {
          const at = DateTime.fromJSDate(dueAt(c, now, z), { zone: z ?? "utc" });
          const days = at
            .startOf("day")
            .diff(DateTime.fromJSDate(now, { zone: z ?? "utc" }).startOf("day"), "days").days;
          const clock = at.hour * 60 + at.minute;
          expect([clock >= 9 * 60, clock <= 17 * 60]).toEqual([true, true]);
          expect(days).toBeGreaterThanOrEqual(1);
          expect(days).toBeLessThanOrEqual(4);
        },
      ),
    );
  });

  it("who asks later is not reminded earlier", () => {
    const choice = fc.constantFrom(...reminderChoices);
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 5 * 24 * 3600_000 }), zone, choice, (now, ms, z, c) => {
        const later = new Date(now.getTime() + ms);
        expect(dueAt(c, later, z).getTime()).toBeGreaterThanOrEqual(dueAt(c, now, z).getTime());
      }),
    );
  });
});

describe("the zone of an activity", () => {
  const client = (timezone: unknown) => ({ type: "clientInfo", locale: "fr-FR", country: "FR", timezone });

  it.each([
    ["as the channel tells it", { localTimezone: paris }, paris],
    ["before what the client says", { localTimezone: paris, entities: [client(shanghai)] }, paris],
    ["as the client says it", { entities: [{ type: "mention" }, client(shanghai)] }, shanghai],
    [
      "by the client where the channel's is none",
      { localTimezone: "?", entities: [client(shanghai)] },
      shanghai,
    ],
    ["that nobody tells", {}, undefined],
    ["that is empty, as at the terminal", { localTimezone: "" }, undefined],
    ["that is no text", { entities: [client(8)] }, undefined],
    ["that does not exist", { localTimezone: "Mars/Olympus", entities: [client("local")] }, undefined],
  ])("%s", (_case, activity, expected) => {
    expect(zoneOf(activity)).toBe(expected);
  });
});

describe("a zone that was stored", () => {
  it.each([paris, newYork, shanghai, "UTC"])("is known: %s", (zone) => {
    expect(knownZoneName(zone)).toBe(zone);
  });

  it.each([undefined, null, 8, {}, [paris], "", "Mars/Olympus", "local", "Pacific Standard Time"])(
    "is not known: %j",
    (zone) => {
      expect(knownZoneName(zone)).toBeUndefined();
    },
  );
});
