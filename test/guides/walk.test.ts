import { describe, expect, it } from "@jest/globals";
import { guide } from "../../src/guides/guide.ts";
import { readGuide } from "../../src/guides/read-guide.ts";
import type { Circumstances } from "../../src/guides/types.ts";
import { applies, current, move, retrace } from "../../src/guides/walk.ts";
import { admin, after, answer, done, partner, places, small } from "./small-guide.ts";

describe("a trail", () => {
  it.each([
    ["passes by what is for others", [answer("go")], admin, "ask optional"],
    ["comes to what is for them", [answer("go")], partner, "ask partners"],
    ["passes a question that has one answer for them", [answer("go"), done], admin, "ask optional done"],
    ["is cut where it comes to a step again", [answer("wait"), done], admin, "ask"],
    ["goes back a step", [answer("go"), { kind: "back" }], admin, "ask"],
    ["ends at an end", [answer("leave"), done], admin, "ask left"],
  ] as const)("%s", (_what, moves, circumstances, expected) => {
    expect(places(after(moves, circumstances))).toBe(expected);
  });

  it.each([
    ["Back from the first step", [], { kind: "back" }],
    ["Done at a question", [], done],
    ["Skip of what is not optional", [answer("wait")], { kind: "skip" }],
    ["an answer that the question does not have", [], answer("constructor")],
    ["an answer where nothing is asked", [answer("go")], answer("go")],
    ["going on from an end", [answer("leave")], done],
  ] as const)("does not take %s", (_what, moves, wrong) => {
    expect(move(small, after(moves), wrong, admin)).toBeUndefined();
  });

  it("says how each step was left, and forgets it on the way back", () => {
    const trail = after([answer("go"), { kind: "skip" }]);
    expect(trail).toEqual([
      { step: "ask", answer: "go" },
      { step: "optional", skipped: true },
      { step: "done" },
    ]);
    expect(move(small, trail, { kind: "back" }, admin)).toEqual([
      { step: "ask", answer: "go" },
      { step: "optional" },
    ]);
  });
});

describe("a stored trail", () => {
  it.each([
    ["is taken up whole", [{ step: "ask", answer: "go" }, { step: "optional" }], "ask optional", true],
    ["as far as its answers are still there", [{ step: "ask", answer: "gone" }, { step: "x" }], "ask", false],
    [
      "as far as its steps are",
      [{ step: "ask", answer: "go" }, { step: "old" }, { step: "done" }],
      "ask optional",
      false,
    ],
    ["from the beginning, where nothing of it is left", [{ step: "old" }], "ask", false],
  ] as const)("%s", (_what, stored, expected, whole) => {
    const found = retrace(small, stored, admin);
    expect([places(found.trail), found.whole]).toEqual([expected, whole]);
  });

  it("of what has become another role's goes on where that leads", () => {
    const trail = after([answer("go")], partner);
    expect(retrace(small, trail, admin)).toMatchObject({ whole: false });
  });
});

describe("what applies", () => {
  const knows: Circumstances = { role: "admin", cloud: "21vianet", knows: new Set(["domain"]) };
  it.each([
    [undefined, true],
    [{}, true],
    [{ role: "admin" }, true],
    [{ role: "partner" }, false],
    [{ cloud: "21vianet", role: "admin" }, true],
    [{ cloud: "global" }, false],
    [{ knows: ["domain"] }, true],
    [{ knows: ["domain", "target"] }, false],
    [{ lacks: ["domain"] }, false],
    [{ lacks: ["target"] }, true],
  ] as const)("%j: %s", (when, expected) => {
    expect(applies(when, knows)).toBe(expected);
  });
});

describe("a guide that is part of another", () => {
  const manual = guide("manual-change");

  it("has its steps under the name of its place, in its place's chapter", () => {
    const step = manual.steps.get("reassign/replace");
    expect(step).toMatchObject({ chapter: "reassign", words: { guide: "move-users", step: "replace" } });
  });

  it("leads on at its end", () => {
    expect(manual.steps.has("reassign/moved")).toBe(false);
    expect(manual.steps.get("reassign/all-moved")).toMatchObject({
      answers: [
        { id: "all", to: "clean-up" },
        { id: "more", to: "reassign/how-many" },
      ],
    });
  });

  it("stays as it is by itself", () => {
    expect(current(guide("move-users"), [{ step: "moved" }])).toMatchObject({
      kind: "end",
      chapter: "reassign",
    });
  });
});

describe("a guide's file", () => {
  const file = {
    id: "manual-change",
    role: "admin",
    start: "a",
    steps: { a: { chapter: "c", end: "done" } },
  };
  it.each([
    ["an unknown field", { ...file, colour: "red" }],
    ["a guide that is none of ours", { ...file, id: "other" }],
    [
      "a question with a single answer",
      { ...file, steps: { a: { chapter: "c", answers: [{ id: "x", to: "a" }] } } },
    ],
    ["a step without a way on", { ...file, steps: { a: { chapter: "c" } } }],
  ])("with %s is refused", (_what, wrong) => {
    expect(() => readGuide(wrong)).toThrow();
    expect(readGuide(file).start).toBe("a");
  });
});
