import { describe, expect, it } from "@jest/globals";
import { languages } from "../../src/catalog/types.ts";
import { wordsIn } from "../../locales/i18n.ts";
import { renderCard } from "../../cards/render.ts";
import { cardText } from "../../cards/text.ts";
import { presentAnswer } from "../../dialogs/present/answer.ts";
import { presentCustomers } from "../../dialogs/present/choose-customer.ts";
import { presentSubscriptions } from "../../dialogs/present/choose-subscription.ts";
import { assess } from "../../src/eligibility/assess.ts";
import { catalog, customer, subscription } from "../eligibility/support.ts";

const hostile = [
  "${$root}",
  "${1+1}",
  "*bold*",
  "_it_ **all**",
  "[x](http://example.com)",
  "# 1. - > `code`",
  "{{source}}",
  "<at>everyone</at> <b>",
  '"\\',
  "__proto__",
  "商业 * 公司",
];

/** The texts that a client reads as Markdown. */
const markdown = (card: unknown): string =>
  JSON.stringify(card, (_key, value: unknown) => {
    if (typeof value !== "object" || value === null || !("type" in value)) return value;
    return value.type === "RichTextBlock" || String(value.type).startsWith("Action.") ? undefined : value;
  });

describe.each(languages)("in %s a name shows as its own characters", (language) => {
  const words = wordsIn(language);

  it.each(hostile)("%s", async (name) => {
    const other = subscription(undefined, { name });
    const source = subscription("m365-business-basic", { name, status: "suspended" });
    const who = customer([source, other], { name, domain: name });
    const report = assess(catalog, { customer: who, subscription: source, target: "o365-e3" });
    const cards = [
      presentAnswer(
        { words, catalog, customer: who, subscription: source, report },
        {
          target: "o365-e3",
          notUnderstood: undefined,
          targetMeant: { text: name, others: ["o365-e5"] },
          sourceMeant: name,
          alsoAsked: [],
          similar: [who],
          typed: true,
        },
      ),
      presentCustomers({
        words,
        catalog,
        doubt: "close",
        typed: name,
        customers: [who],
        count: 2,
        target: undefined,
      }),
      presentSubscriptions(words, who),
    ];
    for (const data of cards) {
      const card = await renderCard(data);
      expect(cardText(card)).toContain(name);
      expect(markdown(card)).not.toContain(JSON.stringify(name).slice(1, -1));
    }
  });
});
