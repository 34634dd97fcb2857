import { describe, expect, it, jest } from "@jest/globals";
import type { Activity } from "botbuilder";
import { wordsIn } from "../../locales/i18n.ts";
import { appCommands } from "../support/app-texts.ts";
import { channel, chatInTeams } from "../support/teams-chat.ts";
import type { SaidInTeams } from "../support/teams-chat.ts";
import { inState, states } from "./states.ts";

/** Each test says many things; a busy machine takes its time. */
jest.setTimeout(60_000);

const file = { contentType: "image/png", contentUrl: "https://example.com/a.png" };
const strange: readonly (readonly [string, Partial<Activity>])[] = [
  ["nothing", { text: "" }],
  ["a space", { text: " " }],
  ["an emoji", { text: "🎉" }],
  ["words of no language", { text: "lorem ipsum dolor sit amet" }],
  ["German", { text: "Wie wird das Wetter morgen?" }],
  ["HTML", { text: "<script>alert(1)</script>" }],
  ["a command that there is not", { text: "/frobnicate" }],
  ["a rude word", { text: "you idiot" }],
  ["very much", { text: "x".repeat(5000) }],
  ["a file and no word", { text: "", attachments: [file] }],
  ["a mention and no word", { text: "<at>Upgrade Advisor</at>" }],
  ["a button of no card of ours", { value: { verb: "destroy" } }],
  ["a button without anything", { value: {} }],
];

const waysOn = ({ buttons, suggestions }: SaidInTeams) => buttons.length + suggestions.length;

describe.each(states)("where %s", (state) => {
  it("whatever comes in is answered by one message, with a way forward", async () => {
    for (const [what, own] of strange) {
      const said = await (await inState(state)).turn({ text: "", ...own });
      expect([what, said.text]).toEqual([what, expect.stringMatching(/\S/)]);
      expect([what, said.text.includes(wordsIn("en")("notices:error.title"))]).toEqual([what, false]);
      expect([what, waysOn(said) > 0]).toEqual([what, true]);
    }
  });
});

it("what is no command is not answered as one that is", async () => {
  const answers = new Map<string, string>();
  for (const { title } of appCommands.filter(({ list }) => list === 0))
    answers.set((await chatInTeams().say(title)).text, title);
  for (const text of ["/frobnicate", "lorem ipsum dolor", "xyzzy", "42", "🎉"]) {
    const { text: said } = await chatInTeams().say(text);
    expect([text, answers.get(said)]).toEqual([text, undefined]);
  }
});

it("in a channel, the mention of the bot is no part of the question", async () => {
  const plain = await chatInTeams("en-US", channel).say("show all upgrade paths");
  for (const text of [
    "<at>Upgrade Advisor</at> show all upgrade paths",
    "show all upgrade paths <at>Upgrade Advisor</at>",
    "<at>升级顾问</at>\u00A0show all upgrade paths\n",
  ]) {
    const said = await chatInTeams("en-US", channel).say(text);
    expect([text, said.outcome.intent, said.text]).toEqual([text, "show-paths", plain.text]);
  }
});

const partings = {
  en: ["hello", "thanks", "start over", "cancel"],
  fr: ["bonjour", "merci", "recommencer", "annuler"],
  zh: ["你好", "谢谢", "重新开始", "取消"],
} as const;

describe("a suggestion", () => {
  it.each(["en", "fr", "zh"] as const)("in %s is understood when it is pressed", async (language) => {
    const [greeting, ...words] = partings[language];
    for (const word of words) {
      const chat = chatInTeams(language);
      // Where nobody has written yet, a suggestion that shows no language is answered in the client's.
      await chat.say(greeting);
      const { suggestions } = await chat.say(word);
      const said = [];
      for (const suggestion of suggestions) said.push((await chat.say(suggestion)).outcome);
      expect(said.map(({ intent }) => intent)).toEqual(["list-upgrades", "show-paths", "help"]);
      expect(new Set(said.map((each) => each.language))).toEqual(new Set([language]));
    }
  });

  it("is made in a person's own chat only; elsewhere a card has the buttons", async () => {
    const { card, suggestions } = await chatInTeams("en-US", channel).say("thanks");
    expect([card?.actions.length, suggestions]).toEqual([3, []]);
  });
});
