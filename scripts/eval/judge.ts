import type { Outcome } from "../../dialogs/outcome.ts";
import type { ProductId } from "../../src/catalog/types.ts";
import type { Intent, Request } from "../../src/understanding/types.ts";
import type { Meaning } from "./utterances.ts";

/** What was made of a sentence: by itself, and in its conversation. */
export interface Understood {
  readonly request: Request;
  readonly outcome: Outcome;
}

export const slots = [
  "language",
  "intent",
  "customer",
  "subscription",
  "source",
  "target",
  "plans",
  "quantity",
  "reason",
  "setLanguage",
] as const;
export type Slot = (typeof slots)[number];

/**
 * How a sentence that was not wholly understood ended: with a question; with an answer about eligibility for a
 * customer, a subscription or a target that was not meant (`misled`); with some other answer, about the right one or
 * about none.
 */
export const endings = ["question", "misled", "other"] as const;
export type Ending = (typeof endings)[number];

export interface Judgement {
  /** Those that the sentence has something to say about. */
  readonly judged: readonly Slot[];
  readonly wrong: readonly Slot[];
  /** The customer was not taken for granted, but offered among few. */
  readonly asked: boolean;
  /** Undefined when all is right. */
  readonly ending: Ending | undefined;
}

type Check = (means: Meaning, understood: Understood) => boolean | undefined;

/** Each says whether a slot is right; undefined where the sentence has nothing to say about it. */
const checks: Record<Slot, Check> = {
  language: ({ language }, { request, outcome }) =>
    language ? (request.language ?? outcome.language) === language : undefined,
  intent: (means, understood) => isIntent(means.intent, understood),
  customer: isCustomer,
  subscription: ({ subscription }, { outcome }) =>
    subscription === undefined
      ? undefined
      : (outcome.subscription?.name.toLowerCase().includes(subscription.toLowerCase()) ?? false),
  source: ({ source }, understood) => (source === undefined ? undefined : hasSource(source, understood)),
  target: isTarget,
  plans: ({ plans }, { request }) =>
    plans?.every((plan) => request.products.some(({ products }) => products.includes(plan))),
  quantity: ({ quantity, intent }, { request }) =>
    quantity === undefined && !isAboutUpgrades(intent) ? undefined : request.quantity === quantity,
  reason: ({ reason }, { request }) =>
    reason === undefined && request.reason === undefined ? undefined : request.reason === reason,
  setLanguage: ({ setLanguage }, { request }) =>
    setLanguage === undefined ? undefined : request.setLanguage === setLanguage,
};

/** Compares what a sentence means with what was made of it. */
export function judge(means: Meaning, understood: Understood): Judgement {
  const verdicts = slots.map((slot) => ({ slot, right: checks[slot](means, understood) }));
  const judged = verdicts.filter(({ right }) => right !== undefined).map(({ slot }) => slot);
  const wrong = verdicts.filter(({ right }) => right === false).map(({ slot }) => slot);
  return {
    judged,
    wrong,
    asked: typeof means.customer === "string" && understood.outcome.missing.includes("customer"),
    ending: wrong.length > 0 ? endingOf(means, understood, wrong) : undefined,
  };
}

const aboutUpgrades: readonly Intent[] = ["check-upgrade", "list-upgrades", "explain-reason"];
const isAboutUpgrades = (intent: Intent) => aboutUpgrades.includes(intent);

/**
 * The answer to "why can't Contoso go to E3?" is the verdict with its reasons, and "how do I upgrade it?" is answered
 * by the verdict where there is no way: what was made of the sentence counts where an upgrade's card is the answer.
 */
function isIntent(intent: Intent, { request, outcome }: Understood): boolean {
  if (outcome.intent === intent) return true;
  const answered = isAboutUpgrades(intent) || intent === "start-guide";
  return request.intent === intent && answered && isAboutUpgrades(outcome.intent);
}

/** More than these are no "likely ones". */
const fewCandidates = 6;

function isCustomer({ customer, intent }: Meaning, { outcome }: Understood): boolean | undefined {
  if (intent === "none") return undefined;
  if (customer === undefined) {
    return isAboutUpgrades(intent) ? outcome.customer === null : undefined;
  }
  const offered = outcome.candidates.map(({ name }) => name);
  if (customer === "?") return outcome.customer === null && outcome.report === null;
  if (typeof customer === "string") {
    return (
      outcome.customer?.name === customer ||
      (outcome.customer === null && offered.length <= fewCandidates && offered.includes(customer))
    );
  }
  return outcome.customer === null && customer.every((name) => offered.includes(name));
}

function hasSource(source: ProductId, { request, outcome }: Understood): boolean {
  if (outcome.subscription) return outcome.subscription.product === source;
  return request.products.some(({ role, products }) => role !== "target" && products.includes(source));
}

function isTarget({ target, intent }: Meaning, { request, outcome }: Understood): boolean | undefined {
  if (target === undefined) return isAboutUpgrades(intent) ? outcome.target === null : undefined;
  const [first, ...more] = typeof target === "string" ? [target] : target;
  const named = (product: ProductId) => request.products.some(({ products }) => products.includes(product));
  const asked = outcome.customer === null && first !== undefined && named(first);
  return (outcome.target === first || asked) && more.every(named);
}

/** Told of another customer, subscription or plan than was meant, one is misled; told of more than was asked, not. */
function endingOf(means: Meaning, { outcome }: Understood, wrong: readonly Slot[]): Ending {
  if (outcome.report) {
    const misled =
      wrong.includes("customer") ||
      wrong.includes("subscription") ||
      wrong.includes("source") ||
      (wrong.includes("target") && outcome.target !== null) ||
      (wrong.includes("intent") && !isAboutUpgrades(means.intent));
    return misled ? "misled" : "other";
  }
  return outcome.missing.length > 0 || outcome.intent === "none" ? "question" : "other";
}
