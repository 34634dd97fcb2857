import { z } from "zod";

/** What a recognizer gives, in the Bot Framework's shape. */
export interface RecognizerResult {
  readonly text: string;
  /** The text with its spelling corrected, and the like. */
  readonly alteredText?: string;
  readonly intents: Readonly<Record<string, { readonly score: number }>>;
  /** By name; each name has a list of values and, in `$instance`, where each stands in the text. */
  readonly entities?: Entities;
  readonly [property: string]: unknown;
}

interface Entities {
  readonly $instance?: Readonly<Record<string, readonly Instance[]>> | undefined;
  readonly [name: string]: unknown;
}

/** Where an entity stands in the text; offsets are UTF-16. */
export interface Instance {
  readonly text: string;
  readonly startIndex: number;
  readonly endIndex: number;
  readonly score?: number | undefined;
}

const instance = z.looseObject({
  text: z.string(),
  startIndex: z.int(),
  endIndex: z.int(),
  score: z.number().optional(),
});

/** Recognizers in .NET write `"alteredText": null`. */
export const recognizerResultSchema: z.ZodType<RecognizerResult> = z
  .looseObject({
    text: z.string(),
    alteredText: z.string().nullish(),
    intents: z.record(z.string(), z.looseObject({ score: z.number() })),
    entities: z
      .looseObject({ $instance: z.record(z.string(), z.array(instance)).optional() })
      .exactOptional(),
  })
  .transform(({ alteredText, ...result }) => (alteredText ? { ...result, alteredText } : result));

/** The surest intent; of two, the first. */
export function topIntent({
  intents,
}: RecognizerResult): { readonly name: string; readonly score: number } | undefined {
  const [top] = Object.entries(intents).toSorted(([, one], [, other]) => other.score - one.score);
  return top && { name: top[0], score: top[1].score };
}

/** Something named or told in a text. */
export interface Entity {
  /** As it was typed; undefined where the recognizer does not say. */
  readonly text: string | undefined;
  /** What it stands for: “twenty” for 20, the key of a list. */
  readonly value: string | number | undefined;
  /** Where it begins in the text. */
  readonly start: number;
}

/** More of one kind in one message are no honest question; each may cost a search. */
const mostEntities = 8;

/** The entities of one name, in the order of the list. */
export function entitiesOf({ entities = {} }: RecognizerResult, name: string): readonly Entity[] {
  const { $instance = {}, ...values } = entities;
  const given: unknown = named(values, name);
  const list: readonly unknown[] = Array.isArray(given) ? given : given === undefined ? [] : [given];
  const places = named($instance, name) ?? [];
  return Array.from({ length: Math.min(mostEntities, Math.max(list.length, places.length)) }, (_, index) => ({
    text: places[index]?.text,
    value: simple(list[index]),
    start: places[index]?.startIndex ?? 0,
  }));
}

const named = <T>(all: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.entries(all).find(([key]) => sameName(key, name))?.[1];

/** The key of a list comes as a list of its own. */
function simple(value: unknown): string | number | undefined {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return typeof one === "string" || typeof one === "number" ? one : undefined;
}

/** Whether two names differ only in how they join words: "CheckUpgrade", "check_upgrade", "check-upgrade". */
export const sameName = (one: string, other: string): boolean => plain(one) === plain(other);

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z\d]/g, "");
