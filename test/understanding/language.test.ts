import { describe, expect, it } from "@jest/globals";
import { understanding } from "./support/understanding.ts";

describe("the language of a message", () => {
  it.each([
    // one word of the language is enough
    ["Contoso vers E3", "fr"],
    ["Contoso to E3", "en"],
    ["Contoso E3 吗", "zh"],
    ["contoso upgrade e3 svp", "fr"],
    ["contoso upgrade e3 please", "en"],
    // languages mixed: the sentence decides, not the names in it
    ["海川物流 peut passer en E3 ?", "fr"],
    ["can 海川贸易 go to E3", "en"],
    ["La Cidrerie du Val d'Or能升级到E3吗", "zh"],
    ["move La Cidrerie du Val d'Or to E3", "en"],
    ["帮我 check 一下 Contoso 能不能 upgrade to E3", "zh"],
    // without the sentence's own words, by the letters
    ["boîtes aux lettres partagées archivées", "fr"],
    ["mailboxes disappearing everywhere after holidays", "en"],
    // a name nobody knows, in its own script
    ["海川贸易", "zh"],
    // names say nothing
    ["Contoso", undefined],
    ["海川物流", undefined],
    ["Contoso E3?", undefined],
    ["Contoso: E1 -> E3", undefined],
    ["La Boulangerie Martin", undefined],
    ["The Phone Company E3", undefined],
    ["25 licences", undefined],
    ["Northwind Traders Lucerne Publishing", undefined],
    ["Kann Contoso auf E3?", undefined],
    ["", undefined],
  ])("%s: %s", async (text, language) => {
    expect((await understanding.understand(text)).language).toBe(language);
  });
});
