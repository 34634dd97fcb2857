import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";

const root = new URL("../../", import.meta.url);
const page = readFileSync(new URL("docs/teams-checklist.md", root), "utf8");

const range = (letter: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);
/** Every rule that there is to keep. */
const rules = [
  ...range("R", 11),
  ...range("W", 5),
  ...range("P", 5),
  ...range("C", 3),
  ...range("M", 4),
  "S1",
  ...range("A", 10),
  ...range("E", 5),
];
const states = ["met", "met in part", "not met", "not ours"];

interface Row {
  readonly rule: string;
  readonly state: string;
  readonly tests: readonly { readonly file: string; readonly name: string }[];
}

const rows: readonly Row[] = page
  .split("\n")
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .filter(([, rule = ""]) => /^[A-Z]\d+$/.test(rule))
  .map(([, rule = "", , state = "", , tests = ""]) => ({
    rule,
    state,
    tests: [...tests.matchAll(/`(test\/[\w/.-]+\.test\.ts)` “([^”]+)”/g)].map(([, file = "", name = ""]) => ({
      file,
      name,
    })),
  }));

describe("docs/teams-checklist.md", () => {
  it("has a row for every rule, each once", () => {
    expect(rows.map(({ rule }) => rule)).toEqual(rules);
  });

  it("says of each whether it is met, and of what is met which test proves it", () => {
    for (const { rule, state, tests } of rows) {
      expect([rule, states]).toEqual([rule, expect.arrayContaining([state])]);
      if (state.startsWith("met")) expect([rule, tests.length > 0]).toEqual([rule, true]);
    }
  });

  it("counts them as they are", () => {
    const counted = states.map((state) => `${rows.filter((row) => row.state === state).length} ${state}`);
    expect(page).toContain(`${counted.slice(0, -1).join(", ")} and ${counted.at(-1)}`);
  });

  it("names tests that there are", () => {
    const named = rows.flatMap(({ rule, tests }) => tests.map((test) => ({ rule, ...test })));
    expect(named.length).toBeGreaterThan(40);
    for (const { rule, file, name } of named) {
      const path = new URL(file, root);
      expect([rule, file, existsSync(path)]).toEqual([rule, file, true]);
      expect([rule, file, name, readFileSync(path, "utf8").includes(name)]).toEqual([rule, file, name, true]);
    }
  });
});
