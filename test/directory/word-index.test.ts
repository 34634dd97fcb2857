import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { createWordIndex } from "../../src/directory/word-index.ts";
import { keyOf } from "../../src/directory/words.ts";

const names = [
  "Contoso",
  "Contoso Retail",
  "Northwind Traders",
  "海川物流",
  "青山 Bakery",
  "½ Price",
  "ﷺ",
  "Ⴀ ꙁ",
];
const keys = names.map(keyOf);
const containing = await createWordIndex(keys);
const found = (typed: string) => [...containing(keyOf(typed))].map((number) => names[number]);

describe("names that have every word, or the beginning of it", () => {
  it.each([
    ["contoso", ["Contoso", "Contoso Retail"]],
    ["retail contoso", ["Contoso Retail"]],
    ["n t", ["Northwind Traders"]],
    ["traders", ["Northwind Traders"]],
    ["wind", []],
    ["川", ["海川物流"]],
    ["川物", ["海川物流"]],
    ["海物", []],
    ["青山", ["青山 Bakery"]],
    ["青山bak", ["青山 Bakery"]],
    ["½", ["½ Price"]],
    ["ﷺ", ["ﷺ"]],
    ["ꙁ ⴀ", ["Ⴀ ꙁ"]],
    ['contoso" OR "northwind', []],
    ["contoso AND retail", []],
    ["contoso NOT retail", []],
    ["", []],
    ["?!", []],
    [Array.from({ length: 400 }, (_, n) => `word${n}`).join(" "), []],
  ])("%s", (typed, expected) => {
    expect(found(typed)).toEqual(expected);
  });
});

it("every name is found by its own key, and any text at all is answered", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: "binary" }), { minLength: 1, maxLength: 5 }),
      async (texts) => {
        const own = texts.map(keyOf);
        const search = await createWordIndex(own);
        own
          .filter((key) => key !== "")
          .forEach((key) => expect([...search(key)]).toContain(own.indexOf(key)));
      },
    ),
  );
});

it("two searches at a time do not disturb each other", () => {
  const pairs: string[] = [];
  for (const one of containing("contoso"))
    for (const two of containing("contoso")) pairs.push(`${one}${two}`);
  expect(pairs).toEqual(["00", "01", "10", "11"]);
});
