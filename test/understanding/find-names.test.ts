import { describe, expect, it } from "@jest/globals";
import { createUnderstanding } from "../../src/understanding/understanding.ts";
import { basic, e3, premium } from "./support/plans.ts";
import { catalog, customersNamed } from "./support/understanding.ts";

const m365Premium = "m365-business-premium";

async function namesIn(text: string, customers: readonly string[]) {
  const understanding = createUnderstanding({ catalog, customersIn: customersNamed(customers) });
  const request = await understanding.understand(text);
  return {
    customers: request.customers.map(({ id }) => id),
    plans: request.products.map(({ products }) => products.join("|")),
  };
}

describe("a customer whose name lies in a plan's", () => {
  const customers = ["Contoso", "Microsoft", "Business", "Business Premium", "E1 Energy"];
  it.each([
    ["move Microsoft 365 Business Premium of Contoso to E3", ["Contoso"], [m365Premium, e3]],
    ["Contoso from Business Premium to E3", ["Contoso"], [premium, e3]],
    ["can Microsoft 365 Business Premium go to E3", [], [m365Premium, e3]],
    ["can Business Premium go to E3", ["Business Premium"], [e3]],
    ["Business Premium", ["Business Premium"], []],
    ["Microsoft?", ["Microsoft"], []],
    ["Contoso and E1 Energy to E3", ["Contoso", "E1 Energy"], [e3]],
  ])("%s", async (text, named, plans) => {
    expect(await namesIn(text, customers)).toEqual({ customers: named, plans });
  });
});

describe("a customer's name that reaches into a plan's", () => {
  it.each([
    ["Contoso Business Basic to E3", ["Contoso"], [basic, e3]],
    ["can Contoso Business go to E3", ["Contoso Business"], [e3]],
  ])("%s", async (text, named, plans) => {
    expect(await namesIn(text, ["Contoso", "Contoso Business"])).toEqual({ customers: named, plans });
  });
});

describe("a customer whose name is an ordinary word", () => {
  it.each([
    ["Can Contoso upgrade to E3", ["Contoso"], [e3]],
    ["why not contoso", ["Contoso"], []],
    ["go contoso E3", ["Contoso"], [e3]],
    ["move Upgrade to E3", ["Upgrade"], [e3]],
    ["Why Not", ["Why Not"], []],
    ["why would E3 go wrong", [], [e3]],
    ["a customer on the phone wants E3", [], [e3]],
    ["The Phone wants E3", ["The Phone"], [e3]],
    ["the phone", ["The Phone"], []],
    ["the phone company to E3", ["The Phone Company"], [e3]],
  ])("%s", async (text, named, plans) => {
    const customers = ["Contoso", "Can", "Go", "Upgrade", "Why Not", "The Phone", "The Phone Company"];
    expect(await namesIn(text, customers)).toEqual({ customers: named, plans });
  });
});
