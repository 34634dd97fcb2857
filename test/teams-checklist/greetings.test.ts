import { describe, expect, it, jest } from "@jest/globals";
import { wordsIn } from "../../locales/i18n.ts";
import type { Language } from "../../src/catalog/types.ts";
import { chatInTeams } from "../support/teams-chat.ts";
import { inState, states } from "./states.ts";

/** Each test says many things; a busy machine takes its time. */
jest.setTimeout(60_000);

const helps: readonly (readonly [string, Language])[] = [
  ["help", "en"],
  ["Help", "en"],
  ["HELP", "en"],
  ["hElP!", "en"],
  ["what can you do?", "en"],
  ["aide", "fr"],
  ["AIDE", "fr"],
  ["À l’aide", "fr"],
  ["帮助", "zh"],
  ["幫助", "zh"],
];
const greetings: readonly (readonly [string, Language])[] = [
  ["hi", "en"],
  ["Hi", "en"],
  ["HELLO", "en"],
  ["hello!", "en"],
  ["Bonjour", "fr"],
  ["SALUT", "fr"],
  ["你好", "zh"],
];
const thanks: readonly (readonly [string, Language])[] = [
  ["Thanks", "en"],
  ["THANK YOU!", "en"],
  ["thx", "en"],
  ["Merci", "fr"],
  ["谢谢", "zh"],
];

describe.each(states)("where %s", (state) => {
  it("help is answered with help, in any case and language, with nobody signed in", async () => {
    for (const [word, language] of helps) {
      const { text, outcome } = await (await inState(state)).say(word);
      expect([word, outcome.intent, outcome.language]).toEqual([word, "help", language]);
      expect([word, text.split("\n")[0]]).toEqual([word, wordsIn(language)("notices:help.title")]);
    }
  });

  it("a greeting is greeted, with something to go on with", async () => {
    for (const [word, language] of greetings) {
      const { text, buttons, outcome } = await (await inState(state)).say(word);
      expect([word, outcome.intent, outcome.language]).toEqual([word, "greet", language]);
      expect(text).toContain(wordsIn(language)("notices:greet.title"));
      expect(buttons.length).toBeGreaterThan(0);
    }
  });

  it("thanks are answered, with suggestions to go on with", async () => {
    for (const [word, language] of thanks) {
      const { text, suggestions } = await (await inState(state)).say(word);
      expect([word, text]).toEqual([
        word,
        expect.stringContaining(wordsIn(language)("notices:thanks.title")),
      ]);
      expect(suggestions).toHaveLength(3);
    }
  });
});

describe("help", () => {
  it.each(["en", "fr", "zh"] as const)("in %s stays in Teams, and is not the welcome", async (language) => {
    const help = await chatInTeams(language).say("help");
    const welcome = await chatInTeams(language).install();
    expect(JSON.stringify(help.card)).not.toContain("Action.OpenUrl");
    expect(help.text).not.toContain(wordsIn(language)("notices:welcome.title"));
    expect(help.text).not.toBe(welcome.text);
  });

  it("is no reason for the welcome to be said again, and neither is any command", async () => {
    const chat = chatInTeams();
    await chat.install();
    for (const word of ["help", "hi", "show all upgrade paths", "my guides", "start over", "cancel"]) {
      const { text } = await chat.say(word);
      expect([word, text.includes(wordsIn("en")("notices:welcome.title"))]).toEqual([word, false]);
    }
  });
});

describe("what is misspelled or colloquial", () => {
  it.each([
    ["helo", "greet"],
    ["heya", "greet"],
    ["hlep", "help"],
    ["thnaks", "thanks"],
    ["ty", "thanks"],
    ["cancle", "cancel"],
    ["nevermind", "cancel"],
    ["forget it", "cancel"],
    ["bjr", "greet"],
    ["mercii", "thanks"],
    ["laisse tomber", "cancel"],
    ["算了", "cancel"],
  ])("%s is understood as %s", async (text, intent) => {
    const { outcome } = await chatInTeams().say(text);
    expect([text, outcome.intent]).toEqual([text, intent]);
  });
});
