import { execute, secondary, toggle } from "../../cards/actions.ts";
import type { CardAction } from "../../cards/actions.ts";
import type { ChoiceRow } from "../../cards/data.ts";
import type { ProductId } from "../../src/catalog/types.ts";
import type { Verdict } from "../../src/eligibility/types.ts";
import { guidesAfter } from "../../src/guides/suggest.ts";
import type { CardActionData } from "../card-actions.ts";
import type { Asked } from "./answer.ts";
import { documentLink } from "./evidence.ts";
import { guideSummary, guideTitle } from "./guide-words.ts";
import { productName } from "./names.ts";
import type { Told } from "./reasons.ts";

const mostAlternatives = 3;
const mostGuides = 2;

type CheckData = Extract<CardActionData, { verb: "check" }>;

/** What else was or may have been meant: a second target, another reading of a name, a similar customer. */
export function alternatives(
  { words, catalog, customer, subscription }: Told,
  asked: Asked,
): readonly ChoiceRow[] {
  const { target, targetMeant, alsoAsked, similar } = asked;
  const check = (title: string, data: Omit<CheckData, "verb">) => ({
    action: execute(title, { verb: "check", inPlace: true, ...data }),
    details: "",
  });
  const plans = [...alsoAsked, ...(targetMeant?.others ?? [])].map((other) =>
    check(productName(words, catalog.product(other), customer.cloud), {
      customer: customer.id,
      subscription: subscription.id,
      target: other,
    }),
  );
  const customers = similar.map((other) =>
    check(words("answer:isCustomer", { name: other.name }), {
      customer: other.id,
      ...(target ? { target } : {}),
    }),
  );
  return [...plans, ...customers].slice(0, mostAlternatives);
}

/** The next steps. */
export function answerActions(
  { words, customer, report }: Told,
  { target: asked }: Asked,
): readonly CardAction[] {
  const target = asked ? { target: asked } : {};
  const check = (title: string, data: Omit<CheckData, "verb">) => execute(title, { verb: "check", ...data });
  return [
    toggle(words("common:action.details"), ["facts"]),
    ...(customer.subscriptions.length > 1
      ? [
          execute(words("common:action.otherSubscription"), {
            verb: "subscriptions",
            customer: customer.id,
            ...target,
          }),
        ]
      : []),
    check(words("common:action.anotherCustomer"), target),
    ...(report.rulebook
      ? [secondary(execute(words("common:action.allPaths"), { verb: "paths", rulebook: report.rulebook }))]
      : []),
    ...documentLink(words, report.rulebook).map(secondary),
  ];
}

/** The guides to go on with; none beside targets that are there to choose from first. */
export function guideRows(
  { words, customer, subscription, report }: Told,
  asked: ProductId | undefined,
  verdict: Verdict,
): readonly ChoiceRow[] {
  if (!asked && verdict === "eligible") return [];
  const options = report.options.filter(({ target }) => !asked || target === asked);
  const why = [...report.reasons, ...options.flatMap(({ reasons }) => reasons)];
  // An answer about every target is long already, and a card has to stay under 28 KB.
  const most = asked ? mostGuides : 1;
  return guidesAfter(report, verdict, why)
    .slice(0, most)
    .map((guide): ChoiceRow => ({
      action: execute(guideTitle(words, guide), {
        verb: "guide-start",
        guide,
        customer: customer.id,
        subscription: subscription.id,
        ...(asked ? { target: asked } : {}),
      }),
      details: guideSummary(words, guide),
    }));
}
