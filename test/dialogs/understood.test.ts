import { describe, expect, it } from "@jest/globals";
import { gist, press, talk } from "./talk.ts";
import { answerTo, takenFor } from "./taken-for.ts";

const contosoTo = (target: string) => `Contoso, m365-business-basic → ${target}`;

describe("the answer to a typed question says what it was taken for", () => {
  it.each([
    [
      "contoso 2 e3?",
      "I understood: Contoso, Microsoft 365 Business Basic → Office 365 Enterprise E3. If that’s not it, choose below or type what you meant.",
    ],
    [
      "What can Contoso upgrade to?",
      "I understood: Contoso, everything that Microsoft 365 Business Basic can be upgraded to. If that’s not it, choose below or type what you meant.",
    ],
    [
      "Contoso peut-il passer à E3 ?",
      "J’ai compris\u00a0: Contoso, Microsoft 365 Business Basic → Office 365 Entreprise E3. Sinon, choisissez ci-dessous ou écrivez ce que vous vouliez dire.",
    ],
    [
      "Contoso 能升级到 E3 吗？",
      "我的理解：Contoso，Microsoft 365 商业基本版 → Office 365 企业版 E3。如果不对，请在下方选择，或直接输入你的意思。",
    ],
  ])("%s", async (question, line) => {
    expect((await talk().say(question)).text.split("\n")).toContain(line);
  });

  it("after a short follow-up too", async () => {
    const said = await answerTo("Can Contoso go to E3?", "and E5?");
    expect(said.text).toContain("Contoso, Microsoft 365 Business Basic → Office 365 Enterprise E5.");
  });

  it("after a choice that is typed, and not after one that is pressed", async () => {
    const asked = "Fabrikam to E3";
    expect((await answerTo(asked, "1")).text).toContain("I understood: Fabrikam,");
    const chat = talk();
    const pressed = await press(chat, await chat.say(asked), "Business Basic - shop floor");
    expect(takenFor(pressed)).toBe("Fabrikam, m365-business-basic → o365-e3");
    expect(pressed.text).not.toContain("I understood");
  });
});

describe("the answer to a button does not", () => {
  it.each([
    ["What can Contoso upgrade to?", "See Office 365 Enterprise E1", "I understood"],
    ["Vers quoi Contoso peut-il passer ?", "Voir Office 365 Entreprise E1", "J’ai compris"],
    ["Contoso 可以升级到什么？", "查看 Office 365 企业版 E1", "我的理解"],
  ])("%s → %s", async (question, button, opening) => {
    const chat = talk();
    const typed = await chat.say(question);
    expect(typed.text).toContain(opening);
    const pressed = await press(chat, typed, button);
    expect(takenFor(pressed)).toBe(contosoTo("o365-e1"));
    expect(pressed.text).not.toContain(opening);
  });
});

describe("a plan may be called by its last word", () => {
  it.each([
    ["Can Contoso go to standard?", contosoTo("m365-business-standard")],
    ["Can Contoso go to premium?", contosoTo("m365-business-premium")],
    ["Can Fabrikam go from the basic one to E3?", "Fabrikam, m365-business-basic → o365-e3"],
    ["Fabrikam standard to E5", "Fabrikam, m365-business-standard → o365-e5"],
    ["Contoso peut-il passer au standard ?", contosoTo("m365-business-standard")],
    ["Contoso 能升级到标准版吗？", contosoTo("m365-business-standard")],
    // In 21Vianet it has kept its old meaning.
    ["海川物流能升级到高级版吗", "海川物流, m365-apps-business → m365-business-standard"],
  ])("%s", async (question, taken) => {
    expect(takenFor(await talk().say(question))).toBe(taken);
  });

  it.each([
    ["Fabrikam to E3", "the basic one"],
    ["Fabrikam to E3", "basic"],
    ["Fabrikam peut-il passer à E3 ?", "le basic"],
    ["Fabrikam 能升级到 E3 吗？", "基本版"],
  ])("%s – which subscription? – %s", async (question, reply) => {
    expect(takenFor(await answerTo(question, reply))).toBe("Fabrikam, m365-business-basic → o365-e3");
  });

  it.each([
    ["Can Contoso go to E3?", "and premium?", contosoTo("m365-business-premium")],
    ["Can Contoso go to E3?", "what about the standard one?", contosoTo("m365-business-standard")],
    ["Contoso peut-il passer à E3 ?", "et standard ?", contosoTo("m365-business-standard")],
    ["Contoso 能升级到 E3 吗？", "那标准版呢？", contosoTo("m365-business-standard")],
  ])("%s – %s", async (question, next, taken) => {
    expect(takenFor(await answerTo(question, next))).toBe(taken);
  });

  it("and where two plans are called so, the other one is offered", async () => {
    const chat = talk();
    const said = await chat.say("Can Contoso go to premium?");
    expect(said.text).toContain("I took “premium” to mean Microsoft 365 Business Premium.");
    expect(gist(await press(chat, said, "Microsoft 365 Business Standard"))).toMatchObject({
      target: "m365-business-standard",
      verdict: "eligible",
    });
  });
});

describe("of two plans without a word of which is which, the one that they have is where they start", () => {
  it.each([
    ["Contoso: Business Basic and E3", contosoTo("o365-e3")],
    ["Contoso: E3 and Business Basic", contosoTo("o365-e3")],
    ["E5 and Business Basic for Contoso", contosoTo("o365-e5")],
    ["School of Fine Art: E3 and E5", "School of Fine Art, o365-e3 → o365-e5"],
    ["School of Fine Art: E5 and E3", "School of Fine Art, o365-e3 → o365-e5"],
    ["Wide World Importers: E3 or standard", "Wide World Importers, m365-business-standard → o365-e3"],
    ["Business Basic et E3 pour Contoso", contosoTo("o365-e3")],
    ["E3 et Business Basic pour Contoso", contosoTo("o365-e3")],
    ["Contoso 商业基本版和 E3", contosoTo("o365-e3")],
  ])("%s", async (question, taken) => {
    expect(takenFor(await talk().say(question))).toBe(taken);
  });
});
