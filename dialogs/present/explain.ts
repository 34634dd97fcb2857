import { execute } from "../../cards/actions.ts";
import type { CardData } from "../../cards/data.ts";
import { bundles, isKeyOf } from "../../locales/i18n.ts";
import type { Bundle, Words } from "../../locales/i18n.ts";
import type { ProductId } from "../../src/catalog/types.ts";
import { guideRows } from "./answer-actions.ts";
import { documentLink, sourceLine, tellFacts } from "./evidence.ts";
import { line, planName, productName } from "./names.ts";
import { overall } from "./overall.ts";
import { groupReasons, reasonEntry } from "./reasons.ts";
import type { Told } from "./reasons.ts";

/** "Why?": the reasons of the last answer and what the document says, all of it. */
export function presentWhy(told: Told, target: ProductId | undefined): CardData {
  const { words, catalog, customer, subscription, report } = told;
  const asked = report.options.filter((option) => target === undefined || option.target === target);
  const focus = asked.find((option) => option.target === target);
  const reasons =
    asked.length > 0 ? groupReasons(asked) : report.reasons.map((reason) => ({ reason, targets: [] }));
  const evidence = [...asked, ...report.reasons].flatMap((item) => item.evidence);
  const name = target === undefined ? "" : productName(words, catalog.product(target), customer.cloud);
  const eligible = name !== "" && reasons.length === 0;
  return {
    card: "explain",
    title: eligible ? words("notices:explain.eligible", { target: name }) : words("notices:explain.title"),
    subject: line(customer.name, planName(words, subscription, customer.cloud), eligible ? "" : name),
    reasons: reasons.map((group) => reasonEntry(told, group, "")),
    factsTitle: words("common:action.details"),
    facts: tellFacts(words, catalog, report.rulebook, evidence),
    source: sourceLine(words, report.rulebook),
    actions: [
      ...guideRows(told, target, focus?.verdict ?? overall(report)).map(({ action }) => action),
      execute(words("common:action.allOptions"), {
        verb: "check",
        customer: customer.id,
        subscription: subscription.id,
      }),
      execute(words("common:action.anotherCustomer"), { verb: "check" }),
      ...documentLink(words, report.rulebook),
    ],
  };
}

/** A code that the bundles explain: one of Partner Center's or of ours. */
export type ExplainedCode = keyof Bundle["codes"];

export function isExplained(code: string): code is ExplainedCode {
  return isKeyOf(bundles.en.codes, code);
}

/** "What is ConflictingServiceTypes?" */
export function presentCode(words: Words, code: ExplainedCode): CardData {
  return {
    card: "notice",
    title: words("notices:explain.code", { code }),
    text: words(`codes:${code}`),
    examples: [],
    actions: [
      execute(words("common:action.checkUpgrade"), { verb: "check" }),
      execute(words("common:action.allPaths"), { verb: "paths", rulebook: "csp-global" }),
    ],
  };
}
