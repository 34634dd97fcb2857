import { describe, expect, it } from "@jest/globals";
import { AdaptiveCard, SerializationContext, Versions } from "adaptivecards";
import { renderCard } from "../../cards/render.ts";
import { presentCustomers } from "../../dialogs/present/choose-customer.ts";
import { wordsIn } from "../../locales/i18n.ts";
import { languages } from "../../src/catalog/types.ts";
import { catalog, samples } from "./support.ts";

function chooser(language: (typeof languages)[number], typesAhead: boolean) {
  const doubt = "close";
  const customers = samples.slice(0, 5);
  const question = { doubt, typed: "Con", customers, count: 1234, target: "o365-e3" } as const;
  return renderCard(presentCustomers({ words: wordsIn(language), catalog, ...question, typesAhead }));
}

/** What the official parser has to say about a card. */
function findings(card: unknown, version: typeof Versions.v1_5): readonly string[] {
  const context = new SerializationContext(version);
  new AdaptiveCard().parse(card, context);
  return Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
}

const sent = { verb: "search", inPlace: true, target: "o365-e3" };

describe.each(languages)("the card that asks which customer, in %s", (language) => {
  const words = wordsIn(language);

  it("has a box whose text is sent as it was typed, for clients that cannot search meanwhile", async () => {
    const { body } = await chooser(language, false);
    expect(body.at(-1)).toMatchObject({
      type: "Input.Text",
      id: "typed",
      label: words("choose:customer.search"),
      inlineAction: { type: "Action.Execute", title: words("common:action.search"), data: sent },
    });
    expect(JSON.stringify(body)).not.toContain("Data.Query");
  });

  it("has one that asks for customers while somebody types, where the client can", async () => {
    const { body } = await chooser(language, true);
    expect(body.slice(-2)).toEqual([
      expect.objectContaining({
        type: "Input.ChoiceSet",
        id: "typed",
        label: words("choose:customer.search"),
        style: "filtered",
        choices: [],
        "choices.data": { type: "Data.Query", dataset: "customers" },
      }),
      {
        type: "ActionSet",
        actions: [
          expect.objectContaining({
            type: "Action.Execute",
            title: words("common:action.choose"),
            data: sent,
            associatedInputs: "auto",
          }),
        ],
      },
    ]);
  });

  it("has the plain box as the fallback of that one, under the same name", async () => {
    const { body } = await chooser(language, true);
    expect(body.at(-2)).toMatchObject({
      fallback: { type: "Input.Text", id: "typed", label: words("choose:customer.search") },
    });
  });

  it("is a card of version 1.5 for the official parser; all that is newer is what looks customers up", async () => {
    const [plain, searching] = [await chooser(language, false), await chooser(language, true)];
    expect([plain.version, searching.version]).toEqual(["1.5", "1.5"]);
    expect(findings(plain, Versions.v1_5)).toEqual([]);
    expect(findings(searching, Versions.v1_6)).toEqual([]);
    expect(findings(searching, Versions.v1_5)).toEqual([expect.stringMatching(/^Property "choices\.data" /)]);
  });
});
