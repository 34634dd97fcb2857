import { beforeAll, describe, expect, it } from "@jest/globals";
import { createCatalog } from "../../src/catalog/catalog.ts";
import { loadDirectoryFile, sampleDirectoryFile } from "../../src/directory/file-directory.ts";
import type { Directory } from "../../src/directory/types.ts";
import type { Customer } from "../../src/eligibility/types.ts";

let directory: Directory;
let customers: readonly Customer[];
beforeAll(async () => {
  directory = await loadDirectoryFile(sampleDirectoryFile, createCatalog());
  customers = await directory.list(100);
});

describe("the sample directory", () => {
  it("has its customers, in both clouds", async () => {
    expect(await directory.count()).toBe(28);
    const in21Vianet = customers.filter(({ cloud }) => cloud === "21vianet");
    expect(in21Vianet.map(({ name }) => name).sort()).toEqual(["云杉设计", "晨光科技", "海川物流"]);
  });

  it("is invented: its domains end in .example", () => {
    expect(customers.filter(({ domain }) => !domain.endsWith(".example"))).toEqual([]);
  });

  it("has two customers that are easily confused", async () => {
    expect(await directory.search("contoso", 5)).toMatchObject([
      { fit: "exact", customer: { name: "Contoso" } },
      { fit: "partial", customer: { name: "Contoso Retail" } },
    ]);
  });

  it("has a customer with one clean subscription", async () => {
    const [contoso] = await directory.search("Contoso", 1);
    expect(contoso?.customer).toMatchObject({
      cloud: "global",
      delegatedAdmin: "granted",
      subscriptions: [
        { product: { id: "m365-business-basic" }, quantity: 25, status: "active", purchasedThrough: "csp" },
      ],
    });
  });

  it.each([
    ["Contoso Retail", ["m365-business-standard", "extra-file-storage"]],
    ["Fabrikam", ["m365-business-basic", "m365-business-standard", "visio-plan-2", "azure"]],
    ["Adventure Works", ["m365-business-basic", "o365-e3"]],
    ["Transports Béranger", ["m365-business-basic", "exchange-online-plan-2"]],
    ["La Cidrerie du Val d'Or", ["m365-business-basic", "ems-e3"]],
    ["Litware", ["m365-business-basic", undefined]],
    ["Proseware India", ["m365-apps-business-in"]],
    ["Bellows College India", ["m365-business-basic-in"]],
    ["Coho Winery", ["m365-apps-business"]],
    ["Lucerne Publishing", ["m365-business-standard"]],
    ["Relecloud", ["m365-business-basic"]],
    ["Fourth Coffee", ["o365-e4"]],
    ["Southridge Video", [undefined]],
    ["海川物流", ["m365-apps-business"]],
    ["晨光科技", ["m365-business-standard"]],
    ["云杉设计", ["m365-business-basic"]],
  ])("%s owns %j", (name, products) => {
    const customer = customers.find((candidate) => candidate.name === name);
    expect(customer?.subscriptions.map(({ product }) => product?.id)).toEqual(products);
  });

  it("has an add-on whose parent is found although its id is written in another case", () => {
    const retail = customers.find(({ name }) => name === "Contoso Retail");
    expect(retail?.subscriptions[1]?.parentId).toBe(retail?.subscriptions[0]?.id);
  });
});
