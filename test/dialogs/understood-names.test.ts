import { describe, expect, it } from "@jest/globals";
import { firstLine, press, talk } from "./talk.ts";
import { takenFor } from "./taken-for.ts";

describe("a customer is found among other words", () => {
  it.each([
    [
      "please check for my client Woodgrove Bank whether E5 is possible",
      "Woodgrove Bank, m365-business-standard → o365-e5",
    ],
    ["tailspin toys to E3 please, they keep asking", "Tailspin Toys, m365-business-basic → o365-e3"],
    [
      "bonjour, est-ce que mon client Boulangerie Lemaître peut passer à E3 ?",
      "Boulangerie Lemaître, m365-business-basic → o365-e3",
    ],
    ["你好，帮我看看客户海川物流能不能升级到 E3", "海川物流, m365-apps-business → o365-e3"],
  ])("%s", async (question, taken) => {
    expect(takenFor(await talk().say(question))).toBe(taken);
  });
});

describe("a customer is found by a part of the name, or with slips in it", () => {
  it.each([
    [
      "we have this client, blue yonder, could they get E3?",
      "Blue Yonder Airlines, m365-business-basic → o365-e3",
    ],
    [
      "hi there, boss asks if northwnd traders can go to E3",
      "Northwind Traders, m365-business-standard → o365-e3",
    ],
    ["can Nortwind trader go to E3?", "Northwind Traders, m365-business-standard → o365-e3"],
    [
      "hey, could you tell me if Wide World Importer can get E3",
      "Wide World Importers, m365-business-standard → o365-e3",
    ],
    [
      "mon client boulangrie lemaitre veut passer à E3",
      "Boulangerie Lemaître, m365-business-basic → o365-e3",
    ],
    ["la cidrerie du val dor peut passer à E3 ?", "La Cidrerie du Val d'Or, m365-business-basic → o365-e3"],
    ["帮我查一下海川物流公司能不能升级到 E3", "海川物流, m365-apps-business → o365-e3"],
  ])("%s", async (question, taken) => {
    expect(takenFor(await talk().say(question))).toBe(taken);
  });
});

describe("a name that may be somebody’s is asked about, and the answer keeps the plan", () => {
  it.each([
    [
      "my customer nortwind wants E3",
      "I can’t find a customer called “nortwind”. Did you mean…",
      "Northwind Traders",
      "Northwind Traders, m365-business-standard → o365-e3",
    ],
    [
      "hello, my boss wonders whether wodgrove bank could go to E3",
      "I can’t find a customer called “wodgrove bank”. Did you mean…",
      "Woodgrove Bank",
      "Woodgrove Bank, m365-business-standard → o365-e3",
    ],
    [
      "Contoso retial to E3",
      "Several customers match “Contoso retial”. Which one?",
      "Contoso Retail",
      "Contoso Retail, m365-business-standard → o365-e3",
    ],
  ])("%s", async (question, line, button, taken) => {
    const chat = talk();
    const asked = await chat.say(question);
    expect(firstLine(asked)).toBe(line);
    expect(takenFor(await press(chat, asked, button))).toBe(taken);
  });
});

describe("what is outside the field gets a short notice with three examples", () => {
  const english = "That’s outside what I do.";
  const french = "Cela sort de mon domaine.";
  const chinese = "这不在我的能力范围内。";
  it.each([
    ["What is the price of E3?", english],
    ["can you reset a password", english],
    ["who won the match last night?", english],
    ["cancel Contoso's E3", english],
    ["combien coûte E3 ?", french],
    ["quel temps fera-t-il demain ?", french],
    ["E3 多少钱？", chinese],
    ["帮我重置密码", chinese],
  ])("%s", async (message, title) => {
    const { text, outcome } = await talk().say(message);
    const [first, explained, ...examples] = text.split("\n");
    expect(first).toBe(title);
    expect(explained).toMatch(/Microsoft 365/);
    expect(examples.map((line) => line.slice(0, 3))).toEqual(["1. ", "2. ", "3. "]);
    expect(outcome).toMatchObject({ intent: "none", customer: null, report: null });
  });

  it.each([
    [
      "What is the price of E3?",
      "What can Adventure Works upgrade to?",
      "Which subscription of Adventure Works?",
    ],
    ["What is the price of E3?", "Subscriptions of Adventure Works", "Subscriptions of Adventure Works"],
    ["What is the price of E3?", "How do I change plans manually?", "Change plans manually"],
    ["combien coûte E3 ?", "Comment changer de plan à la main\u202f?", "Changer de plan manuellement"],
    ["E3 多少钱？", "Adventure Works 可以升级到哪些计划？", "Adventure Works 的哪个订阅？"],
    ["E3 多少钱？", "Adventure Works 的订阅", "Adventure Works 的订阅"],
  ])("%s – and pressing “%s” is answered: %s", async (message, example, line) => {
    const chat = talk();
    expect(firstLine(await press(chat, await chat.say(message), example))).toBe(line);
  });

  it("what was spoken of before is still known", async () => {
    const chat = talk();
    await chat.say("Can Contoso go to E3?");
    await chat.say("can you reset a password");
    expect(takenFor(await chat.say("and E5?"))).toBe("Contoso, m365-business-basic → o365-e5");
  });
});
