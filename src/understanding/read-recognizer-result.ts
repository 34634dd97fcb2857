import { languageOf } from "../catalog/language.ts";
import type { Language } from "../catalog/types.ts";
import type { NameFinders } from "./find-names.ts";
import { findReason } from "./reason-codes.ts";
import { entitiesOf, sameName, topIntent } from "./recognizer-result.ts";
import type { Entity, RecognizerResult } from "./recognizer-result.ts";
import { tokenize } from "./tokens.ts";
import { guideMoves, guideTopics, intents, obstacles, otherKinds, reminderChoices } from "./types.ts";
import type { Intent, ProductMention, Request } from "./types.ts";

/** The longest name that is looked up. */
const longestName = 200;
const guided: readonly Intent[] = ["start-guide", "add-licences"];

/**
 * What a recognizer's result asks for. Ids are never taken from it: its names are looked up in the catalogue and
 * among the customers, and an intent that we do not have is "none".
 *
 * @param own the message as it was read here; it tells what the result leaves out
 * @throws what `customersIn` throws
 */
export async function readRecognizerResult(
  result: RecognizerResult,
  own: Request,
  finders: NameFinders,
): Promise<Request> {
  const intent = oneOf(intents, topIntent(result)?.name) ?? "none";
  const named = await findCustomers(entitiesOf(result, "customer"), finders);
  const products = findProducts(result, finders);
  const subscriptions = entitiesOf(result, "subscription").map(writtenIn);
  const others = [...subscriptions, ...products.unknown].filter((text) => text !== "");
  const unknown = named.unknown.length > 0 ? named.unknown : others;
  const namesNothing = named.customers.length + products.found.length + unknown.length === 0;
  // the words around a question that has been understood are no names, nor parts of one
  const keepsNames = namesNothing && intent === "none";
  const stretches = keepsNames ? own.stretches : unknown;
  const ownCustomers = keepsNames ? own.customers : own.customers.map(({ id, text }) => ({ id, text }));
  const obstacle = toldOf(result, "obstacle", obstacles) ?? own.obstacle;
  const isGuided = guided.includes(intent);
  const followsUp = result["followsUp"];
  const namesOnly = result["namesOnly"];
  const refersBack = result["refersBack"];
  const outside = result["outside"];
  const tabNamed = result["tabNamed"];
  return {
    language: languageIn(result["language"]) ?? own.language,
    intent,
    customers: named.customers.length + named.unknown.length > 0 ? named.customers : ownCustomers,
    rest: stretches.join(" "),
    stretches,
    products: products.found.length > 0 ? products.found : own.products,
    quantity: valuesOf(result, "quantity").map(wholeNumber).find(isGiven) ?? own.quantity,
    reason: valuesOf(result, "reason").map(reasonIn).find(isGiven) ?? own.reason,
    setLanguage: valuesOf(result, "setLanguage").map(languageIn).find(isGiven) ?? own.setLanguage,
    ordinal: valuesOf(result, "ordinal").map(wholeNumber).find(isGiven) ?? own.ordinal,
    other: toldOf(result, "other", otherKinds) ?? own.other,
    followsUp: typeof followsUp === "boolean" ? followsUp : own.followsUp,
    namesOnly: typeof namesOnly === "boolean" ? namesOnly : intent === own.intent && own.namesOnly,
    outside: intent === "none" && (typeof outside === "boolean" ? outside : true),
    refersBack: typeof refersBack === "boolean" ? refersBack : own.refersBack,
    guide: isGuided ? (toldOf(result, "guide", guideTopics) ?? own.guide) : undefined,
    obstacle: isGuided ? obstacle : undefined,
    tabNamed: isGuided && obstacle !== undefined && (typeof tabNamed === "boolean" ? tabNamed : own.tabNamed),
    move: toldOf(result, "move", guideMoves) ?? own.move,
    remindWhen: toldOf(result, "remindWhen", reminderChoices) ?? own.remindWhen,
    yesNo: toldOf(result, "yesNo", ["yes", "no"]) ?? own.yesNo,
  };
}

interface FoundCustomers {
  readonly customers: Request["customers"];
  /** Names that no customer has in full. */
  readonly unknown: readonly string[];
}

async function findCustomers(named: readonly Entity[], finders: NameFinders): Promise<FoundCustomers> {
  const customers = new Map<string, { id: string; text: string }>();
  const unknown: string[] = [];
  for (const entity of named) {
    const text = writtenIn(entity);
    if (text === "") continue;
    const whole = (await finders.customersIn(text)).filter((one) => isAll(text, one));
    if (whole.length === 0) unknown.push(text);
    for (const { id } of whole) if (!customers.has(id)) customers.set(id, { id, text });
  }
  return { customers: [...customers.values()], unknown };
}

const isAll = (text: string, { start, end }: { readonly start: number; readonly end: number }): boolean =>
  !/[\p{L}\p{N}]/u.test(text.slice(0, start) + text.slice(end));

const roles = { source: "source", target: "target", product: "unspecified" } as const;

interface FoundProducts {
  /** In the order of the text. */
  readonly found: readonly ProductMention[];
  readonly unknown: readonly string[];
}

function findProducts(result: RecognizerResult, finders: NameFinders): FoundProducts {
  const unknown: string[] = [];
  const found: { readonly mention: ProductMention; readonly start: number }[] = [];
  for (const [name, role] of Object.entries(roles)) {
    for (const entity of entitiesOf(result, name)) {
      const text = writtenIn(entity);
      // words of their own, where the recognizer knows the plan that they stand for
      const meant = writtenIn({ ...entity, text: undefined });
      const mentions = [text, meant].map((name) => plansIn(name, finders)).find(({ length }) => length > 0);
      if (!mentions) unknown.push(text);
      for (const mention of mentions ?? [])
        found.push({ mention: { ...mention, role }, start: entity.start });
    }
  }
  return { found: found.toSorted((a, b) => a.start - b.start).map(({ mention }) => mention), unknown };
}

/** An entity is known to be a plan, so that its last word alone may name it. */
function plansIn(
  name: string,
  { namesIn, tiersIn }: NameFinders,
): readonly Pick<ProductMention, "products" | "text">[] {
  const whole = namesIn(name);
  const names = whole.length > 0 ? whole : tiersIn(name);
  return names.map(({ products, start, end }) => ({ products, text: name.slice(start, end) }));
}

const writtenIn = ({ text, value }: Entity): string =>
  String(text ?? value ?? "")
    .slice(0, longestName)
    .toWellFormed()
    .trim();

type Told = string | number;

const isGiven = <T>(value: T | undefined): value is T => value !== undefined;

/** What entities stand for, or else their own words. */
const valuesOf = (result: RecognizerResult, name: string): readonly Told[] =>
  entitiesOf(result, name).flatMap(({ text, value }) => value ?? text ?? []);

const toldOf = <T extends string>(
  result: RecognizerResult,
  name: string,
  among: readonly T[],
): T | undefined =>
  valuesOf(result, name)
    .map((value) => oneOf(among, value))
    .find(isGiven);

const oneOf = <T extends string>(among: readonly T[], given: Told | undefined): T | undefined =>
  among.find((one) => sameName(one, String(given ?? "")));

/** "25", 25; no fraction and nothing below zero. */
const wholeNumber = (given: Told): number | undefined =>
  /^\d{1,9}$/.test(String(given).trim()) ? Number(given) : undefined;

const reasonIn = (given: Told): string | undefined =>
  findReason(tokenize(String(given).slice(0, longestName), [], new Map()))?.code;

const languageIn = (given: unknown): Language | undefined =>
  typeof given === "string" ? languageOf(given) : undefined;
