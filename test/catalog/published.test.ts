import { describe, expect, it } from "@jest/globals";
import { createCatalog } from "../../src/catalog/catalog.ts";
import { readServicePlans, ServicePlansError } from "../../src/catalog/published.ts";

const header =
  "Product_Display_Name,String_Id,GUID,Service_Plan_Name,Service_Plan_Id,Service_Plans_Included_Friendly_Names";
const guid = (first: string): string => `${first.padStart(8, "0")}-0000-4000-8000-000000000000`;
const row = (name: string, id: string, sku: string, plan: string, friendly = plan): string =>
  [name, id, sku, plan, guid("99"), friendly].join(",");
const table = (...rows: string[]): string => [header, ...rows].join("\r\n");

describe("the published table of service plans", () => {
  it("is read with its byte-order mark, stray spaces and capitals", () => {
    const csv = `\ufeff${table(
      row('"Widgets, large "', "WIDGET ", guid("A").toUpperCase(), '"WIDGET \t MAKER"', "Widget maker"),
      row('"Widgets, large"', "WIDGET", guid("a"), "EXCHANGE_S_STANDARD"),
      "",
    )}\r\n`;
    expect(readServicePlans(csv)).toEqual([
      {
        guid: guid("a"),
        stringId: "WIDGET",
        name: "Widgets, large",
        servicePlans: [
          { id: "WIDGET MAKER", name: "Widget maker" },
          { id: "EXCHANGE_S_STANDARD", name: "EXCHANGE_S_STANDARD" },
        ],
      },
    ]);
  });

  it.each([
    ["", "line 1: expected Product_Display_Name"],
    [header, "line 1: expected Product_Display_Name"],
    ["Name,SKU\nx,y", 'line 1, column 1: expected "Product_Display_Name", got "Name"'],
    [header.replace("GUID", "Guid"), 'line 1, column 3: expected "GUID", got "Guid"'],
    [
      table(row("A", "B", guid("1"), "C"), row("A", "B", "12-34", "C")),
      'line 3, GUID: expected a GUID, got "12-34"',
    ],
    [table(row("A", "B", guid("1"), "")), 'line 2, Service_Plan_Name: expected some text, got ""'],
    [table("A,B"), "expected 6 comma-separated columns"],
    [table("A,B"), "line 2"],
    [table('A,"B'), "Quote Not Closed"],
  ])("refuses %j: %s", (csv, message) => {
    expect(() => readServicePlans(csv)).toThrow(ServicePlansError);
    expect(() => readServicePlans(csv)).toThrow(message);
  });
});

describe("a catalogue that was given the table", () => {
  const catalog = createCatalog(
    readServicePlans(
      table(
        row("Office 365 E3 renamed", "ENTERPRISEPACK", "6fd2c87f-b296-42f0-b197-1e91e994b900", "WIDGETS"),
        row("Widget Works", "WIDGETS", guid("1"), "EXCHANGE_S_ENTERPRISE"),
        row("Widget Works", "WIDGETS", guid("1"), "WIDGET_PLAN", "Widget maker"),
        row("Gadgets", "GADGETS", guid("2"), "SWAY"),
        row("Gadgets", "GADGETS", guid("3"), "SWAY"),
        row("Visio Plan 2", "VISIO_OTHER", guid("4"), "SWAY"),
      ),
    ),
  );

  it("keeps what is on record", () => {
    expect(catalog.product("o365-e3").services).toEqual(createCatalog().product("o365-e3").services);
    expect(catalog.namesIn("Visio Plan 2").map(({ products }) => products)).toEqual([["visio-plan-2"]]);
  });

  it("knows the other products, by SKU and name", () => {
    const widgets = catalog.product("widgets");
    expect(widgets).toMatchObject({ names: { fr: "Widget Works" }, isPlan: false, billingCycles: [] });
    expect(catalog.identify({ offerId: guid("1").toUpperCase(), names: [], cloud: "global" })).toBe(widgets);
    expect(catalog.identify({ offerId: "", names: ["Widget Works (NCE)"], cloud: "global" })).toBe(widgets);
    expect(catalog.identify({ offerId: "", names: ["WIDGETS"], cloud: "global" })).toBe(widgets);
    expect(catalog.namesIn("they have Widget Works, no widgets").map(({ products }) => products)).toEqual([
      ["widgets"],
    ]);
  });

  it("counts a service plan that nobody classified as an auxiliary service of its own", () => {
    expect([...catalog.product("widgets").services]).toEqual([
      ["mail", 3],
      ["WIDGET_PLAN", 1],
    ]);
    expect(catalog.service("WIDGET_PLAN")).toEqual({
      id: "WIDGET_PLAN",
      weight: "auxiliary",
      name: "Widget maker",
    });
  });

  it("tells SKUs of one string id apart, and not by the name that they share", () => {
    expect(catalog.find("gadgets")).toBeDefined();
    expect(catalog.find("gadgets-2")).toBeDefined();
    expect(catalog.identify({ offerId: "", names: ["Gadgets"], cloud: "global" })).toBeUndefined();
  });
});
