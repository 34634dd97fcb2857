import { describe, expect, it } from "@jest/globals";
import { wordsIn } from "../../locales/i18n.ts";
import { chatInTeams } from "../support/teams-chat.ts";

const firstLine = ({ text }: { text: string }) => text.split("\n")[0];

describe("an edited message", () => {
  it("that is a question is answered again", async () => {
    const chat = chatInTeams();
    await chat.turn({ id: "1", text: "Can Contoso go to E3?" });
    const { outcome } = await chat.edit("Can Northwind Traders go to E3?", "1");
    expect([outcome.customer?.name, outcome.target]).toEqual(["Northwind Traders", "o365-e3"]);
  });

  it.each([
    ["done", "done!"],
    ["1", "2"],
    ["yes", "no"],
  ])("that is a reply in a guide moves it no further: %s, then %s", async (before, after) => {
    const chat = chatInTeams();
    await chat.say("How do I change plans manually?");
    await chat.turn({ id: "1", text: before });
    const shown = await chat.say("where was I?");
    expect(firstLine(await chat.edit(after, "1"))).toBe(wordsIn("en")("notices:edited.title"));
    expect((await chat.say("where was I?")).text).toBe(shown.text);
  });

  it("that chose a subscription chooses no other", async () => {
    const chat = chatInTeams();
    await chat.say("Fabrikam to E5");
    const chosen = await chat.turn({ id: "1", text: "1" });
    expect(chosen.outcome.subscription).not.toBeNull();
    expect(firstLine(await chat.edit("2", "1"))).toBe(wordsIn("en")("notices:edited.title"));
  });

  it.each([
    ["fr", "le deuxième"],
    ["zh", "第二个"],
  ] as const)("is told so in %s, with suggestions to go on with", async (language, text) => {
    const { text: said, suggestions } = await chatInTeams(language).edit(text, "1");
    expect(said).toContain(wordsIn(language)("notices:edited.title"));
    expect(suggestions).toHaveLength(3);
  });
});
