import { describe, expect, it } from "@jest/globals";
import { isNearly } from "../../../dialogs/resolve/nearly.ts";

describe("what was typed is nearly a name", () => {
  it.each([
    ["Nortwind trader", "Northwind Traders"],
    ["northwind traders", "Northwind Traders"],
    ["boulangrie lemaitre", "Boulangerie Lemaître"],
    ["Traders", "Northwind Traders"],
  ])("%s: %s", (typed, name) => {
    expect(isNearly(typed, name)).toBe(true);
  });
});

describe("what was typed is another name", () => {
  it.each([
    ["two letters of a word", "Southridge Audio", "Southridge Video"],
    ["the first letter of a word", "Grey Research", "Trey Research"],
    ["more of it", "Northern Traders", "Northwind Traders"],
    ["a word too many", "Northwind Traders Bank", "Northwind Traders"],
    ["a letter of a short word", "Tea Shop", "Ten Shop"],
    ["a character", "海川物留", "海川物流"],
  ])("by %s: %s is not %s", (_what, typed, name) => {
    expect(isNearly(typed, name)).toBe(false);
  });
});
