import { describe, expect, it } from "@jest/globals";
import { compile, findAll, findWhole } from "../../src/understanding/pattern.ts";
import { tokenize } from "../../src/understanding/tokens.ts";

const named = { move: "go|step-up|升级" };
const read = (text: string) => tokenize(text, [], new Map([["five", 5]]));
const found = (phrase: string, text: string) =>
  findAll([compile(phrase, named)], read(text)).map(({ words }) => words.map((word) => word.text).join(" "));

describe("a phrase", () => {
  it.each([
    ["go to", "Can it GO TÓ there", ["go to"]],
    ["go|move to", "move to", ["move to"]],
    ["{move} to", "step-up to", ["step up to"]],
    ["{move} 到", "能升级到吗", ["升 级 到"]],
    ["licen*", "licences, license, silence", ["licences", "license"]],
    ["show [me] all", "show all; show me all", ["show all", "show me all"]],
    ["can ... go", "can they all together go", ["can go"]],
    ["can ... go", "can one two three four five six seven go", []],
    ["add {number} [more]", "add 5 more, add five, add some", ["add more", "add"]],
    ["^and", "and then and", ["and"]],
    ["over$", "over and over", ["over"]],
    ["can|can-t go", "can't go", ["can t go"]],
    ["l'abonnement", "L’ABONNEMENT l abonnement", ["l abonnement", "l abonnement"]],
    ["où", "ou", ["ou"]],
  ])("%s in: %s", (phrase, text, expected) => {
    expect(found(phrase, text)).toEqual(expected);
  });

  it("is a whole message only from its first word to its last", () => {
    const whole = (text: string) => findWhole([compile("help [me]", named)], read(text)) !== undefined;
    expect(["help", "help me", "help him", "please help"].map(whole)).toEqual([true, true, false, false]);
  });

  it.each([
    ["{who} goes", "no words are named {who}"],
    ["go &", "a part without a word"],
    ["[go] ...", "would fit any text"],
  ])("that cannot work stops the start-up: %s", (phrase, message) => {
    expect(() => compile(phrase, named)).toThrow(message);
  });
});
