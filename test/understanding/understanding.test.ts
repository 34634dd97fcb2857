import { describe, expect, it, jest } from "@jest/globals";
import { createUnderstanding } from "../../src/understanding/understanding.ts";
import { catalog, understanding } from "./support/understanding.ts";

const understand = (text: string) => understanding.understand(text);

describe("names", () => {
  it("are given as they were typed", async () => {
    const { customers, products } = await understand("CONTOSO: O365  E1 → ｅ３");
    expect(customers).toEqual([{ id: "Contoso", text: "CONTOSO" }]);
    expect(products.map(({ text }) => text)).toEqual(["O365  E1", "ｅ３"]);
  });

  it("of customers are not read as plans", async () => {
    const named = createUnderstanding({
      catalog,
      customersIn: () => Promise.resolve([{ id: "1", start: 4, end: 13 }]),
    });
    const { customers, products } = await named.understand("can E1 Energy go to E3");
    expect(customers).toEqual([{ id: "1", text: "E1 Energy" }]);
    expect(products).toEqual([{ products: ["o365-e3"], text: "E3", role: "target" }]);
  });

  it("that are a part of a longer one are dropped", async () => {
    const { customers } = await understand("Contoso Retail");
    expect(customers.map(({ id }) => id)).toEqual(["Contoso Retail"]);
  });

  it("of two customers alike are both kept", async () => {
    const alike = createUnderstanding({
      catalog,
      customersIn: () =>
        Promise.resolve([
          { id: "1", start: 0, end: 7 },
          { id: "2", start: 0, end: 7 },
        ]),
    });
    const { customers } = await alike.understand("Contoso");
    expect(customers.map(({ id }) => id)).toEqual(["1", "2"]);
  });

  it("outside the text are dropped", async () => {
    const wrong = createUnderstanding({
      catalog,
      customersIn: () => Promise.resolve([{ id: "1", start: 3, end: 900 }]),
    });
    expect((await wrong.understand("E3?")).customers).toEqual([]);
  });

  it("end a Chinese word, wherever the dictionary would", async () => {
    const named = createUnderstanding({
      catalog,
      customersIn: () => Promise.resolve([{ id: "1", start: 0, end: 3 }]),
    });
    expect((await named.understand("海川技能到E3吗")).rest).toBe("");
  });

  it("that a command is made of leave it a command", async () => {
    expect(await understand("help")).toMatchObject({ intent: "help", customers: [] });
    expect(await understand("can Help go to E3")).toMatchObject({ intent: "check-upgrade" });
  });
});

describe("a mention of the bot", () => {
  it.each([
    ["<at>Upgrade Advisor</at> help", "help"],
    ['<at id="0">Upgrade Advisor</at>\u00A0can Contoso go to E3', "check-upgrade"],
    ["merci <at>Upgrade Advisor</at>", "thanks"],
    ["<at>Upgrade Advisor</at>", "none"],
  ])("is not read: %s", async (text, intent) => {
    expect(await understand(text)).toMatchObject({ intent, rest: "" });
  });
});

describe("the language beside the question", () => {
  it("is given too", async () => {
    expect(await understand("can Contoso go to E3? answer in French")).toMatchObject({
      intent: "check-upgrade",
      setLanguage: "fr",
    });
  });

  it("is the last one named", async () => {
    expect((await understand("switch from English to Chinese")).setLanguage).toBe("zh");
  });
});

describe("a customer directory that fails", () => {
  it("fails the reading", async () => {
    const customersIn = jest.fn(() => Promise.reject(new Error("no directory")));
    await expect(createUnderstanding({ catalog, customersIn }).understand("Contoso")).rejects.toThrow(
      "no directory",
    );
  });

  it("is not asked about a command", async () => {
    const customersIn = jest.fn(() => Promise.reject(new Error("no directory")));
    const { intent } = await createUnderstanding({ catalog, customersIn }).understand("annuler");
    expect(intent).toBe("cancel");
  });
});
