import { execute } from "../../cards/actions.ts";
import type { CardData, OptionRow, Tone } from "../../cards/data.ts";
import type { ProductId } from "../../src/catalog/types.ts";
import { rulebook } from "../../src/eligibility/rulebook.ts";
import type { Customer, Option, PartnerRole, Verdict } from "../../src/eligibility/types.ts";
import type { CardActionData } from "../card-actions.ts";
import { alternatives, answerActions, guideRows } from "./answer-actions.ts";
import { tellCaveats } from "./caveats.ts";
import { sourceLine, tellFacts } from "./evidence.ts";
import { line, listed, planName, productName, productNames, statusName } from "./names.ts";
import { overall } from "./overall.ts";
import { groupReasons, reasonEntry } from "./reasons.ts";
import type { GroupedReason, Told } from "./reasons.ts";
import { roleNotes } from "./roles.ts";

/** What was asked, beside the assessment: it decides what the answer's first line is about. */
export interface Asked {
  /** None: everything that the subscription can be upgraded to. */
  readonly target: ProductId | undefined;
  /** Words beside the names that mean nothing to us and may mean much: a plan, a customer, a condition. */
  readonly notUnderstood: string | undefined;
  /** The target was named ambiguously: as typed, and what else it may mean. */
  readonly targetMeant: { readonly text: string; readonly others: readonly ProductId[] } | undefined;
  /** The subscription was named ambiguously: as typed. */
  readonly sourceMeant: string | undefined;
  /** Other targets that were named in the same breath. */
  readonly alsoAsked: readonly ProductId[];
  /** Customers whose names the typed one fits as well. */
  readonly similar: readonly Customer[];
  /** What the person is in Partner Center, where that is known. */
  readonly roles?: readonly PartnerRole[] | undefined;
  /** The question was typed: the answer says what it was taken for. */
  readonly typed: boolean;
}

const tones: Readonly<Record<Verdict, Tone>> = {
  eligible: "good",
  ineligible: "attention",
  undetermined: "warning",
};

/** The answer card: the verdict first, then the other options, the reasons with what to do, and the document. */
export function presentAnswer(told: Told, asked: Asked): CardData {
  const { words, catalog, report } = told;
  const focus = report.options.find(({ target }) => target === asked.target);
  const verdict = focus?.verdict ?? overall(report);
  // Words that are not understood may change the question: then no answer is sure.
  const first = asked.notUnderstood ? "undetermined" : verdict;
  const shown = focus ? [focus] : report.options;
  const rows = report.options.filter((option) => option !== focus);
  const rules = report.rulebook ? rulebook(report.rulebook) : undefined;
  const facts = shown.flatMap(({ evidence }) => evidence);
  const consequences = verdict === "eligible" && rules ? rules.consequences : [];
  const roles = rules ? roleNotes(words, rules, asked.roles) : [];
  const roleFacts = roles.length > 0 && rules ? rules.roles.flatMap((entry) => entry.facts) : [];
  return {
    card: "answer",
    tone: tones[first],
    mark: words(`answer:mark.${first}`),
    word: words(`answer:word.${first}`),
    headline: headline(told, asked, focus, verdict),
    subject: subjectLine(told),
    notes: [...notes(told, asked), ...roles],
    alternatives: alternatives(told, asked),
    optionsTitle: words(focus ? "answer:otherOptions" : "answer:options"),
    options: rows.map((option) => optionRow(told, option)),
    whyTitle: words(verdict === "undetermined" ? "answer:why.undetermined" : "answer:why.ineligible"),
    reasons: reasonsOf(told, shown).map((group) => reasonEntry(told, group, concerns(told, group, shown))),
    caveatsTitle: words("answer:caveats"),
    caveats: tellCaveats(told, shown),
    consequencesTitle: words("answer:consequences"),
    consequences: tellFacts(words, catalog, report.rulebook, consequences),
    factsTitle: words("common:action.details"),
    facts: tellFacts(words, catalog, report.rulebook, [
      ...(facts.length > 0 ? facts : evidenceOf(told)),
      ...roleFacts,
    ]),
    guidesTitle: words("guide:next"),
    guides: guideRows(told, asked.target, first),
    source: sourceLine(words, report.rulebook),
    actions: answerActions(told, asked),
  };
}

function headline(
  told: Told,
  { notUnderstood: text }: Asked,
  focus: Option | undefined,
  verdict: Verdict,
): string {
  const { words, customer, subscription } = told;
  const answer = verdictLine(told, focus, verdict);
  if (!text) return answer;
  if (focus) return words("answer:headline.partly", { text, answer });
  return words("answer:headline.notUnderstood", {
    text,
    source: planName(words, subscription, customer.cloud),
  });
}

function verdictLine(
  { words, catalog, customer, subscription, report }: Told,
  focus: Option | undefined,
  verdict: Verdict,
): string {
  const source = planName(words, subscription, customer.cloud);
  if (focus) {
    const target = productName(words, catalog.product(focus.target), customer.cloud);
    return words(`answer:headline.${focus.verdict}`, { source, target });
  }
  const count = report.options.filter((option) => option.verdict === "eligible").length;
  switch (verdict) {
    case "eligible":
      return words("answer:headline.listEligible", { source, count });
    case "ineligible":
      return words("answer:headline.listIneligible", { source });
    case "undetermined":
      return words("answer:headline.listUndetermined", { source });
  }
}

/** Whose subscription it is about, told by its own name where that is not its plan's. */
function subjectLine({ words, customer, subscription }: Told): string {
  const plan = planName(words, subscription, customer.cloud);
  return line(
    customer.name,
    subscription.name === plan ? "" : subscription.name,
    subscription.usageBased ? "" : words("common:licenses", { count: subscription.quantity }),
    statusName(words, subscription.status),
  );
}

/** What the question was taken for, and how to put it right. */
function understood(
  { words, catalog, customer, subscription }: Omit<Told, "report">,
  target: ProductId | undefined,
): string {
  const source = planName(words, subscription, customer.cloud);
  const about = { customer: customer.name, source };
  return target
    ? words("answer:understood.target", {
        ...about,
        target: productName(words, catalog.product(target), customer.cloud),
      })
    : words("answer:understood.all", about);
}

function notes({ words, catalog, customer, subscription }: Told, asked: Asked): readonly string[] {
  const { cloud } = customer;
  const told: string[] = [];
  if (asked.typed) told.push(understood({ words, catalog, customer, subscription }, asked.target));
  if (asked.sourceMeant !== undefined) {
    const product = planName(words, subscription, cloud);
    told.push(
      words("answer:understoodSource", { text: asked.sourceMeant, product, customer: customer.name }),
    );
  }
  if (asked.targetMeant && asked.target) {
    const product = productName(words, catalog.product(asked.target), cloud);
    const others = listed(words, productNames(words, catalog, asked.targetMeant.others, cloud));
    told.push(words("answer:understoodTarget", { text: asked.targetMeant.text, product, others }));
  }
  return told;
}

function optionRow({ words, catalog, customer, subscription }: Told, { target, verdict }: Option): OptionRow {
  const name = productName(words, catalog.product(target), customer.cloud);
  const data: CardActionData = {
    verb: "check",
    customer: customer.id,
    subscription: subscription.id,
    target,
    inPlace: true,
  };
  return {
    mark: words(`answer:mark.${verdict}`),
    word: words(`answer:word.${verdict}`),
    name,
    action: execute(words("answer:showOption", { target: name }), data),
  };
}

/** Where nothing is documented, the reasons are the report's own. */
function reasonsOf({ report }: Told, shown: readonly Option[]): readonly GroupedReason[] {
  return shown.length > 0 ? groupReasons(shown) : report.reasons.map((reason) => ({ reason, targets: [] }));
}

/** Named only where a reason stands against some of the targets shown, not all. */
function concerns(
  { words, catalog, customer }: Told,
  { targets }: GroupedReason,
  shown: readonly Option[],
): string {
  if (targets.length === shown.length) return "";
  return words("answer:concerns", {
    targets: listed(words, productNames(words, catalog, targets, customer.cloud)),
  });
}

function evidenceOf({ report }: Told): readonly string[] {
  return report.reasons.flatMap(({ evidence }) => evidence);
}
