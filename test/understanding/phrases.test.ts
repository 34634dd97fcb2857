import { describe, expect, it } from "@jest/globals";
import { languages } from "../../src/catalog/types.ts";
import { createPhrasebook } from "../../src/understanding/phrasebook.ts";
import { phrases } from "../../src/understanding/phrases.ts";
import { intents } from "../../src/understanding/types.ts";

/** Put around phrases by the phrasebook itself. */
const usedByCode = ["filler", "lead", "tail"];

describe.each(languages)("the phrases of %s", (language) => {
  const file = phrases[language];

  it("tell only intents that exist, as a whole message, within it or loosely", () => {
    expect(intents).toEqual(expect.arrayContaining(Object.keys(file.intents)));
    for (const told of Object.values(file.intents)) {
      expect(["whole", "within", "loose", "firm"]).toEqual(expect.arrayContaining(Object.keys(told)));
    }
  });

  it("tell every intent that words can tell", () => {
    const byNamesOnly = ["check-upgrade", "list-upgrades"];
    const courtesies = ["greet", "thanks"];
    const told = [...Object.keys(file.intents), ...byNamesOnly, ...courtesies];
    expect(told.toSorted()).toEqual([...intents].sort());
  });

  it("give a role to one product a phrase", () => {
    for (const phrase of [...file.source, ...file.target, ...file.keeps]) {
      expect([phrase, phrase.split("{product}").length - 1]).toEqual([phrase, 1]);
    }
  });

  it("use every name they give to words", () => {
    const text = JSON.stringify(file);
    const unused = Object.keys(file.words).filter(
      (name) => !usedByCode.includes(name) && !text.includes(`{${name}}`),
    );
    expect(unused).toEqual([]);
  });
});

it("all phrases can be compiled", () => {
  const book = createPhrasebook();
  for (const intent of intents) {
    expect(() => [
      book.intent(intent, "whole"),
      book.intent(intent, "within"),
      book.intent(intent, "loose"),
      book.intent(intent, "firm"),
    ]).not.toThrow();
  }
});
