import type { Customer } from "../../src/eligibility/types.ts";
import type { Directory } from "../../src/directory/types.ts";
import type { CustomerMatch } from "../../src/directory/types.ts";
import { isIdeograph, keyOf, wordsOf } from "../../src/directory/words.ts";
import type { Slots } from "../slots.ts";
import { findWithin, mostChoices, shortestClose } from "./name-within.ts";
import type { NameWithin } from "./name-within.ts";
import { isNearly, strangeTo } from "./nearly.ts";

/** Why a customer has to be asked for: none was named, several fit, one is close, or none is. */
export type CustomerDoubt = "unnamed" | "several" | "close" | "none" | "gone";

export type CustomerFound =
  | {
      readonly kind: "found";
      readonly customer: Customer;
      readonly others: readonly Customer[];
      /** What was typed beside the name that told the customer. */
      readonly beside?: string | undefined;
    }
  | {
      readonly kind: "ask";
      readonly doubt: CustomerDoubt;
      readonly typed: string;
      readonly candidates: readonly Customer[];
    };

/**
 * The customer that a question is about. A name that is one customer's whole name means that customer, and the
 * others that it fits are offered beside; an only customer is meant without being named.
 */
export async function findCustomer(directory: Directory, slots: Slots): Promise<CustomerFound> {
  const [id, ...more] = slots.customers ?? [];
  if (id !== undefined && more.length === 0) {
    return (await ofLongerName(directory, id, slots)) ?? known(directory, id);
  }
  if (id !== undefined) return ambiguous(directory, [id, ...more]);
  if (slots.customerText) return namedOrSpokenOf(directory, slots.customerText, slots);
  const [only] = (await directory.count()) === 1 ? await directory.list(1) : [];
  if (only) return { kind: "found", customer: only, others: [] };
  return { kind: "ask", doubt: "unnamed", typed: "", candidates: await fewCustomers(directory) };
}

/** "Contoso pharma" is Contoso Pharmaceuticals, though Contoso is a customer too; "Contoso retial" may be another. */
async function ofLongerName(
  directory: Directory,
  id: string,
  { longerName, stretches = [] }: Slots,
): Promise<CustomerFound | undefined> {
  if (!longerName) return undefined;
  const matches = await directory.search(longerName, mostChoices);
  const [first] = matches;
  if (first && first.customer.id !== id && first.fit !== "close") {
    const others = matches.filter(({ customer, fit }) => fit !== "close" && customer.id !== id);
    return settle(others, longerName, "");
  }
  const namesakes = await Promise.all(stretches.map((words) => namesakesOf(directory, id, words)));
  const [namesake] = namesakes.flat();
  const customer = await directory.customer(id);
  return namesake && customer
    ? { kind: "ask", doubt: "several", typed: longerName, candidates: [namesake, customer] }
    : undefined;
}

/** Customers whose name begins with another's and goes on with nearly these words. */
async function namesakesOf(directory: Directory, id: string, words: string): Promise<readonly Customer[]> {
  const customer = await directory.customer(id);
  const shorter = `${keyOf(customer?.name ?? "")} `;
  const matches = words.length < shortestClose ? [] : await directory.search(words, mostChoices);
  return matches.map((match) => match.customer).filter(({ name }) => keyOf(name).startsWith(shorter));
}

async function known(directory: Directory, id: string): Promise<CustomerFound> {
  const customer = await directory.customer(id);
  if (!customer) return { kind: "ask", doubt: "gone", typed: "", candidates: await fewCustomers(directory) };
  const similar = await directory.search(customer.name, mostChoices + 1);
  const others = similar.filter(({ fit }) => fit !== "close").map((match) => match.customer);
  return { kind: "found", customer, others: others.filter((other) => other.id !== customer.id) };
}

async function ambiguous(directory: Directory, ids: readonly string[]): Promise<CustomerFound> {
  const found = await Promise.all(ids.map((id) => directory.customer(id)));
  const candidates = found.filter((customer) => customer !== undefined).slice(0, mostChoices);
  return { kind: "ask", doubt: "several", typed: "", candidates };
}

/** Words that are nobody's name, in a message that goes on about somebody, are said of them. */
async function namedOrSpokenOf(
  directory: Directory,
  typed: string,
  { wish, stretches = [], spokenOf, formerCustomer }: Slots,
): Promise<CustomerFound> {
  const { who, hint } = await named(directory, typed, stretches);
  const id = spokenOf ?? formerCustomer;
  const before = id === undefined ? undefined : await known(directory, id);
  const isDoubtful = before?.kind === "found" || (hint === "chance" && wish !== "find-customer");
  if (hint && who.kind === "found" && isDoubtful) {
    return mayBe(typed, [who, before]);
  }
  const isNobody =
    who.kind === "ask" && (who.doubt === "none" || (who.doubt === "close" && !mayBeName(typed)));
  if (!isNobody || before?.kind !== "found") return who;
  if (spokenOf === undefined) return { ...who, candidates: [before.customer, ...who.candidates] };
  return { ...before, beside: typed };
}

function mayBe(typed: string, found: readonly (CustomerFound | undefined)[]): CustomerFound {
  const candidates = found.flatMap((who) => (who?.kind === "found" ? [who.customer] : []));
  return { kind: "ask", doubt: "close", typed, candidates: [...new Set(candidates)] };
}

/** A shorter word is close to somebody's name by chance. */
const mayBeName = (typed: string): boolean => typed.length >= shortestClose;

interface Named {
  readonly who: CustomerFound;
  /**
   * Told by one word of many: a word of the name that stands alone; or one beside words that are in no name, or the mere
   * beginning of one: perhaps by chance.
   */
  readonly hint?: "word" | "chance" | undefined;
}

async function named(directory: Directory, typed: string, stretches: readonly string[]): Promise<Named> {
  const matches = await directory.search(typed, mostChoices);
  const hidden = isSure(matches) ? undefined : await findWithin(directory, stretches);
  if (hidden && (matches.length === 0 || hidden.fit !== "close")) {
    // "Nortwind trader": one word is a part of the name, and all of them are nearly the name.
    const [customer] = hidden.matches.map((match) => match.customer);
    const agree = customer && matches[0]?.customer.id === customer.id && isNearly(typed, customer.name);
    return {
      who: settle(hidden.matches, hidden.name, agree ? "" : hidden.beside),
      hint: agree ? undefined : hintOf(hidden),
    };
  }
  return { who: settle(matches, typed, besideName(matches, typed)) };
}

/** "Enterprise Taxi Pacific" has Enterprise Taxi in it, which Enterprise Taxi Service is called; it may be another. */
function besideName([first]: readonly CustomerMatch[], typed: string): string | undefined {
  if (first?.fit !== "partial") return undefined;
  const { name, domain } = first.customer;
  return strangeTo(`${name} ${domain}`, typed) || undefined;
}

function hintOf({ name, fit, matches, adjoined }: NameWithin): Named["hint"] {
  const [word, ...more] = wordsOf(name);
  if (fit !== "partial" || !word) return undefined;
  // Most Chinese words are of two characters.
  if (isIdeograph(word.text) ? more.length > 1 : more.length > 0) return undefined;
  const isWord = matches.some(({ customer }) =>
    wordsOf(customer.name).some(({ text }) => text === word.text),
  );
  return isWord && !adjoined ? "word" : "chance";
}

const isSure = (matches: readonly CustomerMatch[]) => matches.some(({ fit }) => fit !== "close");

function settle(matches: readonly CustomerMatch[], typed: string, beside?: string): CustomerFound {
  const customers = matches.map(({ customer }) => customer);
  const exact = matches.filter(({ fit }) => fit === "exact");
  const [first] = matches;
  if (!first) return { kind: "ask", doubt: "none", typed, candidates: [] };
  if (exact.length === 1 || (customers.length === 1 && first.fit === "partial")) {
    return { kind: "found", customer: first.customer, others: customers.slice(1), beside };
  }
  return { kind: "ask", doubt: first.fit === "close" ? "close" : "several", typed, candidates: customers };
}

/** All of them where they are few enough for buttons; else none: they are searched by name. */
async function fewCustomers(directory: Directory): Promise<readonly Customer[]> {
  return (await directory.count()) <= mostChoices ? directory.list(mostChoices) : [];
}
