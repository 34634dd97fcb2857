import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { checklist, literal } from "../../handouts/checklist.ts";
import { pagesOf } from "../../handouts/pages.ts";
import { privilegesRequest } from "../../handouts/privileges-request.ts";
import { wordsIn } from "../../locales/i18n.ts";

const step = { title: "Buy", state: "open", warnings: [], lines: [], answers: [] } as const;
const list = { title: "T", subject: "S", links: [], source: "From D" };

describe("a checklist", () => {
  it("has a box for each step, ticked where it is done, and says where answers lead", () => {
    const text = checklist({
      ...list,
      chapters: [
        {
          title: "Decide",
          steps: [
            {
              ...step,
              title: "Which?",
              state: "done",
              warnings: ["Careful"],
              answers: [{ text: "Yes", goesTo: "Buy" }],
            },
            { ...step, lines: ["Open **Billing**"] },
          ],
        },
      ],
      links: [{ title: "Page", url: "https://example.com/" }],
    });
    expect(text.split("\n")).toEqual([
      "# T",
      "",
      "S",
      "",
      "## Decide",
      "",
      "- [x] Which?",
      "  - ⚠ Careful",
      "  - Yes → Buy",
      "- [ ] Buy",
      "  - Open **Billing**",
      "",
      "- [Page](https://example.com/)",
      "",
      "From D",
      "",
    ]);
  });

  it.each([
    ["*bold*", "\\*bold\\*"],
    ["[x](http://evil)", "\\[x\\](http\\://evil)"],
    ["www.evil.example", "www\\.evil.example"],
    ["# heading", "\\# heading"],
    ["a\nb\r\n\n- c", "a b - c"],
    ["<b>", "\\<b\\>"],
  ])("shows %j as it is", (name, shown) => {
    expect(literal(name)).toBe(shown);
  });
});

describe("pages", () => {
  it("hold the whole text, in order, each under the limit where its parts are", () => {
    const lines = fc.array(fc.constantFrom("- [ ] step\n", "  - line\n", "## chapter\n", "\n"), {
      maxLength: 200,
    });
    fc.assert(
      fc.property(lines, fc.integer({ min: 100, max: 400 }), (parts, most) => {
        const text = parts.join("");
        const pages = pagesOf(text, most);
        expect(pages.join("")).toBe(text);
        for (const page of pages.slice(1)) expect(page).toMatch(/^(#|- \[)/);
      }),
    );
  });

  it("are one for a short text, and none for an empty one", () => {
    expect(pagesOf("short")).toEqual(["short"]);
    expect(pagesOf("")).toEqual([]);
  });
});

describe("the message that asks for delegated admin privileges", () => {
  it.each([
    ["en", "Contoso", "the Microsoft 365 admin center", "[link from Partner Center]"],
    ["fr", "Contoso", "le Centre d’administration Microsoft 365", "[lien de l’Espace partenaires]"],
    ["zh", "Contoso", "在 Microsoft 365 管理中心列出", "[合作伙伴中心提供的链接]"],
  ] as const)("in %s", (language, ...parts) => {
    const text = privilegesRequest(wordsIn(language), { customer: "Contoso", cloud: "global" });
    for (const part of parts) expect(text).toContain(part);
  });

  it.each([
    ["en", "admin center for Office 365 operated by 21Vianet", "the Partner Center operated by 21Vianet"],
    [
      "fr",
      "centre d’administration pour Office 365 géré par 21Vianet",
      "l’Espace partenaires géré par 21Vianet",
    ],
    ["zh", "在由世纪互联运营的 Office 365 管理中心列出", "由世纪互联运营的合作伙伴中心"],
  ] as const)("in %s, in the cloud operated by 21Vianet, names nothing worldwide", (language, ...parts) => {
    const text = privilegesRequest(wordsIn(language), { customer: undefined, cloud: "21vianet" });
    for (const part of parts) expect(text).toContain(part);
    expect(text).not.toContain("Microsoft");
  });
});
