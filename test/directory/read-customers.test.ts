import { describe, expect, it } from "@jest/globals";
import { DirectoryFileError } from "../../src/directory/directory-file-error.ts";
import { read, readSubscription } from "./support.ts";

function problemsOf(data: unknown): readonly string[] {
  try {
    read(data);
  } catch (error) {
    if (error instanceof DirectoryFileError) return error.problems;
    throw error;
  }
  return [];
}

const withCustomer = (fields: object) => ({ customers: [{ id: "c-1", ...fields }] });
const withSubscription = (fields: object) =>
  withCustomer({ subscriptions: [{ id: "s-1", quantity: 1, ...fields }] });

describe("a directory that is wrong says where, what was expected and what was found", () => {
  const ten = { id: "s", quantity: "ten" };
  it.each<[string, unknown, string[]]>([
    [
      "a quantity in words, far inside",
      { customers: [{ id: "a" }, { id: "b" }, { id: "c" }, { id: "d", subscriptions: [ten] }] },
      ['customers[3].subscriptions[0].quantity: expected a whole number, got "ten"'],
    ],
    [
      "a fraction",
      withSubscription({ quantity: 2.5 }),
      ["customers[0].subscriptions[0].quantity: expected a whole number, got 2.5"],
    ],
    [
      "fewer than none",
      withSubscription({ quantity: -1 }),
      ["customers[0].subscriptions[0].quantity: expected a whole number, got -1"],
    ],
    [
      "no quantity",
      withSubscription({ quantity: null }),
      ["customers[0].subscriptions[0].quantity: expected a whole number, got null"],
    ],
    ["not an object", [1, 2], ["the whole file: expected an object with cloud and customers, got [1,2]"]],
    ["no customers", {}, ["customers: expected a list or a saved collection, got nothing"]],
    ["customers by name", { customers: { Contoso: {} } }, ["customers.items: expected a list, got nothing"]],
    ["an empty place", { customers: [null] }, ["customers[0]: expected a customer, got null"]],
    [
      "one page of a longer list of subscriptions",
      withCustomer({ subscriptions: { totalCount: 9, items: [{ id: "s", quantity: 1 }] } }),
      ['customers[0].subscriptions: expected all pages of the collection, got "1 of 9"'],
    ],
    [
      "a page with a next one",
      withCustomer({ subscriptions: { items: [], links: { next: { uri: "/customers" } } } }),
      ['customers[0].subscriptions: expected all pages of the collection, got "0 of more"'],
    ],
    ["no id", { customers: [{}] }, ["customers[0].id: expected an id, got nothing"]],
    ["a blank id", { customers: [{ id: " " }] }, ['customers[0].id: expected an id, got " "']],
    [
      "a profile that is a name",
      withCustomer({ companyProfile: "Contoso" }),
      ['customers[0].companyProfile: expected a company profile, got "Contoso"'],
    ],
    [
      "a name that is a number",
      withCustomer({ companyProfile: { companyName: 365 } }),
      ["customers[0].companyProfile.companyName: expected text, got 365"],
    ],
    [
      "a flag in words",
      withCustomer({ allowDelegatedAccess: "yes" }),
      ['customers[0].allowDelegatedAccess: expected true or false, got "yes"'],
    ],
    [
      "a right nobody has",
      withCustomer({ delegatedAdmin: "some" }),
      ['customers[0].delegatedAdmin: expected "granted" or "absent" or "unknown", got "some"'],
    ],
    [
      "a cloud nobody runs",
      { cloud: "Mars", customers: [] },
      ['cloud: expected "global" or "21vianet", got "Mars"'],
    ],
    [
      "a channel nobody sells in",
      withSubscription({ purchasedThrough: "eBay" }),
      [
        'customers[0].subscriptions[0].purchasedThrough: expected "csp" or "direct" or "volume-licensing" or "other-partner", got "eBay"',
      ],
    ],
    [
      "subscriptions that are text",
      withCustomer({ subscriptions: "none" }),
      ['customers[0].subscriptions: expected a list or a saved collection, got "none"'],
    ],
    [
      "reasons that are text",
      withSubscription({ suspensionReasons: "Transition" }),
      ['customers[0].subscriptions[0].suspensionReasons: expected a list, got "Transition"'],
    ],
    [
      "an error in a saved collection",
      withCustomer({ subscriptions: { totalCount: 1, items: [ten] } }),
      ['customers[0].subscriptions.items[0].quantity: expected a whole number, got "ten"'],
    ],
    [
      "a long value",
      withSubscription({ isTrial: "x".repeat(100) }),
      [`customers[0].subscriptions[0].isTrial: expected true or false, got "${"x".repeat(38)}…`],
    ],
    [
      "one customer twice",
      { customers: [{ id: "AB-1" }, { id: "c" }, { id: "ab-1" }] },
      ['customers[2].id: expected an id of its own, got "ab-1" (also customers[0].id)'],
    ],
    [
      "several at once",
      {
        cloud: 1,
        customers: [
          { id: "a", subscriptions: [ten] },
          { id: "A", companyProfile: 7 },
        ],
      },
      [
        'cloud: expected "global" or "21vianet", got 1',
        'customers[1].id: expected an id of its own, got "A" (also customers[0].id)',
        'customers[0].subscriptions[0].quantity: expected a whole number, got "ten"',
        "customers[1].companyProfile: expected a company profile, got 7",
      ],
    ],
  ])("%s", (_case, data, lines) => {
    expect(problemsOf(data)).toEqual(lines);
  });

  it("lists twenty problems and counts the rest", () => {
    const customers = Array.from({ length: 23 }, () => ({}));
    expect(problemsOf({ customers })).toHaveLength(20);
    expect(() => read({ customers })).toThrow("customers.json: and 3 more");
  });
});

describe("a customer", () => {
  it.each<[string, object, object]>([
    [
      "has the names of its profile",
      { companyProfile: { companyName: "Contoso", domain: "contoso.example" } },
      { name: "Contoso", domain: "contoso.example" },
    ],
    [
      "without a name goes by its domain",
      { companyProfile: { companyName: "", domain: "contoso.example" } },
      { name: "contoso.example" },
    ],
    ["without either goes by its id", { companyProfile: null }, { name: "c-1", domain: "" }],
    ["with access given", { allowDelegatedAccess: true }, { delegatedAdmin: "granted" }],
    ["with access withheld", { allowDelegatedAccess: false }, { delegatedAdmin: "absent" }],
    ["of which that is not said", { allowDelegatedAccess: null }, { delegatedAdmin: "unknown" }],
    [
      "of which the file knows better",
      { allowDelegatedAccess: true, delegatedAdmin: "absent" },
      { delegatedAdmin: "absent" },
    ],
    ["lives in the file's cloud", {}, { cloud: "21vianet" }],
    ["or in its own", { cloud: "global" }, { cloud: "global" }],
    ["may have no subscriptions", { subscriptions: null }, { subscriptions: [] }],
    [
      "has only characters that show",
      { companyProfile: { companyName: "Con\u202Etoso\u0000\n\u200B Ltd" } },
      { name: "Contoso Ltd" },
    ],
  ])("%s", (_case, fields, expected) => {
    expect(read({ cloud: "21Vianet", ...withCustomer(fields) })[0]).toMatchObject(expected);
  });

  it("lives in the global cloud when nothing says otherwise", () => {
    expect(read(withCustomer({}))[0]?.cloud).toBe("global");
  });

  it("has a name that is whole characters", () => {
    expect(read(withCustomer({ companyProfile: { companyName: "A\uD800B" } }))[0]?.name).toBe("A\uFFFDB");
  });

  it.each(["${$root}", "*bold*", "[x](http://e)", "__proto__", "constructor", "<b>&amp;"])(
    "may be named %s",
    (name) => {
      const data: unknown = JSON.parse(
        JSON.stringify(withCustomer({ companyProfile: { companyName: name } })),
      );
      expect(read(data)[0]?.name).toBe(name);
    },
  );

  it("may have a field named __proto__", () => {
    const data: unknown = JSON.parse(
      '{"customers":[{"__proto__":{"id":"c-2","cloud":"21vianet"},"id":"c-1"}]}',
    );
    expect(read(data)[0]).toMatchObject({ id: "c-1", cloud: "global" });
  });
});

describe("a subscription", () => {
  it.each<[string, object, object]>([
    ["new commerce, product and SKU only", { offerId: "cfq7ttc0lh18:0001" }, { newCommerce: true }],
    ["a trial by its offer's name", { offerName: "Microsoft 365 Business Basic Trial" }, { isTrial: true }],
    [
      "a friendly name does not say what it is against the offer's",
      { offerName: "Foo Bar", friendlyName: "Microsoft 365 Business Basic" },
      { product: undefined, name: "Microsoft 365 Business Basic" },
    ],
    [
      "is known by its offer id",
      { offerId: "BD938F12-058F-4927-BBA3-AE36B1D2501C", offerName: "" },
      { product: { id: "m365-business-basic" } },
    ],
    ["else by its name", { offerId: null }, { product: { id: "m365-business-basic" }, offerId: "" }],
    ["or is not known", { offerName: "Paperclip" }, { product: undefined }],
    ["shows its friendly name", { friendlyName: "Sales" }, { name: "Sales" }],
    ["else its offer's", { friendlyName: "" }, { name: "Microsoft 365 Business Basic" }],
    ["else its offer's id", { friendlyName: null, offerName: null, offerId: "O-1" }, { name: "O-1" }],
    ["else its own", { offerName: null }, { name: "s-1" }],
    ["keeps an unknown status", { status: " InGracePeriod " }, { status: "ingraceperiod" }],
    ["may have no status", { status: null }, { status: "" }],
    [
      "keeps why it is suspended",
      { suspensionReasons: ["Transition"] },
      { suspensionReasons: ["Transition"] },
    ],
    [
      "without the optional",
      {},
      {
        suspensionReasons: [],
        purchasedThrough: "csp",
        isTrial: false,
        billingCycle: undefined,
        parentId: undefined,
        usageBased: false,
        newCommerce: false,
      },
    ],
    ["bought directly", { purchasedThrough: "direct" }, { purchasedThrough: "direct" }],
    ["on trial", { isTrial: true, billingCycle: "none" }, { isTrial: true, billingCycle: "none" }],
    ["in new commerce", { offerId: "CFQ7TTC0LH18:0001:CFQ7TTC0K971" }, { newCommerce: true }],
    ["billed by use", { billingType: "usage" }, { usageBased: true }],
    ["counted by use", { unitType: "Usage-based" }, { usageBased: true }],
    ["with an Azure offer", { offerId: "MS-AZR-0145P" }, { usageBased: true }],
    ["of a product billed by use", { offerName: "Microsoft Azure" }, { usageBased: true }],
    ["whose parent is elsewhere", { parentSubscriptionId: "S-9" }, { parentId: "S-9" }],
  ])("%s", (_case, fields, expected) => {
    expect(readSubscription(fields)).toMatchObject(expected);
  });

  it("names its parent as the parent names itself", () => {
    const subscriptions = [
      { id: "ABC-1", quantity: 1 },
      { id: "abc-2", quantity: 1, parentSubscriptionId: "abc-1" },
    ];
    expect(read(withCustomer({ subscriptions }))[0]?.subscriptions[1]?.parentId).toBe("ABC-1");
  });
});

it("lists may be collections as the API returns them", () => {
  const collection = (items: unknown[]) => ({
    totalCount: items.length,
    items,
    attributes: { objectType: "Collection" },
  });
  const subscriptions = collection([{ id: "s-1", quantity: 3 }]);
  const [customer] = read({ customers: collection([{ id: "c-1", subscriptions }]) });
  expect(customer?.subscriptions.map(({ quantity }) => quantity)).toEqual([3]);
});
