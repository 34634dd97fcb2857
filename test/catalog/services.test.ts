import { describe, expect, it } from "@jest/globals";
import { createCatalog } from "../../src/catalog/catalog.ts";
import servicesJson from "../../src/catalog/services.json" with { type: "json" };
import type { ServiceId } from "../../src/catalog/types.ts";

const catalog = createCatalog();
const strength = (product: string, service: ServiceId): number =>
  catalog.product(product).services.get(service) ?? 0;

/** What an upgrade adds that another product has already, by weight; the common services are left out. */
function overlap(source: string, target: string, other: string) {
  const shared = [...catalog.product(target).services.keys()].filter((service) => {
    const held = strength(source, service);
    return strength(target, service) > held && strength(other, service) > held;
  });
  const weighing = (weight: string): string[] => shared.filter((id) => catalog.service(id).weight === weight);
  return { core: weighing("core"), auxiliary: weighing("auxiliary") };
}

describe("what an upgrade adds that another product already has", () => {
  it.each<[string, string, string, string[], string[]]>([
    ["m365-business-basic", "o365-e3", "exchange-online-plan-1", [], []],
    ["m365-business-basic", "o365-e3", "exchange-online-plan-2", ["mail"], []],
    ["m365-business-basic", "o365-e3", "sharepoint-online-plan-1", [], []],
    ["m365-business-basic", "o365-e3", "onedrive-plan-2", ["files"], []],
    ["m365-business-basic", "o365-e3", "m365-business-standard", ["office-apps"], []],
    ["m365-business-basic", "o365-e3", "m365-apps-enterprise", ["office-apps"], []],
    ["m365-business-basic", "o365-e3", "m365-apps-business-in", ["office-apps"], []],
    ["m365-business-basic", "o365-e3", "ems-e3", [], ["rights-management"]],
    ["m365-business-basic", "o365-e3", "visio-plan-2", [], []],
    ["m365-business-basic", "o365-e3", "windows-enterprise-e3", [], []],
    ["m365-business-basic", "o365-e3", "fabric-free", [], []],
    ["m365-business-basic", "o365-e3", "dynamics-365-business-central-premium", [], []],
    ["m365-business-basic", "o365-e3", "azure", [], []],
    ["m365-business-basic", "m365-business-standard", "visio-plan-2", [], []],
    ["m365-business-basic", "m365-business-standard", "m365-apps-business", ["office-apps"], []],
    ["m365-business-basic", "o365-e5", "power-bi-pro", [], ["power-bi"]],
    ["m365-business-basic", "o365-e5", "teams-phone", ["calling"], []],
    ["m365-business-basic", "o365-e5", "audio-conferencing", ["audio-conferencing"], []],
    ["m365-business-basic", "o365-e5", "audio-conferencing-select-dial-out", [], []],
    ["m365-business-basic", "o365-e5", "defender-for-office-plan-1", [], ["defender-for-office"]],
    ["m365-apps-business", "o365-e3", "skype-plan-2", ["meetings"], []],
    ["m365-apps-business", "o365-e3", "teams-essentials", ["meetings"], []],
    ["o365-e1-no-teams", "o365-e3", "teams-enterprise", ["meetings"], []],
    // Surprising, and what Microsoft's table says: these carry SharePoint (Plan 2) or Teams for their own use.
    ["m365-business-basic", "o365-e3", "project-plan-3", ["sites", "files"], []],
    ["m365-business-basic", "o365-e3", "dynamics-365-sales-enterprise", ["sites", "files"], []],
    ["m365-business-basic", "o365-e5", "teams-rooms-pro", ["audio-conferencing", "calling"], []],
  ])("%s to %s beside %s: core %j, auxiliary %j", (source, target, other, core, auxiliary) => {
    expect(overlap(source, target, other)).toEqual({ core, auxiliary });
  });
});

describe("what becomes of the functions of Office 365 E4", () => {
  const core = servicesJson.core.map(({ id }) => id);
  it.each([
    ["o365-e5", []],
    ["m365-e5", []],
    ["m365-e5-no-audio", []],
    ["o365-e3", ["calling"]],
    ["m365-e3", ["calling"]],
  ])("%s loses %j", (target, lost) => {
    expect(core.filter((service) => strength(target, service) < strength("o365-e4", service))).toEqual(lost);
  });
});

describe("services", () => {
  it("come in order, core services first", () => {
    const weights = [...catalog.product("m365-e5").services.keys()].map((id) => catalog.service(id).weight);
    expect([...new Set(weights)]).toEqual(["core", "auxiliary", "common"]);
    expect(weights).toEqual([...weights].sort((one, other) => order(one) - order(other)));
  });

  it("are named as Microsoft names them", () => {
    expect(catalog.service("mail").name).toBe("Exchange Online");
    expect(catalog.service("MTP").name).toBe("Microsoft 365 Defender");
  });

  it("and products that do not exist are refused", () => {
    expect(() => catalog.service("steam")).toThrow(RangeError);
    expect(() => catalog.product("o365-e7")).toThrow(RangeError);
    expect(catalog.find("o365-e7")).toBeUndefined();
  });
});

const order = (weight: string): number => ["core", "auxiliary", "common"].indexOf(weight);
