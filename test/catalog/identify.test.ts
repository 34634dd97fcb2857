import { describe, expect, it } from "@jest/globals";
import { createCatalog } from "../../src/catalog/catalog.ts";
import type { Cloud } from "../../src/catalog/types.ts";

const catalog = createCatalog();
const identified = (offerId: string, names: readonly string[], cloud: Cloud = "global"): string | undefined =>
  catalog.identify({ offerId, names, cloud })?.id;

describe("a subscription's product, from its offer", () => {
  it.each([
    ["BD938F12-058F-4927-BBA3-AE36B1D2501C", "m365-business-basic"],
    ["bd938f12-058f-4927-bba3-ae36b1d2501c", "m365-business-basic"],
    ["no such offer", undefined],
    ["3451A3B0-8CDA-44A7-BAD7-C30BE81C4AAA", "m365-f3"],
    ["7D08A5D6-D44A-4729-B49C-D748A9BF8BDF", "m365-business-standard"],
    ["MS-AZR-0145P", "azure"],
    ["ms-azr-0017g", "azure"],
    ["DZH318Z0BPS6:0001:DZH318Z0BQ4W", "azure-plan"],
    ["6fd2c87f-b296-42f0-b197-1e91e994b900", "o365-e3"],
  ])("offer %s: %s", (offerId, product) => {
    expect(identified(offerId, ["no such name"])).toBe(product);
  });

  it("which counts for more than its name", () => {
    expect(identified("BD938F12-058F-4927-BBA3-AE36B1D2501C", ["Office 365 Enterprise E5"])).toBe(
      "m365-business-basic",
    );
  });
});

describe("a subscription's product, from its name", () => {
  it.each([
    ["Office 365 Enterprise E3", "o365-e3"],
    ["Office 365 Entreprise E3", "o365-e3"],
    ["Office 365 企业版 E3", "o365-e3"],
    ["Office 365 Enterprise E3 (Nonprofit Staff Pricing) Trial", "o365-e3"],
    ["Office 365 Enterprise E1 (Nonprofit Staff Pricing) - Volunteer", "o365-e1"],
    ["Microsoft 365 Business Shift Campaign - 15%", "m365-business-premium"],
    ["Microsoft 365 E5 (NCE)", "m365-e5"],
    ["[NCE] Microsoft 365 Business Basic - Annual, billed monthly", "m365-business-basic"],
    ["Microsoft 365 Business Basic - Annual commitment - billed monthly", "m365-business-basic"],
    ["Office 365 E3 for 1 year", "o365-e3"],
    ["Office 365 Business Premium", "m365-business-standard"],
    ["Microsoft 365 商业版", "m365-business-premium"],
    ["Audio Conferencing", "audio-conferencing"],
    ["Meeting Room", "teams-rooms-standard"],
    ["Microsoft 365 Business Basic EEA (no Teams)", "m365-business-basic-no-teams"],
    ["Contoso special E3 bundle", undefined],
    ["Microsoft 365 E3 Extra Features", undefined],
    ["Trial", undefined],
    ["", undefined],
  ])("%s: %s", (name, product) => {
    expect(identified("CFQ7TTC0LCHC:0002:CFQ7TTC0X8N7", [name])).toBe(product);
  });

  it.each<[string, Cloud, string | undefined]>([
    ["Business Premium", "global", undefined],
    ["Business Premium", "21vianet", "m365-business-standard"],
    ["Office 365 商业高级版（世纪互联）", "21vianet", "m365-business-standard"],
    ["Office 365 Business operated by 21Vianet", "21vianet", "m365-apps-business"],
    ["Office 365 Business operated by 21Vianet", "global", undefined],
    ["Microsoft 365 F1", "global", undefined],
  ])("%s in the cloud %s: %s", (name, cloud, product) => {
    expect(identified("", [name], cloud)).toBe(product);
  });

  it("the fullest of its names tells", () => {
    expect(identified("", ["E3 (Nonprofit Staff Pricing)", "Microsoft 365 E3"])).toBe("m365-e3");
    expect(identified("", ["Our main plan", "Microsoft 365 E3"])).toBe("m365-e3");
    expect(identified("", ["Business Premium", "Office 365 Business Premium"])).toBe(
      "m365-business-standard",
    );
  });

  it("in no time, however many notes are on it", () => {
    expect(identified("", ["CSP NCE Trial ".repeat(200)])).toBeUndefined();
  });
});

describe("usage-based products", () => {
  it("are Azure's, and have no services to conflict with", () => {
    const usageBased = catalog.products.filter((product) => product.usageBased);
    expect(usageBased.map(({ id, services }) => [id, services.size])).toEqual([
      ["azure", 0],
      ["azure-plan", 0],
    ]);
  });
});
