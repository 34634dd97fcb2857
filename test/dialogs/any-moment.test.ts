import { describe, expect, it } from "@jest/globals";
import { firstLine, gist, talk } from "./talk.ts";

describe("words that work at every moment", () => {
  it.each([
    ["help", "What I can do"],
    ["AIDE", "Ce que je sais faire"],
    ["帮助", "我能做什么"],
    ["show all upgrade paths", "Possible upgrades in Partner Center"],
    ["thanks", "You’re welcome."],
  ])("%s leaves an open question open", async (word, line) => {
    const chat = talk();
    await chat.say("Fabrikam to E5");
    expect(firstLine(await chat.say(word))).toBe(line);
    expect(gist(await chat.say("2"))).toMatchObject({ customer: "Fabrikam", target: "o365-e5", missing: "" });
  });

  it("cancel drops it, and says when there is none", async () => {
    const chat = talk();
    await chat.say("Fabrikam to E5");
    expect(firstLine(await chat.say("cancel"))).toBe("Question dropped.");
    expect(firstLine(await chat.say("annuler"))).toBe("Aucune question n’est en cours.");
  });

  it("start over forgets what was spoken of", async () => {
    const chat = talk();
    await chat.say("Contoso to E3");
    expect(firstLine(await chat.say("start over"))).toBe("Let’s start over.");
    expect(firstLine(await chat.say("why not?"))).toBe("Which question do you mean?");
    expect(gist(await chat.say("and E5?"))).toMatchObject({ missing: "customer" });
  });

  it("a language switch asks the open question again in that language, and is remembered", async () => {
    const chat = talk();
    await chat.say("Fabrikam to E5");
    expect(firstLine(await chat.say("en français"))).toBe("Quel abonnement du client Fabrikam\u202f?");
    expect(gist(await chat.say("1")).language).toBe("fr");
    expect(firstLine(await chat.say("说中文"))).toBe("从现在起，我用中文回答。");
    expect(gist(await chat.say("E3")).language).toBe("zh");
  });
});

describe("every input gets an answer with a next step", () => {
  it.each([
    "",
    " ",
    "🎉🎉🎉",
    "lorem ipsum dolor sit amet consectetur",
    "<script>alert(1)</script>",
    "42",
    "?",
    "x".repeat(5000),
  ])("%j", async (input) => {
    const said = await talk().say(input);
    expect(said.text).toMatch(/\S/);
    expect(said.actions.length).toBeGreaterThan(0);
  });

  it.each([
    ["guide me through it", "start-guide", "Which guide?"],
    ["where was I?", "resume-guide", "You have no guide open."],
    ["add 5 licenses", "add-licences", "Which guide?"],
    ["compare Business Basic and E3", "compare-plans", "I can’t do that yet."],
  ])("%s: %s, %s", async (question, intent, answer) => {
    const said = await talk().say(question);
    expect(said.outcome.intent).toBe(intent);
    expect(firstLine(said)).toBe(answer);
  });
});
