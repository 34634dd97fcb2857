import { describe, expect, it } from "@jest/globals";
import { outlook, stepsAhead, trailPast } from "../../src/guides/ahead.ts";
import { admin, after, answer, done, partner, places, small } from "./small-guide.ts";

describe("how far along", () => {
  it.each([
    ["at the beginning", [], "1 of 2"],
    ["on the way", [answer("go")], "2 of 2"],
    ["aside, where one goes back and on from there", [answer("wait")], "2 of 4"],
    ["at an end, all that was done", [answer("go"), done], "2 of 2"],
  ] as const)("%s", (_what, moves, expected) => {
    const { position, total } = outlook(small, after(moves), admin);
    expect(`${position} of ${total}`).toBe(expected);
  });

  it("counts every step that applies", () => {
    expect(stepsAhead(small, admin).map(({ id }) => id)).toEqual(["ask", "optional", "done", "wait", "left"]);
    expect(stepsAhead(small, partner)).toHaveLength(6);
  });
});

describe("an answer that is known before it is asked for", () => {
  it.each([
    ["leave", "ask left"],
    ["go", "ask optional"],
    ["nothing", undefined],
  ])("%s: %s", (id, expected) => {
    const trail = trailPast(small, id, admin);
    expect(trail && places(trail)).toBe(expected);
  });
});
