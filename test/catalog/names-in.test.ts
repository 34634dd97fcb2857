import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { createCatalog } from "../../src/catalog/catalog.ts";
import type { Cloud, NameMatch } from "../../src/catalog/types.ts";
import { wordsOf } from "../../src/catalog/words.ts";

const catalog = createCatalog();

/** Each name found, as "what was written = what it may mean". */
const found = (text: string, cloud?: Cloud): string[] =>
  catalog.namesIn(text, cloud).map((match) => `${written(text, match)} = ${match.products.join(" or ")}`);

const written = (text: string, { start, end }: NameMatch): string => text.slice(start, end);

describe("names as people turn them", () => {
  it.each([
    ["E5 Security", "m365-e5-security"],
    ["E5 Sécurité", "m365-e5-security"],
    ["E5 安全版", "m365-e5-security"],
    ["E5 Compliance", "m365-e5-compliance"],
    ["E5 合规", "m365-e5-compliance"],
    ["Copilot", "m365-copilot"],
    ["Business Standard for India", "m365-business-standard-in"],
    ["Indian Business Standard", "m365-business-standard-in"],
    ["Business Standard pour l'Inde", "m365-business-standard-in"],
    ["印度商业标准版", "m365-business-standard-in"],
    ["印度商业基本版", "m365-business-basic-in"],
    ["印度商业应用版", "m365-apps-business-in"],
    ["不含 Teams 的 E3", "o365-e3-no-teams"],
    ["不含 Teams 的 Microsoft 365 E3", "m365-e3-no-teams"],
  ])("%s", (name, product) => {
    expect(found(name)).toEqual([`${name} = ${product}`]);
  });
});

describe("product names in a sentence", () => {
  it.each([
    ["Can Contoso go from Business Basic to E3?", "Business Basic = m365-business-basic", "E3 = o365-e3"],
    ["biz basic to o365 e5", "biz basic = m365-business-basic", "o365 e5 = o365-e5"],
    ["SMB_BUSINESS, please", "SMB_BUSINESS = m365-apps-business"],
    ["upgrade SPB to m365 e5", "SPB = m365-business-premium", "m365 e5 = m365-e5"],
    ["from Office 365 ProPlus to e 3", "Office 365 ProPlus = m365-apps-enterprise", "e 3 = o365-e3"],
    ["M365 BP or MS365 E3", "M365 BP = m365-business-premium", "MS365 E3 = m365-e3"],
    ["E1, E4; E5!", "E1 = o365-e1", "E4 = o365-e4", "E5 = o365-e5"],
    ["old Microsoft 365 Business", "Microsoft 365 Business = m365-business-premium"],
    ["they also hold EMS E3 and Visio P2", "EMS E3 = ems-e3", "Visio P2 = visio-plan-2"],
    [
      "Azure AD Premium P1 and Project Online Professional",
      "Azure AD Premium P1 = entra-id-p1",
      "Project Online Professional = project-plan-3",
    ],
  ])("English: %s", (text, ...names) => {
    expect(found(text)).toEqual(names);
  });

  it.each([
    [
      "Contoso peut-il passer de Business Basic à l’E3 ?",
      "Business Basic = m365-business-basic",
      "E3 = o365-e3",
    ],
    ["d'E1 à l'E5", "E1 = o365-e1", "E5 = o365-e5"],
    ["Office\u00a0365 Entreprise\u00a0E3", "Office\u00a0365 Entreprise\u00a0E3 = o365-e3"],
    [
      "vers Microsoft 365 E5 sans audioconférence",
      "Microsoft 365 E5 sans audioconférence = m365-e5-no-audio",
    ],
    [
      "applications Microsoft 365 pour les PME",
      "applications Microsoft 365 pour les PME = m365-apps-business",
    ],
    ["Apps for business Inde", "Apps for business Inde = m365-apps-business-in"],
    ["du stockage supplémentaire", "stockage supplémentaire = extra-file-storage"],
  ])("French: %s", (text, ...names) => {
    expect(found(text)).toEqual(names);
  });

  it.each([
    ["从商业基本版升级到E3吗", "商业基本版 = m365-business-basic", "E3 = o365-e3"],
    [
      "商业基础版能升级到商业标准版吗？",
      "商业基础版 = m365-business-basic",
      "商业标准版 = m365-business-standard",
    ],
    ["Ｏ３６５　Ｅ３", "Ｏ３６５　Ｅ３ = o365-e3"],
    ["Microsoft 365 商业应用版（印度）可以吗", "Microsoft 365 商业应用版（印度） = m365-apps-business-in"],
    ["Office 365 企业版 E5", "Office 365 企业版 E5 = o365-e5"],
    [
      "由世纪互联运营的 Office 365 商业协作版",
      "由世纪互联运营的 Office 365 商业协作版 = m365-business-basic",
    ],
  ])("Chinese: %s", (text, ...names) => {
    expect(found(text)).toEqual(names);
  });
});

describe("the longest name wins", () => {
  it.each([
    ["Microsoft 365 Business Basic", "m365-business-basic"],
    ["Microsoft 365 Business Premium", "m365-business-premium"],
    ["Apps for business India", "m365-apps-business-in"],
    ["Office 365 Business Premium India", "m365-business-standard-in"],
    ["Office 365 Business Essentials", "m365-business-basic"],
    ["Microsoft 365 E5 without Audio Conferencing", "m365-e5-no-audio"],
    ["Microsoft 365 E5 Security", "m365-e5-security"],
    ["Office 365 E3 (no Teams)", "o365-e3-no-teams"],
    ["Enterprise Mobility + Security E5", "ems-e5"],
    ["Windows 10/11 Enterprise E3 VDA", "windows-enterprise-e3-vda"],
    ["Domestic Calling Plan (120 min)", "calling-plan-domestic-120"],
  ])("%s is %s and nothing else", (text, product) => {
    expect(found(text)).toEqual([`${text} = ${product}`]);
  });
});

describe("names with more than one meaning", () => {
  it.each<[string, Cloud | undefined, string[]]>([
    ["Business Premium", "global", ["m365-business-premium", "m365-business-standard"]],
    ["Business Premium", undefined, ["m365-business-premium", "m365-business-standard"]],
    ["Business Premium", "21vianet", ["m365-business-standard"]],
    ["Business Premium 21Vianet", "global", ["m365-business-standard"]],
    ["BP", "global", ["m365-business-premium", "m365-business-standard"]],
    ["商业高级版", "global", ["m365-business-premium", "m365-business-standard"]],
    ["商业高级版", "21vianet", ["m365-business-standard"]],
    ["商业高级版（世纪互联）", undefined, ["m365-business-standard"]],
    ["Office 365 Business Premium", "global", ["m365-business-standard"]],
    ["Microsoft 365 商业高级版", "21vianet", ["m365-business-premium"]],
    ["apps pour les entreprises", "global", ["m365-apps-business", "m365-apps-enterprise"]],
    ["E5 without audio conferencing", "global", ["m365-e5-no-audio", "o365-e5-no-audio"]],
    ["E5", undefined, ["o365-e5"]],
    ["Microsoft 365 F1", undefined, ["m365-f1", "m365-f3"]],
  ])("%s, cloud %s: %s", (text, cloud, products) => {
    expect(catalog.namesIn(text, cloud)).toEqual([
      expect.objectContaining({ products, start: 0, end: text.length }),
    ]);
  });
});

describe("what is no product's name", () => {
  it.each([
    "Office 365 entreprise",
    "Office 365 企业版",
    "切换到 Microsoft 365 商业版计划",
    "standard, premium and basic",
    "E3x and xE3 and 25E3",
    "E, 3 of them",
    "our meeting room has Azure",
    "an SMB business",
    "",
  ])("%s", (text) => {
    expect(found(text)).toEqual([]);
  });
});

const names = catalog.products
  .flatMap((product) => Object.values({ ...product.names, ...product.names21Vianet, old: "O365 ProPlus" }))
  .concat("Business Premium", "商业高级版（印度）", "Microsoft 365 商业标准版（印度）");
const letters = (text: string): string[] => wordsOf(text).map((word) => word.text);

/** The same name in another case, width and spacing. */
const rewritten = (name: string): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom("lower", "upper", "wide", "spaced", "as is"), {
      minLength: name.length,
      maxLength: name.length,
    })
    .map((manners) => [...name].map((character, index) => rewrite(character, manners[index])).join(""));

function rewrite(character: string, manner: string | undefined): string {
  if (manner === "lower") return character.toLowerCase();
  if (manner === "upper") return character.toUpperCase();
  if (manner === "wide" && /[!-~]/.test(character)) {
    return String.fromCharCode(character.charCodeAt(0) + 0xfee0);
  }
  return manner === "spaced" && character === " " ? "\u202f\u00a0 " : character;
}

describe("however it is written", () => {
  it("a name means the same", () => {
    const writing = fc.constantFrom(...names).chain((name) => fc.tuple(fc.constant(name), rewritten(name)));
    fc.assert(
      fc.property(writing, ([name, other]) => {
        const meant = (text: string): string[][] =>
          catalog.namesIn(text).map(({ products }) => [...products]);
        expect(meant(`(${other}) ?`)).toEqual(meant(name));
        expect(meant(name).length).toBeGreaterThan(0);
      }),
    );
  });

  it("the offsets cut the alias's letters out of the text, left to right, without overlap", () => {
    const piece = fc.oneof(
      fc.constantFrom(...names).chain(rewritten),
      fc.string({ unit: "grapheme", maxLength: 5 }),
      fc.constantFrom(" ", "，", "升级到", "l’", "e\u0301", "3", "E", "\u200b", "（", ")"),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join("");
        let last = 0;
        for (const match of catalog.namesIn(text)) {
          expect(letters(written(text, match))).toEqual(letters(match.alias));
          expect(match.start).toBeGreaterThanOrEqual(last);
          last = match.end;
        }
      }),
    );
  });
});

it("finds the names of a sentence in less than 50 µs", () => {
  const sentence = "Can Contoso upgrade its Microsoft 365 Business Basic to Office 365 企业版 E3 today?";
  const rounds = Array.from({ length: 10 }, () => {
    const begun = performance.now();
    for (let time = 0; time < 500; time++) catalog.namesIn(sentence);
    return (performance.now() - begun) / 500;
  });
  expect(Math.min(...rounds)).toBeLessThan(0.05);
});
