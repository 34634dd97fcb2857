import { describe, expect, it } from "@jest/globals";
import { createCatalog } from "../../src/catalog/catalog.ts";
import { readServicePlans } from "../../src/catalog/published.ts";

const catalog = createCatalog();
const partsOf = (product: string): string[] => catalog.skus(product).map(({ part }) => part);

describe("the SKUs of a product", () => {
  it.each([
    ["o365-e1", ["STANDARDPACK"]],
    ["o365-e3", ["ENTERPRISEPACK"]],
    ["m365-business-premium", ["SPB"]],
    ["m365-business-standard", ["O365_BUSINESS_PREMIUM", "SMB_BUSINESS_PREMIUM"]],
    ["m365-business-standard-in", []],
    ["no-such-product", []],
  ])("%s: %j", (product, parts) => {
    expect(partsOf(product)).toEqual(parts);
  });

  it("come with the GUID that Microsoft assigns them by", () => {
    expect(catalog.skus("o365-e3")).toEqual([
      { id: "6fd2c87f-b296-42f0-b197-1e91e994b900", part: "ENTERPRISEPACK" },
    ]);
  });

  it("are on record for every plan but the Indian editions", () => {
    const without = catalog.products.filter(({ id, isPlan }) => isPlan && catalog.skus(id).length === 0);
    expect(without.map(({ region }) => region)).toEqual(["IN", "IN", "IN"]);
  });

  it("identify the product they belong to", () => {
    for (const { id } of catalog.products) {
      for (const sku of catalog.skus(id)) {
        expect(catalog.identify({ offerId: sku.id, names: [], cloud: "global" })?.id).toBe(id);
      }
    }
  });

  it("of a product that only the published table knows are in that table", () => {
    const guid = "00000000-0000-4000-8000-00000000000a";
    const published = readServicePlans(
      [
        "Product_Display_Name,String_Id,GUID,Service_Plan_Name,Service_Plan_Id,Service_Plans_Included_Friendly_Names",
        `Widgets,WIDGETS,${guid.toUpperCase()},WIDGET_MAKER,${guid},Widget maker`,
      ].join("\n"),
    );
    expect(createCatalog(published).skus("widgets")).toEqual([{ id: guid, part: "WIDGETS" }]);
  });
});
