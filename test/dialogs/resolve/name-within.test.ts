import { describe, expect, it, jest } from "@jest/globals";
import { findWithin, mostChoices } from "../../../dialogs/resolve/name-within.ts";
import { createFileDirectory } from "../../../src/directory/file-directory.ts";
import { aCustomer } from "../../directory/support.ts";

const names = [
  "Contoso",
  "Contoso Retail",
  "Fabrikam",
  "Northwind Traders",
  "Tailspin Toys",
  "Wide World Importers",
  "Boulangerie Lemaître",
  "Banque des Deux Rives du Rhône",
  "海川物流",
  "It",
  ...["North", "South", "East", "West", "Upper", "Lower"].map((side) => `${side} Harbour Yachts`),
];
const directory = createFileDirectory(names.map((name) => aCustomer({ name })));

/** The first customer found, how sure it is, by what words, and what is left of the others. */
async function found(...stretches: readonly string[]) {
  const within = await findWithin(directory, stretches);
  return within && [within.fit, within.matches[0]?.customer.name, within.name, within.beside];
}

describe("a customer's name is found within other words", () => {
  it.each([
    ["exact", "Fabrikam", "my client fabrikam", "fabrikam", "my client"],
    ["exact", "Fabrikam", "fabrikam's boss", "fabrikam", "s boss"],
    [
      "exact",
      "Wide World Importers",
      "large wide world importers group company",
      "wide world importers",
      "large group company",
    ],
    [
      "exact",
      "Boulangerie Lemaître",
      "ce matin « boulangerie lemaitre »",
      "boulangerie lemaitre",
      "ce matin",
    ],
    ["exact", "海川物流", "帮客户海川物流查", "海川物流", "帮客户查"],
    ["partial", "Tailspin Toys", "the shop tailspin", "tailspin", "the shop"],
    ["partial", "海川物流", "客户海川", "海川", "客户"],
    [
      "partial",
      "Banque des Deux Rives du Rhône",
      "for banque des deux rives du rhone",
      "banque des deux rives",
      "for du rhone",
    ],
    ["close", "Northwind Traders", "nortwind trader says", "nortwind trader", "says"],
    ["close", "Fabrikam", "fabrcam and others", "fabrcam", "and others"],
  ])("%s: %s in “%s”", async (fit, customer, stretch, name, beside) => {
    expect(await found(stretch)).toEqual([fit, customer, name, beside]);
  });
});

describe("of several that may be meant, the surest and the longest counts", () => {
  it.each([
    ["a whole name before a part of one", "tailspin or fabrikam", "Fabrikam"],
    ["a part of a name before what is nearly one", "fabrcam or tailspin", "Tailspin Toys"],
    ["a longer whole name before a shorter one", "contoso or contoso retail", "Contoso Retail"],
    [
      "several words that are nearly a name before a part of one",
      "north or wide wurld importers",
      "Wide World Importers",
    ],
  ])("%s: “%s”", async (_, stretch, customer) => {
    expect((await found(stretch))?.[1]).toBe(customer);
  });

  it("others that fit are handed on with it, a few at most", async () => {
    const within = await findWithin(directory, ["the contoso people"]);
    expect(within?.matches.map(({ customer }) => customer.name)).toEqual(["Contoso", "Contoso Retail"]);
    const many = await findWithin(directory, ["those harbour yachts"]);
    expect(many?.matches).toHaveLength(mostChoices);
  });
});

describe("of several stretches", () => {
  it("one may be the whole name, the others are beside it", async () => {
    expect(await found("boss asks", "northwind traders", "urgent")).toEqual([
      "exact",
      "Northwind Traders",
      "northwind traders",
      "boss asks urgent",
    ]);
  });

  it("one may hold it: what is left of it is beside it too", async () => {
    expect(await found("urgent", "northwind traders says")).toEqual([
      "exact",
      "Northwind Traders",
      "northwind traders",
      "urgent says",
    ]);
  });

  it("two are never one name", async () => {
    expect(await found("contoso", "retail")).toEqual(["exact", "Contoso", "contoso", "retail"]);
  });
});

describe("no name is found", () => {
  it.each([
    ["in nothing"],
    ["in words that are nobody's", "zyxwvut qwerty"],
    ["in one stretch that is all of it: that one was looked up before", "fabrikam"],
    ["in a word of two letters, though somebody is called so", "what is it"],
    ["in a short word that is only nearly a name", "toyz for her"],
  ])("%s: %s", async (_, ...stretches: readonly string[]) => {
    expect(await found(...stretches)).toBeUndefined();
  });

  it("far down in a long message: each stretch costs a search, and few are made", async () => {
    const search = jest.spyOn(directory, "search");
    const words = Array.from({ length: 500 }, (_, index) => `word${index}`).join(" ");
    expect(await findWithin(directory, [`${words} fabrikam`])).toBeUndefined();
    expect(search.mock.calls.length).toBeLessThan(50);
    search.mockRestore();
  });
});
