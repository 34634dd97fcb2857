import { describe, expect, it } from "@jest/globals";
import { glued, wordsOf } from "../../src/catalog/words.ts";

const read = (text: string): string =>
  wordsOf(text)
    .map((word) => word.text)
    .join(" ");

describe("the words of a name", () => {
  it.each([
    ["E3", "e 3"],
    ["e 3", "e 3"],
    ["E-3", "e 3"],
    ["Ｅ３", "e 3"],
    ["M365", "microsoft 365"],
    ["MS 365", "microsoft 365"],
    ["MS365", "microsoft 365"],
    ["O365", "office 365"],
    ["m3", "m 3"],
    ["Entreprise E1", "enterprise e 1"],
    ["audioconférence", "audioconference"],
    ["audiocónference", "audioconference"],
    ["Exchange Online (Plan 1)", "exchange online plan 1"],
    ["Enterprise Mobility + Security", "enterprise mobility security"],
    ["Office\u00a0365\u202fE3", "office 365 e 3"],
    ["Business\u200bBasic", "business basic"],
    ["Busi\u00adness", "business"],
    ["O365_BUSINESS_PREMIUM", "office 365 _business_premium"],
    ["_E3_", "e 3"],
    ["商业基本版", "商 业 基 本 版"],
    ["Business Premium¹", "business premium"],
    ["Business, Premium", "business , premium"],
    ["E，3", "e , 3"],
  ])("%s reads %s", (text, words) => {
    expect(read(text)).toBe(words);
  });

  it("know where they stand in the text as written", () => {
    const text = "« l’Ｅ３ »";
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(["l", "Ｅ", "３"]);
  });

  it.each([
    ["E3x", true],
    ["E3 x", false],
    ["E3吗", false],
    ["E3", false],
  ])("whether something clings to the 3 of %s: %s", (text, clings) => {
    const [, three, next] = wordsOf(text);
    expect(glued(three, next)).toBe(clings);
  });
});
