import { describe, expect, it } from "@jest/globals";
import { Shelf } from "../../../dialogs/guides/shelf.ts";
import type { OpenGuide } from "../../../dialogs/guides/shelf.ts";

const moment = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
const aGuide = (id: string, own: Partial<OpenGuide> = {}): OpenGuide => ({
  id,
  guide: "manual-change",
  role: "admin",
  cloud: "global",
  trail: [{ step: "decide" }],
  begun: moment(0),
  touched: moment(0),
  ...own,
});

describe("the shelf", () => {
  it("gives the last touched first, each once", () => {
    const shelf = new Shelf({});
    for (const [minute, id] of ["a", "b", "a"].entries()) shelf.put(aGuide(id, { touched: moment(minute) }));
    expect(shelf.all().map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it("lets go of what is finished or dropped before what is under way", () => {
    const shelf = new Shelf({});
    shelf.put(aGuide("waiting", { reminder: { id: "r", due: moment(9) } }));
    for (let minute = 1; minute <= 40; minute++) {
      const over = minute % 2 ? { over: true } : { dropped: true };
      shelf.put(aGuide(`over-${minute}`, { touched: moment(minute), ...over }));
    }
    expect(shelf.all()).toHaveLength(11);
    expect(shelf.awaits({ guide: "waiting", reminder: "r" })).toBe(true);
  });

  it.each([
    ["not a list", "text"],
    ["no guides", [1, null, {}, []]],
    ["instants that are none", [aGuide("a", { begun: "garbage" })]],
    ["a reminder at no time", [aGuide("a", { reminder: { id: "r", due: "garbage" } })]],
    ["an endless id", [aGuide("x".repeat(10_000))]],
    ["no step", [{ ...aGuide("a"), trail: [] }]],
  ])("passes over stored data that is %s", (_what, guides) => {
    expect(new Shelf({ guides }).all()).toEqual([]);
  });

  it("keeps what another release has put there", () => {
    const later = { id: "b", guide: "a-guide-of-tomorrow" };
    const user: Record<string, unknown> = { guides: [later] };
    new Shelf(user).put(aGuide("a"));
    expect(user["guides"]).toEqual([aGuide("a"), later]);
  });

  it.each([
    ["another reminder", {}],
    ["a dropped guide", { dropped: true, reminder: { id: "r", due: moment(1) } }],
    ["a finished guide", { over: true, reminder: { id: "r", due: moment(1) } }],
  ])("awaits no reminder of %s", (_what, own) => {
    const shelf = new Shelf({});
    shelf.put(aGuide("a", own));
    expect(shelf.awaits({ guide: "a", reminder: "r" })).toBe(false);
  });
});
