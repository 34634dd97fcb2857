import { describe, expect, it } from "@jest/globals";
import { bundles } from "../../locales/i18n.ts";
import { languages } from "../../src/catalog/types.ts";
import type { Cloud } from "../../src/catalog/types.ts";
import { guide } from "../../src/guides/guide.ts";
import addresses from "../../src/guides/links.json" with { type: "json" };
import { linkAddress } from "../../src/guides/links.ts";
import { guideIds } from "../../src/guides/types.ts";
import type { Guide, Link } from "../../src/guides/types.ts";

const clouds: readonly Cloud[] = ["global", "21vianet"];
const linksOf = ({ steps }: Guide): readonly Link[] => [...steps.values()].flatMap(({ links }) => links);
const used = [...new Set(guideIds.flatMap((id) => linksOf(guide(id)).map(({ to }) => to)))].sort();

describe("the documents that guides follow", () => {
  it("are named in every language", () => {
    const named = guideIds.flatMap((id) => guide(id).documents);
    expect(named.length).toBeGreaterThan(5);
    for (const language of languages) {
      expect(named.filter((id) => !Object.hasOwn(bundles[language].documents, id))).toEqual([]);
    }
  });
});

describe("the links of the guides", () => {
  it("all have an address, and no address is left over", () => {
    expect(Object.keys(addresses).sort()).toEqual(used);
    expect(used.length).toBeGreaterThan(20);
  });

  it.each(languages)("have a title in %s, and no title is left over", (language) => {
    expect(Object.keys(bundles[language].links).sort()).toEqual(used);
  });

  it.each(used)("%s leads somewhere in each language", (id) => {
    for (const language of languages) {
      const found = clouds
        .map((cloud) => linkAddress(id, { language, cloud }))
        .filter((one) => one !== undefined);
      expect([id, language, found.length > 0]).toEqual([id, language, true]);
      for (const address of found) expect(address).toMatch(/^https:\/\/[a-z.]+\.(com|cn)(\/[^\s{}]*)?$/);
    }
  });

  it.each([
    ["csp-global-upgrade", "global"],
    ["csp-21vianet-upgrade", "21vianet"],
    ["manual-change", "global"],
    ["manual-change", "21vianet"],
    ["e4-upgrade-tab", "global"],
    ["e4-manual", "global"],
    ["upgrade-tab-blocked", "global"],
    ["add-licences-partner", "global"],
    ["add-licences-partner", "21vianet"],
    ["add-licences-admin", "global"],
    ["add-licences-admin", "21vianet"],
    ["request-privileges", "global"],
    ["request-privileges", "21vianet"],
  ] as const)("leave no link of %s in the %s cloud without an address", (id, cloud) => {
    const shown = linksOf(guide(id)).filter(({ when }) => (when?.cloud ?? cloud) === cloud);
    expect(shown.map(({ to }) => to).filter((to) => !linkAddress(to, { language: "en", cloud }))).toEqual([]);
  });

  it("give each step's links different addresses", () => {
    const doubled = guideIds.flatMap((id) =>
      [...guide(id).steps.values()].flatMap((step) => {
        const found = step.links.map(({ to }) => linkAddress(to, { language: "en", cloud: "global" }));
        return new Set(found).size < found.length ? [`${id}: ${step.id}`] : [];
      }),
    );
    expect(doubled).toEqual([]);
  });
});

describe("the address of a link", () => {
  it("is that of the translation", () => {
    const at = (language: "en" | "fr" | "zh") => linkAddress("buy-licenses", { language, cloud: "global" });
    expect(languages.map(at)).toEqual([
      "https://learn.microsoft.com/en-us/microsoft-365/commerce/licenses/buy-licenses",
      "https://learn.microsoft.com/fr-fr/microsoft-365/commerce/licenses/buy-licenses",
      "https://learn.microsoft.com/zh-cn/microsoft-365/commerce/licenses/buy-licenses",
    ]);
  });

  it.each(["partner-center", "admin-center", "your-products", "active-users"])(
    "is another one in the cloud operated by 21Vianet: %s",
    (id) => {
      const [worldwide, china] = clouds.map((cloud) => linkAddress(id, { language: "en", cloud }));
      expect(china).toBeDefined();
      expect(china).not.toBe(worldwide);
    },
  );

  it("is not there where the cloud has no such page, nor for a link nobody knows", () => {
    expect(linkAddress("billing-scenarios", { language: "fr", cloud: "21vianet" })).toBeUndefined();
    expect(linkAddress("toString", { language: "fr", cloud: "global" })).toBeUndefined();
  });
});
