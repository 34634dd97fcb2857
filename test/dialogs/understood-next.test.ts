import { describe, expect, it } from "@jest/globals";
import { firstLine, press, talk, verdict } from "./talk.ts";
import { answerTo, takenFor } from "./taken-for.ts";

const english = "Can Fabrikam go from Business Basic to E3?";
const french = "Fabrikam peut-il passer de Business Basic à E3 ?";
const chinese = "Fabrikam 能从商业基本版升级到 E3 吗？";

describe("“the other one” is the other of two subscriptions, for the same plan", () => {
  it.each([
    [english, "the other one"],
    [english, "no, the other subscription"],
    [french, "non, l'autre"],
    [french, "non, l’autre abonnement"],
    [chinese, "另一个"],
    [chinese, "不是，另一个订阅"],
  ])("%s – %s", async (question, other) => {
    const said = await answerTo(question, other);
    expect(takenFor(said)).toBe("Fabrikam, m365-business-standard → o365-e3");
    expect(verdict(said)).toBe("eligible");
  });

  it("said again, it is the first one", async () => {
    const said = await answerTo(english, "the other one", "the other one");
    expect(takenFor(said)).toBe("Fabrikam, m365-business-basic → o365-e3");
  });

  it("after a list of options, it lists those of the other", async () => {
    const listed = await answerTo("What can Fabrikam upgrade to from Business Basic?", "the other one");
    expect(takenFor(listed)).toBe("Fabrikam, m365-business-standard → anything");
  });

  it("after a button, it is another than that button’s", async () => {
    const chat = talk();
    await press(chat, await chat.say("Fabrikam to E3"), "Business Basic - shop floor");
    expect(takenFor(await chat.say("the other one"))).toBe("Fabrikam, m365-business-standard → o365-e3");
  });
});

describe("“the other one” where there is no other subscription", () => {
  it.each([
    ["Contoso to E3", "the other one"],
    ["Contoso à E3 ?", "non, l'autre client"],
    ["Contoso 能升级到 E3 吗？", "另一个客户"],
  ])("is the customer of a similar name: %s – %s", async (question, other) => {
    expect(takenFor(await answerTo(question, other))).toBe(
      "Contoso Retail, m365-business-standard → o365-e3",
    );
  });

  it("nor a similar customer, shows what there is", async () => {
    const said = await answerTo("Can Wide World Importers go to E3?", "the other one");
    expect(firstLine(said)).toBe("Subscriptions of Wide World Importers");
  });

  it("nor a question before it, is not understood", async () => {
    expect(firstLine(await talk().say("the other one"))).toBe("I didn’t understand that.");
  });
});

describe("a correction takes the place of what it corrects, and leaves the rest", () => {
  const retail = (target: string) => `Contoso Retail, m365-business-standard → ${target}`;
  it.each([
    ["Contoso to E3", "no, I meant Contoso Retail", retail("o365-e3")],
    ["Contoso to E5", "sorry, Contoso Retail", retail("o365-e5")],
    ["Contoso to E3", "it's for Contoso Retail, sorry", retail("o365-e3")],
    ["Contoso to E3", "no, I meant E5", "Contoso, m365-business-basic → o365-e5"],
    ["Contoso to E3", "E5, not E3", "Contoso, m365-business-basic → o365-e5"],
    ["Contoso à E3 ?", "pardon, Contoso Retail", retail("o365-e3")],
    ["Contoso à E3 ?", "non, je voulais dire E5", "Contoso, m365-business-basic → o365-e5"],
    ["Contoso 能升级到 E3 吗？", "我说的是 Contoso Retail", retail("o365-e3")],
    ["Contoso 能升级到 E3 吗？", "不对，是 E5", "Contoso, m365-business-basic → o365-e5"],
  ])("%s – %s", async (question, correction, taken) => {
    expect(takenFor(await answerTo(question, correction))).toBe(taken);
  });

  it("also where a question of ours is open", async () => {
    const said = await answerTo("Fabrikam to E5", "no, I meant Contoso");
    expect(takenFor(said)).toBe("Contoso, m365-business-basic → o365-e5");
  });

  it("and can itself be corrected", async () => {
    const said = await answerTo("Contoso to E3", "sorry, Woodgrove Bank", "no, I meant E5");
    expect(takenFor(said)).toBe("Woodgrove Bank, m365-business-standard → o365-e5");
  });
});

describe("another number of users is a question about the same customer and plan", () => {
  it.each([
    ["Can Contoso go to E3?", "and if they had 40 users?"],
    ["Contoso peut-il passer à E3 ?", "et s'ils avaient 40 utilisateurs ?"],
    ["Contoso 能升级到 E3 吗？", "如果他们有 40 个用户呢？"],
  ])("%s – %s", async (question, next) => {
    expect(takenFor(await answerTo(question, next))).toBe("Contoso, m365-business-basic → o365-e3");
  });

  it("and about the subscription of which there was talk", async () => {
    const said = await answerTo(english, "the other one", "and if they had 40 users?");
    expect(takenFor(said)).toBe("Fabrikam, m365-business-standard → o365-e3");
  });
});

describe("asked what else there is, it lists the options, and forgets the plan that was asked about", () => {
  it.each([
    ["Can Contoso go to E3?", "what else?", "what about Woodgrove Bank?"],
    ["Can Contoso go to E3?", "What else can they upgrade to?", "what about Woodgrove Bank?"],
    ["Can Contoso go to E3?", "what are the other options?", "what about Woodgrove Bank?"],
    ["Contoso peut-il passer à E3 ?", "quoi d'autre ?", "et Woodgrove Bank ?"],
    ["Contoso peut-il passer à E3 ?", "quoi d'autre est possible ?", "et Woodgrove Bank ?"],
    ["Contoso 能升级到 E3 吗？", "还有别的选择吗？", "那 Woodgrove Bank 呢？"],
  ])("%s – %s – %s", async (question, whatElse, next) => {
    const listed = await answerTo(question, whatElse);
    expect(takenFor(listed)).toBe("Contoso, m365-business-basic → anything");
    expect(listed.outcome.report?.options.map(({ target }) => target)).toContain("o365-e5");
    expect(takenFor(await answerTo(question, whatElse, next))).toBe(
      "Woodgrove Bank, m365-business-standard → anything",
    );
    expect(takenFor(await answerTo(question, next))).toBe("Woodgrove Bank, m365-business-standard → o365-e3");
  });
});
