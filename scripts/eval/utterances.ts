import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { languages } from "../../src/catalog/types.ts";
import type { Language } from "../../src/catalog/types.ts";
import { guideTopics, intents } from "../../src/understanding/types.ts";

/**
 * What is measured: two halves of one set, one of which is kept apart; what was written to learn from; and what was
 * written when the tuning was over.
 */
export const halves = ["tuned", "more", "apart", "fresh"] as const;
export type Half = (typeof halves)[number];
/** Sentences told by their intent alone: they are learned from, and tested elsewhere. */
export type Source = Half | "lessons";

const one = z.string().min(1);

/** What a sentence means, as its author says. What is left out is not asked about in the sentence. */
const meaning = z.strictObject({
  intent: z.enum(intents),
  /** A customer's name; several where one has to ask which; "?" for one that is not in the directory. */
  customer: z.union([one, z.array(one).min(2)]).optional(),
  source: one.optional(),
  /** Several when two are asked about at once; the first is answered. */
  target: z.union([one, z.array(one).min(2)]).optional(),
  /** The plans named where none of them is what somebody has or wants. */
  plans: z.array(one).optional(),
  quantity: z.number().int().optional(),
  reason: one.optional(),
  guide: z.enum(guideTopics).optional(),
  /** Some of the subscription's own name. */
  subscription: one.optional(),
  /** Null where it does not show. */
  language: z.enum(languages).nullable().optional(),
  setLanguage: z.enum(languages).optional(),
});

const utterance = z.strictObject({
  say: one,
  /** What the same person said before. */
  after: z.array(one).optional(),
  means: meaning,
});

export type Meaning = z.infer<typeof meaning>;
export type Utterance = z.infer<typeof utterance>;

/** @throws when the file is not there or not as it should be, with the place */
export async function readUtterances(language: Language, half: Source): Promise<readonly Utterance[]> {
  const name = half === "tuned" ? `${language}.json` : `${language}.${half}.json`;
  const file = fileURLToPath(new URL(`../../test/understanding/utterances/${name}`, import.meta.url));
  const parsed = z.array(utterance).safeParse(JSON.parse(await readFile(file, "utf8")));
  if (!parsed.success) throw new Error(`${name}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
