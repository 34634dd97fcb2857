import { createCatalog } from "../../src/catalog/catalog.ts";
import type { Language } from "../../src/catalog/types.ts";
import { wordsIn } from "../../locales/i18n.ts";
import type { CardData } from "../../cards/data.ts";
import { presentAnswer } from "../../dialogs/present/answer.ts";
import type { Asked } from "../../dialogs/present/answer.ts";
import { presentCustomers } from "../../dialogs/present/choose-customer.ts";
import {
  presentSubscriptionChoice,
  presentSubscriptions,
} from "../../dialogs/present/choose-subscription.ts";
import { presentCode, presentWhy } from "../../dialogs/present/explain.ts";
import {
  presentError,
  presentExamples,
  presentHelp,
  presentNotice,
  presentNotYet,
  presentPrivate,
  presentWelcome,
} from "../../dialogs/present/notice.ts";
import { presentPaths } from "../../dialogs/present/paths.ts";
import { assess } from "../../src/eligibility/assess.ts";
import { rulebooks } from "../../src/eligibility/rulebook.ts";
import type { Customer } from "../../src/eligibility/types.ts";
import { guideCards } from "./guide-cards.ts";
import { loadDirectoryFile, sampleDirectoryFile } from "../../src/directory/file-directory.ts";

export const catalog = createCatalog();
const directory = await loadDirectoryFile(sampleDirectoryFile, catalog);
export const samples: readonly Customer[] = await directory.list(100);

const nothing: Asked = {
  target: undefined,
  notUnderstood: undefined,
  targetMeant: undefined,
  sourceMeant: undefined,
  similar: [],
  typed: true,
  alsoAsked: [],
};

/** Every card there is, filled from the sample customers: [what, data]. */
export async function everyCard(language: Language): Promise<readonly (readonly [string, CardData])[]> {
  const words = wordsIn(language);
  const [first] = samples;
  const answers = samples.flatMap((customer) =>
    customer.subscriptions.flatMap((subscription) =>
      [undefined, "o365-e3", "m365-e5", "m365-business-premium"].map((target) => {
        const report = assess(catalog, { customer, subscription, target });
        const told = { words, catalog, customer, subscription, report };
        const what = `${customer.name}: ${subscription.name} → ${target ?? "anything"}`;
        return [
          [what, presentAnswer(told, { ...nothing, target })] as const,
          [`why ${what}`, presentWhy(told, target)] as const,
        ];
      }),
    ),
  );
  const choice = {
    words,
    catalog,
    typed: "Con",
    customers: samples.slice(0, 5),
    count: 1234,
    target: "o365-e3",
  };
  return [
    ...answers.flat(),
    ...samples.map(
      (customer) => [`subscriptions of ${customer.name}`, presentSubscriptions(words, customer)] as const,
    ),
    ...rulebooks.map(({ id }) => [`paths ${id}`, presentPaths(words, catalog, id)] as const),
    ...(["several", "close", "none", "unnamed", "gone"] as const).map(
      (doubt) => [`customer: ${doubt}`, presentCustomers({ ...choice, doubt })] as const,
    ),
    ...(first
      ? ([
          ["one of many subscriptions", presentSubscriptionChoice(manySubscriptions(language, first))],
          [
            "an ambiguous answer",
            presentAnswer(
              {
                words,
                catalog,
                customer: first,
                subscription: manySubscriptions(language, first).subscriptions[0]!,
                report: { rulebook: null, reasons: [], options: [] },
              },
              { ...nothing, notUnderstood: "F7", sourceMeant: "BP", similar: samples.slice(0, 3) },
            ),
          ],
        ] as const)
      : []),
    ["welcome", presentWelcome(words, "Contoso", false)],
    ["welcome in a team", presentWelcome(words, "", true)],
    ["help", presentHelp(words, "Contoso")],
    ["error", presentError(words)],
    ["greeting", presentExamples(words, "greet", "Contoso")],
    ["notice", presentNotice(words, "notUnderstood")],
    ["not yet", presentNotYet(words, "compare-plans")],
    ["private", presentPrivate(words, "28:bot", "Can Contoso go to E3?")],
    ["a reason's code", presentCode(words, "ConflictingServiceTypes")],
    ...(await guideCards({ catalog, directory }, language)),
  ];
}

function manySubscriptions(language: Language, customer: Customer) {
  const subscriptions = samples.flatMap((sample) => sample.subscriptions).slice(0, 15);
  return {
    words: wordsIn(language),
    catalog,
    customer,
    subscriptions,
    notOwned: catalog.product("o365-e3"),
    target: undefined,
  };
}
