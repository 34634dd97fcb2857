import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { createFileDirectory } from "../../src/directory/file-directory.ts";
import { aCustomer } from "./support.ts";

const names = {
  "contoso.example": "Contoso",
  "contoso-retail.example": "Contoso Retail",
  "fabrikam.example": "Fabrikam",
  "northwindtraders.example": "Northwind Traders",
  "adventure-works.example": "Adventure Works",
  "lacidrerie.example": "La Cidrerie du Val d'Or",
  "lemaitre.example": "Boulangerie Lemaître",
  "beranger.example": "Transports Béranger",
  "standard.example": "Standard Transports",
  "litware.example": "Litware, Inc.",
  "coeur.example": "Cœur de Lyon SARL",
  "alpinetraders.example": "Alpine Traders International",
  "lilas.example": "Atelier des Lilas",
  "x.example": "X",
  "root.example": "${$root}",
  "haichuan.example": "海川物流",
  "chenguang.example": "晨光科技有限公司",
};
const id = "B0F4E2A1-0000-4000-8000-00000000000A";
const directory = createFileDirectory([
  ...Object.entries(names).map(([domain, name]) => aCustomer({ name, domain })),
  aCustomer({ id, name: "Tailspin Toys", domain: "toys.example" }),
]);

async function find(typed: string, limit = 10): Promise<string[]> {
  const matches = await directory.search(typed, limit);
  return matches.map(({ customer, fit }) => `${fit}: ${customer.name}`);
}

describe("what was typed finds, best first", () => {
  it.each([
    ["Contoso", ["exact: Contoso", "partial: Contoso Retail"]],
    ["contoso retail", ["exact: Contoso Retail", "partial: Contoso"]],
    ["  CONTOSO  ", ["exact: Contoso", "partial: Contoso Retail"]],
    ["Ｆａｂｒｉｋａｍ", ["exact: Fabrikam"]],
    ["fabrikam.example", ["exact: Fabrikam"]],
    ["adventure-works", ["exact: Adventure Works"]],
    ["ADVENTURE WORKS", ["exact: Adventure Works"]],
    ["boulangerie lemaitre", ["exact: Boulangerie Lemaître"]],
    ["LA CIDRERIE DU VAL D’OR", ["exact: La Cidrerie du Val d'Or"]],
    ["cidrerie du val d'or", ["exact: La Cidrerie du Val d'Or"]],
    ["litware", ["exact: Litware, Inc."]],
    ["Litware Ltd", ["partial: Litware, Inc."]],
    ["Fabrikam Ltd", ["exact: Fabrikam"]],
    ["coeur de lyon", ["exact: Cœur de Lyon SARL"]],
    ["海川物流", ["exact: 海川物流"]],
    ["海川物流有限公司", ["exact: 海川物流"]],
    ["晨光科技", ["exact: 晨光科技有限公司"]],
    ["${$root}", ["exact: ${$root}"]],
    [id.toLowerCase(), ["exact: Tailspin Toys"]],

    ["transports", ["partial: Standard Transports", "partial: Transports Béranger"]],
    ["beranger", ["exact: Transports Béranger"]],
    ["north", ["partial: Northwind Traders"]],
    ["northwind tr", ["partial: Northwind Traders"]],
    ["traders", ["partial: Northwind Traders", "partial: Alpine Traders International"]],
    ["traders northwind", ["partial: Northwind Traders"]],
    ["val d'or", ["partial: La Cidrerie du Val d'Or"]],
    ["Fabrikam Europe", ["partial: Fabrikam"]],
    ["海川", ["partial: 海川物流"]],
    ["晨光", ["partial: 晨光科技有限公司"]],

    ["Fabrikan", ["close: Fabrikam"]],
    ["Fabrikan Inc", ["close: Fabrikam"]],
    ["Consoto", ["close: Contoso", "close: Contoso Retail"]],
    ["northwnd traders", ["close: Northwind Traders"]],
    ["cidrerie val dor", ["close: La Cidrerie du Val d'Or"]],
    ["boulangerie lemètre", ["close: Boulangerie Lemaître"]],
    ["海川物硫", ["close: 海川物流"]],
    ["Contsoo", ["close: Contoso", "close: Contoso Retail"]],
    ["fabirkam", ["close: Fabrikam"]],
    ["northwnid", ["close: Northwind Traders"]],
    ["nothwind trader", ["close: Northwind Traders"]],
    ["lials", ["close: Atelier des Lilas"]],
    ["ILLAS", ["close: Atelier des Lilas"]],
    ["litawre", ["close: Litware, Inc."]],
    ["川海物流", ["close: 海川物流"]],
    ["ｃｏｎｔｓｏｏ ｒｅｔａｉｌ", ["close: Contoso Retail"]],

    ["Humongous Insurance", []],
    ["Wingtip", []],
    ["example", []],
    ["du", []],
    ["des", []],
    ["is X there", []],
    ["the", []],
    ["川", []],
    ["海船", []],
    ["E5", []],
    ["?!", []],
    ["", []],
  ])("%s", async (typed, expected) => {
    expect(await find(typed)).toEqual(expected);
  });

  it("at most as many as asked for", async () => {
    expect(await find("transports", 1)).toEqual(["partial: Standard Transports"]);
  });
});

it("of names equally close the one of that length comes first", async () => {
  const alike = createFileDirectory([aCustomer({ name: "Big Litwares" }), aCustomer({ name: "Litwarex" })]);
  const found = await alike.search("litwarz", 5);
  expect(found.map(({ customer }) => customer.name)).toEqual(["Litwarex", "Big Litwares"]);
});

it("any text at all is answered", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", maxLength: 80 }), async (typed) => {
      expect(await directory.search(typed, 3)).toEqual(expect.any(Array));
    }),
  );
});

it("a name with a word of that initial goes before one that only holds the letters", async () => {
  const alike = createFileDirectory([
    aCustomer({ name: "Guangtongs" }),
    aCustomer({ name: "Alington Yachts" }),
  ]);
  const found = await alike.search("alngton", 5);
  expect(found.map(({ customer }) => customer.name)).toEqual(["Alington Yachts", "Guangtongs"]);
});

it("a few thousand customers, or a whole page typed, are no burden", async () => {
  const many = createFileDirectory(
    Array.from({ length: 5000 }, (_, n) => aCustomer({ name: `Boulangerie ${n}` })),
  );
  await many.search("first use", 1);
  const started = performance.now();
  expect(await many.search("Boulangerie 4999", 1)).toMatchObject([{ fit: "exact" }]);
  expect(await many.search("e".repeat(4000), 1)).toEqual([]);
  expect(performance.now() - started).toBeLessThan(1000);
});

describe("a short name", () => {
  const two = createFileDirectory([
    aCustomer({ name: "Contoso Ltd", domain: "one.example" }),
    aCustomer({ name: "Contoso GmbH", domain: "two.example" }),
  ]);

  it("that is another's whole name means the other", async () => {
    const both = createFileDirectory([aCustomer({ name: "Contoso" }), aCustomer({ name: "Contoso Ltd" })]);
    expect(await both.search("contoso", 5)).toMatchObject([
      { fit: "exact", customer: { name: "Contoso" } },
      { fit: "partial", customer: { name: "Contoso Ltd" } },
    ]);
  });

  it("of two customers finds both", async () => {
    expect((await two.search("contoso", 5)).map(({ fit }) => fit)).toEqual(["exact", "exact"]);
  });

  it("with its legal form finds that one first", async () => {
    expect(await two.search("contoso gmbh", 5)).toMatchObject([
      { fit: "exact", customer: { name: "Contoso GmbH" } },
      { fit: "partial", customer: { name: "Contoso Ltd" } },
    ]);
  });
});
