import { describe, expect, it } from "@jest/globals";
import { z } from "zod";
import { rulebooks, withoutRulebook } from "../../src/eligibility/rulebook.ts";
import { describeWithShared } from "../support/shared.ts";
import { catalog } from "./support.ts";

describe.each(rulebooks.map((rules) => [rules.id, rules] as const))("the rulebook %s", (_id, rules) => {
  it("speaks of plans that the catalogue has", () => {
    const { paths, exclusions, implied, variants } = rules;
    const named = [
      ...[...paths, ...exclusions, ...implied].flatMap(({ from, to }) => [from, to]),
      ...variants.flatMap(({ product, of }) => [product, of]),
      ...(rules.applies.products ?? []),
    ];
    expect(named.filter((product) => !catalog.find(product)?.isPlan)).toEqual([]);
  });

  it("says nothing twice", () => {
    const cells = [...rules.paths, ...rules.exclusions, ...rules.implied].map(
      ({ from, to }) => `${from} → ${to}`,
    );
    expect(new Set(cells).size).toBe(cells.length);
  });
});

describeWithShared("the rulebooks and the documents", "sources/facts.json", (read) => {
  const factsFile = z.object({ facts: z.array(z.object({ id: z.string(), kind: z.string() })) });
  const facts = () => factsFile.parse(JSON.parse(read())).facts;
  const cited = new Set([
    ...rulebooks.flatMap(({ scope, conditions, paths, exclusions, implied, variants, consequences }) => [
      ...scope,
      ...consequences,
      ...[...conditions, ...paths, ...exclusions, ...implied, ...variants].flatMap((entry) => entry.facts),
    ]),
    ...Object.values(withoutRulebook).flatMap((entry) => entry.facts),
  ]);

  it("cites facts that the documents have", () => {
    const known = new Set(facts().map(({ id }) => id));
    expect([...cited].filter((id) => !known.has(id))).toEqual([]);
  });

  it("has every path, footnote and general condition of the two partner documents", () => {
    const wanted = facts().filter(
      ({ id, kind }) => id.startsWith("csp-") && ["path", "footnote", "condition"].includes(kind),
    );
    expect(wanted.length).toBeGreaterThan(30);
    expect(wanted.map(({ id }) => id).filter((id) => !cited.has(id))).toEqual([]);
  });
});
