import { describe, expect, it } from "@jest/globals";
import { firstLine, talk } from "./talk.ts";
import { takenFor } from "./taken-for.ts";

describe("a name that is hardly like a customer's is somebody else's: it is asked about, and nobody is answered about", () => {
  it.each([
    ["Can Zorglub Traders go to E3?", "Zorglub Traders", "Northwind Traders"],
    ["can zorglub traders go to E3?", "zorglub traders", "Northwind Traders"],
    ["Can Northern Traders go to E3?", "Northern Traders", "Northwind Traders"],
    ["Adventure Parks to E3?", "Adventure Parks", "Adventure Works"],
    ["Can Southridge Audio go to E3?", "Southridge Audio", "Southridge Video"],
    ["Woodgrove Bankers to E5?", "Woodgrove Bankers", "Woodgrove Bank"],
    ["Grey Research to E3?", "Grey Research", "Trey Research"],
    ["Green Bank to E3?", "Green Bank", "Woodgrove Bank"],
    ["can New Bank go to E3?", "New Bank", "Woodgrove Bank"],
  ])("%s", async (question, typed, candidate) => {
    const { text, outcome } = await talk().say(question);
    expect(text.split("\n")[0]).toBe(`I can’t find a customer called “${typed}”. Did you mean…`);
    expect(outcome.customer).toBeNull();
    expect(outcome.candidates.map(({ name }) => name)).toEqual([candidate]);
  });

  it.each([
    [
      "Boulangerie Dupont peut passer à E3 ?",
      "Je ne trouve aucun client nommé « Boulangerie Dupont ». Vouliez-vous dire…",
    ],
    ["大河物流可以升级到 E3 吗？", "找不到名为“大河物流”的客户。你是不是要找……"],
  ])("%s", async (question, line) => {
    const { text, outcome } = await talk().say(question);
    expect(text.split("\n")[0]?.replace(/[\u00a0\u202f]/g, " ")).toBe(line);
    expect(outcome.customer).toBeNull();
  });
});

describe("a word that is part of no name does not put the customer in doubt", () => {
  it.each([
    ["northwind guys to E3?", "Northwind Traders, m365-business-standard → o365-e3"],
    ["Northwind étouffe avec son Standard, un E3 ?", "Northwind Traders, m365-business-standard → o365-e3"],
    ["Please, Northwind to E3", "Northwind Traders, m365-business-standard → o365-e3"],
    ["Hello! Would Northwind qualify for E3?", "Northwind Traders, m365-business-standard → o365-e3"],
    ["CAN NORTHWIND GO TO E3?", "Northwind Traders, m365-business-standard → o365-e3"],
    ["woodgrove银行想上 E5", "Woodgrove Bank, m365-business-standard → o365-e5"],
  ])("%s", async (question, taken) => {
    expect(takenFor(await talk().say(question))).toBe(taken);
  });
});

describe("a word with a capital beside a customer's name may make it another's", () => {
  it.each(["Contoso Green to E3?", "can Contoso Green go to E3?", "Green Contoso to E3?"])(
    "%s",
    async (question) => {
      expect((await talk().say(question)).text).toMatch(/^\? To check\nI didn’t understand “Green”\./);
    },
  );
});

describe("a customer who may not be meant stays doubtful while they are spoken of", () => {
  it.each(["and E5?", "what else can they take?", "can they go to E1?"])("%s", async (next) => {
    const chat = talk();
    await chat.say("Contoso Bakery to E3?");
    const { text, outcome } = await chat.say(next);
    expect(text).toMatch(/^\? To check\nI didn’t understand “Bakery”\./);
    expect(outcome).toMatchObject({ customer: { name: "Contoso" }, missing: ["target"] });
  });

  it("until they are named", async () => {
    const chat = talk();
    await chat.say("Contoso Bakery to E3?");
    expect((await chat.say("Contoso")).outcome.missing).toEqual([]);
    expect((await chat.say("and E5?")).outcome.missing).toEqual([]);
  });
});

describe("“did you mean …?” is answered by yes and no", () => {
  it.each([
    ["Can Northern Traders go to E3?", "yes", "Northwind Traders"],
    ["Can Northern Traders go to E3?", "yes, that one", "Northwind Traders"],
    ["Boulangerie Dupont peut passer à E3 ?", "oui c’est ça", "Boulangerie Lemaître"],
    ["大河物流可以升级到 E3 吗？", "对，就是它", "海川物流"],
  ])("%s … %s", async (question, yes, customer) => {
    const chat = talk();
    await chat.say(question);
    const { outcome } = await chat.say(yes);
    expect(outcome).toMatchObject({ customer: { name: customer }, target: "o365-e3", missing: [] });
  });

  it.each([
    ["Can Northern Traders go to E3?", "no", "Which customer?"],
    ["Can Northern Traders go to E3?", "no, somebody else", "Which customer?"],
    ["Boulangerie Dupont peut passer à E3 ?", "non, un autre", "Quel client ?"],
    ["大河物流可以升级到 E3 吗？", "不是", "哪个客户？"],
  ])("%s … %s, and the question stays open", async (question, no, line) => {
    const chat = talk();
    await chat.say(question);
    const asked = await chat.say(no);
    expect(firstLine(asked).replace(/[\u00a0\u202f]/g, " ")).toBe(line);
    expect(asked.outcome).toMatchObject({ customer: null, candidates: [], target: "o365-e3" });
    const { outcome } = await chat.say("Contoso");
    expect(outcome).toMatchObject({ customer: { name: "Contoso" }, target: "o365-e3" });
  });

  it.each([
    ["1", "Contoso Retail"],
    ["2", "Contoso"],
    ["the second one", "Contoso"],
  ])("and by a number: %s", async (number, customer) => {
    const chat = talk();
    await chat.say("contoso retial to E3");
    expect((await chat.say(number)).outcome).toMatchObject({
      customer: { name: customer },
      target: "o365-e3",
    });
  });

  it("but yes is no answer where several are offered", async () => {
    const chat = talk();
    const asked = await chat.say("contoso retial to E3");
    expect(asked.outcome.candidates.length).toBeGreaterThan(1);
    expect((await chat.say("yes")).outcome).toMatchObject({ customer: null, missing: ["customer"] });
  });
});
