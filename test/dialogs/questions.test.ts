import { describe, expect, it } from "@jest/globals";
import { firstLine, firstLines, gist, press, talk } from "./talk.ts";

describe("one utterance carries everything", () => {
  it.each([
    [
      "Contoso peut-il passer de Business Basic à E3 ?",
      "fr",
      "✓ Oui: D’après le document, Microsoft 365 Business Basic peut être mis à niveau vers Office 365 Entreprise E3.",
    ],
    [
      "Can Contoso go from Business Basic to E3?",
      "en",
      "✓ Yes: According to the document, Microsoft 365 Business Basic can be upgraded to Office 365 Enterprise E3.",
    ],
    [
      "Contoso的商业基本版能升级到E3吗？",
      "zh",
      "✓ 可以: 根据文档，Microsoft 365 商业基本版可升级到 Office 365 企业版 E3。",
    ],
  ])("%s", async (question, language, line) => {
    const said = await talk().say(question);
    expect(firstLines(said)).toBe(line);
    expect(gist(said)).toEqual({
      language,
      customer: "Contoso",
      target: "o365-e3",
      verdict: "eligible",
      missing: "",
    });
  });
});

describe("the bot asks for what is missing, one question at a time", () => {
  it("the customer, then the subscription; the target is not asked for twice", async () => {
    const chat = talk();
    expect(gist(await chat.say("can we upgrade to E5?"))).toMatchObject({
      target: "o365-e5",
      missing: "customer",
    });
    const asked = await chat.say("Fabrikam");
    expect(gist(asked)).toMatchObject({ customer: "Fabrikam", target: "o365-e5", missing: "subscription" });
    expect(asked.text).toMatch(/^1\. Business Basic - shop floor$/m);
    expect(gist(await chat.say("the first one"))).toMatchObject({
      customer: "Fabrikam",
      target: "o365-e5",
      missing: "",
    });
  });

  it("a choice can be typed by its plan", async () => {
    const chat = talk("fr");
    await chat.say("Fabrikam peut-il passer à E3 ?");
    const answer = await chat.say("business standard");
    expect(answer.outcome.subscription?.product).toBe("m365-business-standard");
    expect(answer.outcome.target).toBe("o365-e3");
  });

  it("another plan, said in reply, is what they now want", async () => {
    const chat = talk();
    await chat.say("Fabrikam to E5");
    expect(gist(await chat.say("E3"))).toMatchObject({
      customer: "Fabrikam",
      target: "o365-e3",
      missing: "subscription",
    });
  });

  it("a whole new question takes the place of the open one", async () => {
    const chat = talk();
    await chat.say("Fabrikam to E5");
    expect(gist(await chat.say("Can Contoso go to E3?"))).toMatchObject({
      customer: "Contoso",
      target: "o365-e3",
    });
  });

  it("names a plan that the customer does not have", async () => {
    const said = await talk().say("Can Contoso go from Business Standard to E3?");
    expect(firstLine(said)).toBe(
      "Contoso has no Microsoft 365 Business Standard. Which subscription do you mean?",
    );
  });
});

describe("names", () => {
  it("a whole name means that customer, and the similar one is offered", async () => {
    const chat = talk();
    const said = await chat.say("contoso to E3");
    expect(said.outcome.candidates.map(({ name }) => name)).toEqual(["Contoso Retail"]);
    expect(gist(await press(chat, said, "Check Contoso Retail instead"))).toMatchObject({
      customer: "Contoso Retail",
    });
  });

  it.each([
    ["fabrikan e3", "I can’t find a customer called “fabrikan”. Did you mean…"],
    ["Can Zyxwvut Holdings go to E3?", "I can’t find a customer called “Zyxwvut Holdings”. Which customer?"],
  ])("%s", async (question, line) => {
    const said = await talk().say(question);
    expect(firstLine(said)).toBe(line);
    expect(said.outcome.missing).toEqual(["customer"]);
  });

  it("what is neither a plan nor a customer is not passed over", async () => {
    const said = await talk().say("Can Contoso go to Frobnicate?");
    expect(firstLines(said)).toBe(
      "? To check: I didn’t understand “Frobnicate”. Here is what Microsoft 365 Business Basic can be upgraded to.",
    );
    expect(said.outcome.missing).toEqual(["target"]);
  });

  it("Business Premium means what it means today, and says so", async () => {
    const chat = talk();
    const said = await chat.say("Can Contoso go to Business Premium?");
    expect(gist(said)).toMatchObject({ target: "m365-business-premium", verdict: "ineligible" });
    expect(said.text).toContain("I took “Business Premium” to mean Microsoft 365 Business Premium.");
    expect(gist(await press(chat, said, "Microsoft 365 Business Standard"))).toMatchObject({
      target: "m365-business-standard",
      verdict: "eligible",
    });
  });

  it("in 21Vianet it has kept its old meaning", async () => {
    const said = await talk().say("海川物流能升级到商业高级版吗");
    expect(gist(said)).toMatchObject({ target: "m365-business-standard", verdict: "eligible" });
  });
});

describe("words that mean nothing to us leave no answer sure", () => {
  it.each([
    ["Can Contoso Bakery upgrade to E3?", "Bakery"],
    ["Can Acme upgrade to E3 like Contoso?", "Acme"],
    ["Can Contoso upgrade to E3 for nonprofits?", "nonprofits"],
    ["Contoso Suisse peut-il passer à E3 ?", "Suisse"],
  ])("%s", async (question, word) => {
    const said = await talk().say(question);
    expect(said.text.startsWith("✓")).toBe(false);
    expect(said.text).toContain(word);
    expect(said.outcome.missing.length).toBeGreaterThan(0);
  });

  it("a second target is not dropped silently", async () => {
    const chat = talk();
    const said = await chat.say("Can Contoso go to E3 or M365 E5?");
    expect(gist(said)).toMatchObject({ target: "o365-e3" });
    expect(gist(await press(chat, said, "Microsoft 365 E5"))).toMatchObject({
      target: "m365-e5",
      verdict: "ineligible",
    });
  });

  it("the plan that they have is told as such", async () => {
    const said = await talk().say("Can Trey Research go to E3?");
    expect(said.text).toContain("This subscription already is Office 365 Enterprise E3.");
  });
});

describe("a subscription can be named", () => {
  it("in the question", async () => {
    const said = await talk().say("Can Fabrikam's shop floor go to E3?");
    expect(said.outcome.subscription?.name).toBe("Business Basic - shop floor");
    expect(said.outcome.missing).toEqual([]);
  });

  it("after an answer, with the target kept", async () => {
    const chat = talk();
    await chat.say("Can Fabrikam go from Business Standard to E5?");
    expect((await chat.say("shop floor")).outcome).toMatchObject({
      subscription: { name: "Business Basic - shop floor" },
      target: "o365-e5",
    });
  });
});
