import { describe, expect, it } from "@jest/globals";
import { z } from "zod";
import { bundles, wordsIn } from "../../locales/i18n.ts";
import { tellFacts } from "../../dialogs/present/evidence.ts";
import { createCatalog } from "../../src/catalog/catalog.ts";
import { languages } from "../../src/catalog/types.ts";
import { rulebooks, withoutRulebook } from "../../src/eligibility/rulebook.ts";
import { describeWithShared } from "../support/shared.ts";

const catalog = createCatalog();

describe.each(languages)("in %s every fact is told", (language) => {
  it.each(rulebooks.map((rules) => [rules.id, rules] as const))("that %s cites", (id, rules) => {
    const { scope, conditions, paths, exclusions, variants, consequences } = rules;
    const entries = [...conditions, ...paths, ...exclusions, ...variants].flatMap(({ facts }) => facts);
    for (const fact of [...scope, ...consequences, ...entries]) {
      expect([fact, tellFacts(wordsIn(language), catalog, id, [fact])]).toEqual([
        fact,
        [expect.stringMatching(/\S/)],
      ]);
    }
  });

  it("that an answer without a rulebook cites", () => {
    const facts = Object.values(withoutRulebook).flatMap((entry) => entry.facts);
    expect(tellFacts(wordsIn(language), catalog, null, facts)).toHaveLength(new Set(facts).size);
  });

  it("a path by its two products, as that cloud's document names them", () => {
    const told = tellFacts(wordsIn(language), catalog, "csp-21vianet", [
      "csp-21vianet/path/office-365-business-essentials-to-e3",
    ]);
    const names = {
      en: "Office 365 Business Essentials → Office 365 Enterprise E3",
      fr: "Office 365 Business Essentials → Office 365 Entreprise E3",
      zh: "Office 365 商业协作版 → Office 365 企业版 E3",
    };
    expect(told).toEqual([names[language]]);
  });
});

describeWithShared("the told facts and the documents", "sources/facts.json", (read) => {
  const documents = () =>
    z
      .object({ facts: z.array(z.object({ id: z.string(), kind: z.string(), labels: z.array(z.string()) })) })
      .parse(JSON.parse(read()));
  const told = new Set(Object.keys(bundles.en.facts));

  it("are facts that the documents have", () => {
    const known = new Set(documents().facts.map(({ id }) => id));
    expect([...told].filter((id) => !known.has(id))).toEqual([]);
  });

  it("are all the conditions, consequences and footnotes of the partner documents and of E4", () => {
    const wanted = documents().facts.filter(({ kind }) =>
      ["condition", "consequence", "footnote"].includes(kind),
    );
    expect(wanted.length).toBeGreaterThan(40);
    expect(wanted.map(({ id }) => id).filter((id) => !told.has(id))).toEqual([]);
  });
});

describeWithShared("the told facts and the glossary", "sources/glossary.json", (read) => {
  const term = z.object({ id: z.string(), en: z.string(), fr: z.string(), zh: z.string() });
  it.each(languages)("name the plans in %s as the documents print them", (language) => {
    const { terms } = z.object({ terms: z.array(term) }).parse(JSON.parse(read()));
    const printed = (id: string) => terms.find((candidate) => candidate.id === id)?.[language] ?? "";
    const footnote =
      bundles[language].facts["csp-global/footnote/1-business-basic-india-not-to-business-standard"];
    expect(footnote).toContain(printed("product/business-basic-india"));
    expect(footnote).toContain(printed("product/business-standard"));
    expect(bundles[language].facts["e4/branch/bought-another-way"]).toMatch(
      new RegExp(printed("term/volume-licensing-service-center"), "i"),
    );
  });
});
