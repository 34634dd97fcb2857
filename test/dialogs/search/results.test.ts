import { describe, expect, it } from "@jest/globals";
import { AdaptiveCard, SerializationContext, Versions } from "adaptivecards";
import { cardText } from "../../../cards/text.ts";
import { openAdvisor } from "../../../dialogs/open-advisor.ts";
import { commandIds, createSearches } from "../../../dialogs/search/searches.ts";
import type { Found, Query } from "../../../dialogs/search/types.ts";
import { wordsIn } from "../../../locales/i18n.ts";
import { languages } from "../../../src/catalog/types.ts";
import type { Language } from "../../../src/catalog/types.ts";
import { createFileDirectory } from "../../../src/directory/file-directory.ts";
import type { Directory } from "../../../src/directory/types.ts";
import { rulebooks } from "../../../src/eligibility/rulebook.ts";
import { customer, subscription } from "../../eligibility/support.ts";
import { anActivity } from "../../support/activities.ts";

const { catalog, directory: samples } = await openAdvisor({});
const now = () => new Date("2026-11-21T12:00:00Z");

async function search(
  command: string,
  query: Partial<Query> = {},
  { language = "en", directory = samples }: { language?: Language; directory?: Directory } = {},
): Promise<readonly Found[]> {
  const wordsFor = () => Promise.resolve(wordsIn(language));
  const viewOf = () => Promise.resolve({ directory, roles: undefined });
  const searches = createSearches({ catalog, viewOf, wordsFor, now });
  const answer = await searches.results(command, { typed: "", skip: 0, top: 100, ...query }, anActivity());
  if (answer.kind === "message") throw new Error(answer.text);
  return answer.found;
}

const titles = (found: readonly Found[]) => found.map(({ title }) => title);
const textOf = ([first]: readonly Found[]): string => (first ? cardText(first.card) : "");

const everything = await Promise.all(
  languages.map(async (language) => ({
    language,
    found: (await Promise.all(commandIds.map((command) => search(command, {}, { language })))).flat(),
  })),
);
const ids = (await samples.list(1000)).flatMap(({ id, subscriptions }) => [
  id,
  ...subscriptions.map((each) => each.id),
]);

describe.each(everything)("every card to share in $language", ({ language, found }) => {
  const words = wordsIn(language);

  it("there is one for each plan, path and customer's subscription that may be asked about", () => {
    expect(found.length).toBeGreaterThan(70);
  });

  it("has no button and no box that only the bot could answer, and no customer's id", () => {
    for (const { title, text, card } of found) {
      const all = JSON.stringify([title, text, card]);
      expect([title, all.match(/Action\.(Execute|Submit|ShowCard)|"Input\.|›"/)]).toEqual([title, null]);
      expect([title, ids.filter((id) => all.includes(id))]).toEqual([title, []]);
    }
  });

  it("says where it comes from, and leads to the reader's own chat", () => {
    for (const { title, card } of found) {
      expect(cardText(card)).toContain("Upgrade Advisor");
      expect(card.actions.at(-1)).toMatchObject({
        type: "Action.OpenUrl",
        title: words("common:action.openChat"),
        url: expect.stringMatching(
          /^https:\/\/teams\.microsoft\.com\/l\/chat\/0\/0\?users=28%3Abot&message=./,
        ),
      });
      expect([title, card.actions.length <= 6]).toEqual([title, true]);
    }
  });

  it("is valid for the official parser, without a warning, and under the size that Teams takes", () => {
    for (const { title, card } of found) {
      const context = new SerializationContext(Versions.v1_5);
      new AdaptiveCard().parse(card, context);
      expect([title, context.eventCount]).toEqual([title, 0]);
      expect([title, JSON.stringify(card).length * 2 < 28 * 1024]).toEqual([title, true]);
      expect([title, cardText(card).match(/\$\{|\{\{|undefined|\[object/)]).toEqual([title, null]);
    }
  });
});

describe("a customer", () => {
  it("is found with its answer: the verdict, the reasons and the document, and the day they were told", async () => {
    const found = await search("customers", { typed: "Woodgrove" });
    expect(titles(found)).toEqual(["Woodgrove Bank"]);
    const text = textOf(found);
    expect(text).toMatch(/^[✓✗?] (Yes|No|To check)\n/);
    expect(text).toContain("Woodgrove Bank · ");
    expect(text).toContain("Answered by Upgrade Advisor on November 21, 2026.");
    expect(`${text.split("\n")[0]?.[0]} ${text.split("\n")[1]}`).toBe(found[0]?.text);
  });

  it("with several plans is found once for each", async () => {
    const found = await search("customers", { typed: "Fabrikam" });
    expect(titles(found)).toEqual(["Fabrikam", "Fabrikam"]);
    expect(new Set(found.map(({ text }) => text)).size).toBe(2);
  });

  it("without any is found as well, and told to have none", async () => {
    const directory = createFileDirectory([customer([], { name: "Empty" })]);
    const found = await search("customers", { typed: "emp" }, { directory });
    expect(found).toMatchObject([{ title: "Empty", text: "I have no subscriptions on record for Empty." }]);
  });

  it.each(["*bold*", "${$root}", "[x](http://example.com)", "<at>all</at>"])(
    "shows its name as its own characters: %s",
    async (name) => {
      const directory = createFileDirectory([customer([subscription("o365-e1", { name })], { name })]);
      const found = await search("customers", {}, { directory });
      expect(titles(found)).toEqual([name]);
      expect(textOf(found)).toContain(name);
      expect(JSON.stringify(found[0]?.card.body)).not.toMatch(
        /"type":"TextBlock","text":"[^"]*(bold|root|example|at>)/,
      );
    },
  );
});

describe("a plan", () => {
  it("is found with its names and all that it may be upgraded to and from, by each document", async () => {
    const found = await search("plans", { typed: "Business Basic" });
    expect(found[0]?.text).toBe(
      "Upgrade to Microsoft 365 Business Standard, Office 365 Enterprise E1, " +
        "Office 365 Enterprise E3, and Office 365 Enterprise E5",
    );
    const text = textOf(found);
    expect(text).toContain("• Office 365 Business Essentials");
    expect(text).toContain("• Office 365 商业协作版");
    expect(text).toMatch(/Partner Center · upgrade to \| Microsoft 365 Business Standard, /);
    expect(text).toMatch(/21Vianet · upgrade to \| Office 365 Business Premium, /);
  });

  it("is found first where it is named in full, also by an old name", async () => {
    expect(titles(await search("plans", { typed: "E3" }))).toEqual([
      "Office 365 Enterprise E3",
      "Microsoft 365 E3",
    ]);
    expect(titles(await search("plans", { typed: "ProPlus" }))).toEqual([
      "Microsoft 365 Apps for enterprise",
    ]);
  });

  it("tells what the documents say against an upgrade", async () => {
    expect(textOf(await search("plans", { typed: "apps for business india" }))).toContain(
      "You can’t upgrade Microsoft 365 Apps for business India to Microsoft 365 Business Standard, ",
    );
  });
});

describe("a path", () => {
  it("there is one for each of the documents'", async () => {
    const count = rulebooks.reduce((sum, { paths }) => sum + paths.length, 0);
    expect(await search("paths")).toHaveLength(count);
  });

  it.each<[typed: string, found: readonly string[]]>([
    [
      "business basic to e3",
      [
        "Microsoft 365 Business Basic → Office 365 Enterprise E3",
        "Office 365 Business Essentials → Office 365 Enterprise E3",
      ],
    ],
    ["E3 to business basic", []],
    ["basic india", ["Microsoft 365 Business Basic India → Microsoft 365 Business Standard India"]],
    [
      "商业协作版 E3",
      [
        "Microsoft 365 Business Basic → Office 365 Enterprise E3",
        "Office 365 Business Essentials → Office 365 Enterprise E3",
      ],
    ],
  ])("is found by its two plans: %s", async (typed, expected) => {
    const found = await search("paths", { typed }).catch(() => []);
    expect(titles(found)).toEqual(expected);
  });

  it("is found by one plan, and by where it holds", async () => {
    expect(
      titles(await search("paths", { typed: "e4" })).every((title) =>
        title.startsWith("Office 365 Enterprise E4 → "),
      ),
    ).toBe(true);
    const inChina = await search("paths", { typed: "21v" });
    expect(inChina.map(({ text }) => text.split(" · ")[0])).toEqual(Array(inChina.length).fill("21Vianet"));
    expect(inChina.length).toBeGreaterThan(3);
  });

  it("comes with its conditions, its caveats and its document", async () => {
    const text = textOf(
      await search("paths", { typed: "apps for business to Microsoft 365 Business Premium" }),
    );
    expect(text).toContain("Conditions");
    expect(text).toMatch(/Notes[\s\S]*footnote/i);
    expect(text).toContain("Document: Upgrade a customer’s subscription, May 7, 2020");
  });
});

describe("pages", () => {
  it("follow one another without a gap, and end", async () => {
    for (const command of commandIds) {
      const whole = titles(await search(command));
      const pages = [];
      for (let skip = 0; skip < whole.length; skip += 10)
        pages.push(...(await search(command, { skip, top: 10 })));
      expect(titles(pages)).toEqual(whole);
      expect(await search(command, { skip: whole.length, top: 10 })).toEqual([]);
    }
  });

  it("end far down, whatever there is", async () => {
    let asked = 0;
    const directory: Directory = { ...samples, list: (limit) => ((asked += limit), samples.list(limit)) };
    expect(await search("customers", { skip: 1e9 }, { directory })).toEqual([]);
    expect(asked).toBe(0);
  });
});
