import { describe, expect, it } from "@jest/globals";
import type { Activity } from "botbuilder";
import { wordsIn } from "../../locales/i18n.ts";
import { appCommands } from "../support/app-texts.ts";
import { chatInTeams } from "../support/teams-chat.ts";
import type { SaidInTeams } from "../support/teams-chat.ts";
import { inState, states } from "./states.ts";

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

describe("a suggestion", () => {
  it.each(["en", "fr", "zh"] as const)("in %s is understood when it is pressed", async (language) => {
    for (const word of ["thanks", "start over", "cancel"]) {
      const chat = chatInTeams(language);
      // The language is the person's: whoever has written none speaks the client's.
      await chat.say({ en: "hello", fr: "bonjour", zh: "你好" }[language]);
      const { suggestions } = await chat.say(
        {
          en: word,
          fr: { thanks: "merci", "start over": "recommencer", cancel: "annuler" }[word] ?? "",
          zh: { thanks: "谢谢", "start over": "重新开始", cancel: "取消" }[word] ?? "",
        }[language],
      );
      expect(suggestions).toHaveLength(3);
      const said = [];
      for (const suggestion of suggestions) said.push((await chat.say(suggestion)).outcome);
      expect(said.map(({ intent }) => intent)).toEqual(["list-upgrades", "show-paths", "help"]);
      expect(new Set(said.map((each) => each.language))).toEqual(new Set([language]));
    }
  });
});
