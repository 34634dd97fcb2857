import { z } from "zod";
import type { Language } from "../catalog/types.ts";
import type { RecognizerResult } from "./recognizer-result.ts";

/** A trained and deployed project of Azure's conversational language understanding; names keep their case. */
export interface CluProject {
  readonly name: string;
  readonly deployment: string;
}

const azureLanguages: Readonly<Record<Language, string>> = { en: "en", fr: "fr", zh: "zh-hans" };

/** What `/language/:analyze-conversations` is asked: nothing about who said it, offsets as JavaScript counts them. */
export function cluQuestion(text: string, language: Language | undefined, project: CluProject): unknown {
  return {
    kind: "Conversation",
    analysisInput: {
      conversationItem: {
        id: "1",
        participantId: "1",
        text,
        ...(language && { language: azureLanguages[language] }),
      },
    },
    parameters: {
      projectName: project.name,
      deploymentName: project.deployment,
      stringIndexType: "Utf16CodeUnit",
    },
  };
}

/** A number that words stand for, or the key of a list, beside other kinds that we have no use for. */
const resolution = z.object({ value: z.unknown().optional() });
const extra = z.object({ extraInformationKind: z.string(), key: z.unknown().optional() });

const entity = z.object({
  category: z.string(),
  text: z.string(),
  offset: z.int(),
  length: z.int(),
  confidenceScore: z.number().optional(),
  resolutions: z.array(resolution).optional(),
  extraInformation: z.array(extra).optional(),
});
type CluEntity = z.infer<typeof entity>;

/** Its answer, as a recognizer's result; an orchestration project answers in another shape, which is refused. */
export const cluAnswer: z.ZodType<RecognizerResult> = z
  .object({
    result: z.object({
      query: z.string(),
      prediction: z.object({
        intents: z.array(z.object({ category: z.string(), confidenceScore: z.number() })),
        entities: z.array(entity),
      }),
    }),
  })
  .transform(({ result: { query, prediction } }) => ({
    text: query,
    intents: Object.fromEntries(
      prediction.intents.map(({ category, confidenceScore }) => [category, { score: confidenceScore }]),
    ),
    entities: {
      ...byCategory(prediction.entities, valueOf),
      $instance: byCategory(prediction.entities, ({ text, offset, length, confidenceScore }) => ({
        text,
        startIndex: offset,
        endIndex: offset + length,
        score: confidenceScore,
      })),
    },
  }));

function byCategory<T>(entities: readonly CluEntity[], give: (one: CluEntity) => T): Record<string, T[]> {
  const lists = new Map<string, T[]>();
  for (const one of entities) lists.set(one.category, [...(lists.get(one.category) ?? []), give(one)]);
  return Object.fromEntries(lists);
}

function valueOf({ text, resolutions = [], extraInformation = [] }: CluEntity): unknown {
  const key = extraInformation.find(({ extraInformationKind }) => extraInformationKind === "ListKey")?.key;
  return key ?? resolutions[0]?.value ?? text;
}
