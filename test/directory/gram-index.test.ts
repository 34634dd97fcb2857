import { describe, expect, it } from "@jest/globals";
import { createGramIndex } from "../../src/directory/gram-index.ts";

const texts = ["acme", "contoso", "contosoretail", "fabrikam", "fabrikamgmbh", "海川物流", "x", ""];
const alike = await createGramIndex(texts);

describe("texts that look alike", () => {
  it.each<[typed: string[], limit: number, found: string[]]>([
    [["contsoo"], 2, ["contoso", "contosoretail"]],
    [["fabrikan"], 1, ["fabrikam"]],
    [["acne"], 1, ["acme"]],
    [["amce", "acme"], 1, ["acme"]],
    [["海川物硫"], 5, ["海川物流"]],
    [["gmbh"], 5, ["fabrikamgmbh"]],
    [["zzz"], 5, []],
    [["x"], 5, []],
    [[""], 5, []],
    [[], 5, []],
    [["contoso"], 0, []],
  ])("%j, at most %i", (typed, limit, found) => {
    expect(alike(typed, limit).map((number) => texts[number])).toEqual(found);
  });

  it("do not depend on what was typed before", () => {
    expect([alike(["contoso"], 3), alike(["contoso"], 3)]).toEqual([alike(["contoso"], 3), [1, 2]]);
  });

  it("of many equally alike the first are taken", async () => {
    const many = await createGramIndex(Array.from({ length: 500 }, (_, n) => `boulangerie${n}`));
    expect(many(["boulangerie"], 3)).toEqual([0, 1, 2]);
  });
});
