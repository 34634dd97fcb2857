import type { NameMatch } from "../catalog/types.ts";
import { withoutCourtesy } from "./courtesy.ts";
import type { Core } from "./courtesy.ts";
import { customersTurnedDown, markExcluded } from "./excluded.ts";
import type { Marked } from "./excluded.ts";
import { readYesNo } from "./guides.ts";
import { countWords, detectLanguage, spokenIn } from "./language.ts";
import { readOrdinal } from "./numbers.ts";
import { readTimes } from "./reminder-times.ts";
import { findAll } from "./pattern.ts";
import type { Phrasebook } from "./phrasebook.ts";
import { readWords } from "./reading.ts";
import type { Reading } from "./reading.ts";
import { customersInNames, readRest, withAdjoining } from "./rest.ts";
import type { Rest, Speech } from "./rest.ts";
import { tokenize } from "./tokens.ts";
import type { Span, Token } from "./tokens.ts";
import type { Intent, Request } from "./types.ts";
import { weigh } from "./weigh.ts";
import type { Weighed } from "./weigh.ts";

/** A customer named in full, and where. */
export interface NamedCustomer {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** A message in which the names have been found. */
export interface Sentence {
  readonly text: string;
  /** Two customers of one name stand in the same place; no others overlap. */
  readonly customers: readonly NamedCustomer[];
  /** In the order of the text; they overlap neither each other nor a customer. */
  readonly products: readonly NameMatch[];
}

/** What a message is weighed by: its courtesies only where there is nothing else. */
export const essence = ({ tokens }: Core, all: readonly Token[]): readonly Token[] =>
  tokens.length > 0 ? tokens : all;

/** Everything that a message asks for. */
export async function readSentence(sentence: Sentence, book: Phrasebook): Promise<Request> {
  const { text, products } = sentence;
  const { tokens: all, ...excluded } = markExcluded(tokenize(text, spansOf(sentence), book.numbers), book);
  const core = withoutCourtesy(all, book);
  const reading = readWords(core, book);
  // “一步一步” is made of nothing but words that may stand beside a number
  const ordinal = reading.guide ? undefined : readOrdinal(core.tokens, book);
  const move = reading.found?.move;
  // « non, demain » tells a time, and is no answer
  const yesNo = move ? undefined : (readYesNo(core.tokens, book) ?? readYesNo(all, book));
  const isAnswer = ordinal !== undefined || move !== undefined || yesNo !== undefined;
  const speech = speechOf({ all, core, excluded, reading, isAnswer }, book);
  let rest = readRest(text, all, speech);
  const swallowed = reading.continues && reading.roles.length === 0 ? customersInNames(text, all, rest) : [];
  if (swallowed.length > 0) {
    rest = readRest(text, all, { ...speech, unexplained: new Set([...speech.unexplained, ...swallowed]) });
  }
  const found = sentence.customers.filter(({ start }) => !swallowed.some((token) => token.start === start));
  const { customers, corrects } = withoutTurnedDown(found, all, book, rest);

  const asked = products.filter(({ start }) =>
    all.some((token) => token.kind === "product" && token.start === start && !reading.quoted.includes(token)),
  );
  const bare = rest.text === "" && customers.length === 0;
  // "Fabrikam?" after "can Contoso go to E3?" asks the same of Fabrikam.
  const namesOnly =
    !isAnswer &&
    reading.found === undefined &&
    rest.text === "" &&
    customers.length === 1 &&
    products.length === 0;
  const told = {
    intent:
      ordinal === undefined
        ? intentOf(reading, core, { customers, rest: rest.text, setsAside: excluded.words.length > 0 })
        : ("none" as const),
    guide: reading.guide,
    roles: reading.roles,
    namesCustomer: customers.length > 0,
    continues: reading.continues,
  };
  const isFirm =
    isAnswer ||
    core.tokens.length === 0 ||
    (corrects && reading.found === undefined) ||
    (reading.other !== undefined && reading.found === undefined) ||
    reading.found?.whole === true ||
    reading.reason !== undefined ||
    reading.obstacle !== undefined ||
    reading.found?.intent === "none";
  const weighed: Weighed = isFirm ? told : weigh(told, essence(core, all));
  const { intent, guide, roles, outside = reading.found?.intent === "none" } = weighed;
  return {
    language: await detectLanguage(text, rest.sentence, all, book),
    intent,
    customers: mentionsOf(text, customers, rest),
    rest: rest.text,
    stretches: rest.names.map((name) => text.slice(name[0]?.start, name.at(-1)?.end)),
    products: asked.map(({ products, start, end }, index) => ({
      products,
      text: text.slice(start, end),
      role: roles[index] ?? "unspecified",
    })),
    quantity: reading.quantity,
    reason: reading.reason,
    setLanguage: reading.setLanguage,
    ordinal,
    followsUp: reading.continues || corrects || namesOnly || (bare && leansOnContext(reading, intent)),
    namesOnly: reading.found === undefined && intent === told.intent && products.length === 0,
    outside: intent === "none" && outside,
    refersBack: reading.refersBack && customers.length === 0,
    other: reading.other,
    guide,
    obstacle: reading.obstacle,
    tabNamed: reading.tabNamed,
    move,
    remindWhen: move === "remind" ? readTimes(core.unhurried, book).choice : undefined,
    yesNo,
  };
}

/** Without those that the sentence turns down for another: it corrects what was said before. */
function withoutTurnedDown(
  customers: readonly NamedCustomer[],
  all: readonly Token[],
  book: Phrasebook,
  rest: Rest,
): { readonly customers: readonly NamedCustomer[]; readonly corrects: boolean } {
  const down = customersTurnedDown(all, book);
  const left = customers.filter(({ start }) => !down.some((token) => token.start === start));
  const namesAnother = left.length > 0 || rest.names.flat().some((token) => !down.includes(token));
  const corrects = left.length < customers.length && namesAnother;
  return { customers: corrects ? left : customers, corrects };
}

interface Read {
  readonly all: readonly Token[];
  readonly core: Core;
  readonly excluded: Omit<Marked, "tokens">;
  readonly reading: Reading;
  /** A number, a yes, a "done": nothing in it is left to be understood. */
  readonly isAnswer: boolean;
}

function speechOf({ all, core, excluded, reading, isAnswer }: Read, book: Phrasebook): Speech {
  const limits = limitsIn(core.tokens, book);
  // a procedure is followed with some of the users as with all
  const [readLimits, unreadLimits] = reading.guide === undefined ? [[], limits] : [limits, []];
  return {
    book,
    understood: new Set(
      isAnswer ? all : [...core.courtesies, ...excluded.words, ...reading.words, ...readLimits],
    ),
    unexplained: new Set([...excluded.unexplained, ...(reading.found?.unread ?? []), ...unreadLimits]),
    languages: spokenIn(countWords(all, book)),
  };
}

function limitsIn(tokens: readonly Token[], book: Phrasebook): readonly Token[] {
  return findAll(book.limits, tokens).flatMap(({ words, entities }) => [
    ...words,
    ...entities.filter(({ value }) => value !== undefined),
  ]);
}

/** Where the names of a sentence stand. */
export function spansOf({ customers, products }: Sentence): readonly Span[] {
  const places = new Map<number, Span>();
  for (const { start, end } of customers) places.set(start, { kind: "customer", start, end });
  for (const { start, end } of products) places.set(start, { kind: "product", start, end });
  return [...places.values()].sort((a, b) => a.start - b.start);
}

function mentionsOf(text: string, customers: readonly NamedCustomer[], rest: Rest): Request["customers"] {
  const mentions = customers.map(({ id, start, end }) => {
    const whole = withAdjoining(text, { start, end }, rest);
    return { id, text: text.slice(start, end), ...(whole ? { longer: whole } : {}) };
  });
  return [...new Map(mentions.map((mention) => [mention.id, mention])).values()];
}

interface Named {
  readonly customers: readonly NamedCustomer[];
  readonly rest: string;
  /** Whether a plan is named only to be turned down or kept. */
  readonly setsAside: boolean;
}

/** What the words ask for; names alone are a question too: "Contoso?", "E3?". */
function intentOf({ found, roles }: Reading, core: Core, { customers, rest, setsAside }: Named): Intent {
  if (found?.intent === "show-paths" && customers.length > 0) {
    return roles.includes("target") ? "check-upgrade" : "list-upgrades";
  }
  if (found) return found.intent;
  if (roles.length > 0) return roles.includes("unspecified") ? "check-upgrade" : "list-upgrades";
  if (setsAside && customers.length > 0) return "list-upgrades";
  if (rest !== "") return "none";
  if (customers.length > 0) return "list-upgrades";
  if (core.thanks) return "thanks";
  return core.greets ? "greet" : "none";
}

const upgradeIntents: readonly Intent[] = ["check-upgrade", "list-upgrades"];

/** A message without a customer that makes sense only after another: "why?", "can it go to E3?", "E5?". */
function leansOnContext({ found, roles, reason, refersBack }: Reading, intent: Intent): boolean {
  if (refersBack && upgradeIntents.includes(intent) && !roles.includes("source")) return true;
  if (found?.leansOnContext) return true;
  if (intent === "explain-reason") return reason === undefined;
  return found === undefined && roles.length > 0 && roles.every((role) => role === "unspecified");
}
