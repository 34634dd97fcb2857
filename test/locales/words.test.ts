import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { wordsIn } from "../../locales/i18n.ts";
import { languageOf } from "../../src/catalog/language.ts";
import { marked, settleSpaces } from "../../locales/spacing.ts";

const hostile = [
  "${$root}",
  "*bold*",
  "[x](http://example.com)",
  "{{source}}",
  "$t(common:language)",
  "a:b.c",
  "__proto__",
];

describe("values show as they are", () => {
  it.each(["en", "fr", "zh"] as const)("%s", (language) => {
    for (const target of hostile) {
      expect(wordsIn(language)("answer:headline.eligible", { source: "A", target })).toContain(target);
    }
  });

  it("whatever they are, in Chinese too", () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        fc.pre(!/[\uE000\uE001]/.test(name));
        expect(wordsIn("zh")("choose:subscription.title", { customer: name })).toContain(name);
      }),
    );
  });
});

describe("numbers, dates and plurals follow the language", () => {
  it.each([
    ["en", "1 license", "12,345 licenses", "May 7, 2020"],
    ["fr", "1 licence", "12\u202f345 licences", "7 mai 2020"],
    ["zh", "1 个许可证", "12,345 个许可证", "2020年5月7日"],
  ] as const)("%s", (language, one, many, day) => {
    const words = wordsIn(language);
    expect(words("common:licenses", { count: 1 })).toBe(one);
    expect(words("common:licenses", { count: 12_345 })).toBe(many);
    expect(words("answer:source", { title: "T", date: new Date("2020-05-07") })).toContain(day);
  });
});

describe("a space in Chinese stands between Han and Latin only", () => {
  it.each([
    ["升级到 ", "商业标准版", " 的", "升级到商业标准版的"],
    ["升级到 ", "Office 365 企业版 E3", " 的", "升级到 Office 365 企业版 E3 的"],
    ["升级到 ", "E3", "。", "升级到 E3。"],
    ["", "海川 物流", " 的订阅", "海川 物流的订阅"],
  ])("%s[%s]%s", (before, value, after, settled) => {
    expect(settleSpaces(before + marked(value) + after)).toBe(settled);
  });
});

describe("the language of a locale", () => {
  it.each([
    ["fr-FR", "fr"],
    ["zh-Hans-CN", "zh"],
    ["EN", "en"],
    ["de-DE", undefined],
    [undefined, undefined],
  ])("%s: %s", (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });
});
