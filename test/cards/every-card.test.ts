import { describe, expect, it } from "@jest/globals";
import { AdaptiveCard, SerializationContext, Versions } from "adaptivecards";
import { languages } from "../../src/catalog/types.ts";
import { renderCard } from "../../cards/render.ts";
import { cardActions, cardText } from "../../cards/text.ts";
import { everyCard } from "./support.ts";

/** Teams takes 28 KB from every kind of bot; counted as UTF-16, as it counts. */
const mostBytes = 28 * 1024;
const mostActions = 6;

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;

/** Every element and action of a card, from the outside in. */
function elements(value: unknown): readonly Fields[] {
  if (Array.isArray(value)) return value.flatMap(elements);
  if (!isFields(value)) return [];
  const inside = Object.entries(value).flatMap(([name, part]) => (name === "data" ? [] : elements(part)));
  return typeof value["type"] === "string" ? [value, ...inside] : inside;
}
const ofType = (card: unknown, type: string) => elements(card).filter((element) => element["type"] === type);

const rendered = await Promise.all(
  languages.map(async (language) => ({
    language,
    cards: await Promise.all(
      (await everyCard(language)).map(async ([what, data]) => [what, await renderCard(data)] as const),
    ),
  })),
);

describe.each(rendered)("every card in $language", ({ cards }) => {
  it("there are cards for every sample customer and every occasion", () => {
    expect(cards.length).toBeGreaterThan(300);
  });

  it("is valid for the official parser, without a warning", () => {
    for (const [what, card] of cards) {
      const context = new SerializationContext(Versions.v1_5);
      new AdaptiveCard().parse(card, context);
      const events = Array.from(
        { length: context.eventCount },
        (_, index) => context.getEventAt(index).message,
      );
      expect([what, events]).toEqual([what, []]);
    }
  });

  it("is under the size that Teams takes, with at most six actions, and ends with a next step", () => {
    for (const [what, card] of cards) {
      expect([what, JSON.stringify(card).length * 2 < mostBytes]).toEqual([what, true]);
      expect([what, card.actions.length <= mostActions && card.actions.length > 0]).toEqual([what, true]);
    }
  });

  it("wraps every text, labels every input, and says where a link leads", () => {
    for (const [what, card] of cards) {
      const unwrapped = ofType(card, "TextBlock").filter(({ wrap }) => wrap !== true);
      const unlabelled = elements(card).filter(
        ({ type, label }) => String(type).startsWith("Input.") && !label,
      );
      expect([what, unwrapped, unlabelled]).toEqual([what, [], []]);
      for (const { title, url } of ofType(card, "Action.OpenUrl")) {
        expect(String(url)).toMatch(
          /^https:\/\/((learn|teams|go|admin|partner)\.microsoft\.com|[a-z.]+\.microsoftonline\.cn)(\/|$)/,
        );
        expect(String(title)).toMatch(/browser|navigateur|浏览器|chat|conversation|聊天/);
      }
    }
  });

  it("gives every button of ours a fallback that says the same", () => {
    for (const [, card] of cards) {
      for (const { data, fallback, title, associatedInputs } of ofType(card, "Action.Execute")) {
        expect(fallback).toEqual({ type: "Action.Submit", title, data, associatedInputs });
        expect(title).toMatch(/\S/);
      }
    }
  });

  it("leaves no template, key or missing value behind", () => {
    for (const [what, card] of cards) {
      expect([what, cardText(card).match(/\$\{|\{\{|undefined|\[object|\b[a-z]+:[a-z]+\.[a-z]/i)]).toEqual([
        what,
        null,
      ]);
      expect(cardActions(card).length + ofType(card, "Action.OpenUrl").length).toBeGreaterThan(0);
    }
  });

  const withAny = (pattern: RegExp) =>
    cards.filter(([, card]) => pattern.test(JSON.stringify(card))).map(([what]) => what);

  it("has no picture: no product's logo, and nothing that needs a text beside it", () => {
    expect(withAny(/"type":"(Image|ImageSet|Media|Icon)"|backgroundImage|iconUrl/)).toEqual([]);
  });

  it("has in every row of columns one that gives way where the client is narrow", () => {
    const isStiff = ({ columns }: Fields) =>
      Array.isArray(columns) && columns.every((column) => isFields(column) && column["width"] !== "stretch");
    for (const [what, card] of cards)
      expect([what, ofType(card, "ColumnSet").filter(isStiff)]).toEqual([what, []]);
  });

  it("names no price, no shop and no plans to look at", () => {
    expect(withAny(/[$€£¥￥]\s?\d|\d\s?[$€£¥￥]|\b(USD|EUR|CNY)\b|\d\s?(dollars?|euros?|元)/)).toEqual([]);
    expect(
      withAny(
        /view plans|voir les (plans|offres)|查看(计划|套餐)|buy now|acheter maintenant|立即购买|appsource|marketplace/i,
      ),
    ).toEqual([]);
  });

  it("asks for no file, password, card number or account", () => {
    expect(
      withAny(/"style":"password"|Input\.File|IBAN|credit card number|numéro de carte|银行账号/i),
    ).toEqual([]);
  });

  it("shows every text: no empty one", () => {
    for (const [what, card] of cards) {
      const texts = [...ofType(card, "TextBlock"), ...ofType(card, "TextRun")];
      expect([what, texts.filter(({ text }) => text === "")]).toEqual([what, []]);
    }
  });
});
