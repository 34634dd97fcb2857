import { z } from "zod";
import { guideIds, knowable, tools } from "./types.ts";

const facts = z.array(z.string()).default([]);
const when = z
  .strictObject({
    role: z.enum(["partner", "admin"]).optional(),
    cloud: z.enum(["global", "21vianet"]).optional(),
    knows: z.array(z.enum(knowable)).optional(),
    lacks: z.array(z.enum(knowable)).optional(),
  })
  .optional();
const line = z.strictObject({ say: z.string(), facts, when });
const lines = z.array(line).default([]);

/** What every kind of step may have. */
const common = {
  chapter: z.string(),
  lines,
  warnings: lines,
  tips: lines,
  links: z.array(z.strictObject({ to: z.string(), facts, when })).default([]),
  tools: z.array(z.enum(tools)).default([]),
  waits: z.boolean().default(false),
};

const doStep = z.strictObject({ ...common, when, optional: z.boolean().default(false), next: z.string() });
const askStep = z.strictObject({
  ...common,
  answers: z
    .array(
      z.strictObject({
        id: z.string(),
        to: z.string(),
        facts,
        when,
        says: z.enum(["yes", "no"]).optional(),
      }),
    )
    .min(2),
});
const endStep = z.strictObject({
  ...common,
  end: z.enum(["done", "elsewhere"]),
  offers: z.array(z.enum(guideIds)).default([]),
});
/** Another guide as a part of this one: where each of its ends leads; an end that is not named stays an end. */
const part = z.strictObject({
  guide: z.enum(guideIds),
  chapter: z.string(),
  ends: z.record(z.string(), z.string()),
});

const guideFile = z.strictObject({
  id: z.enum(guideIds),
  role: z.enum(["partner", "admin"]),
  audience: z
    .strictObject({
      role: z.enum(["partner", "admin"]).optional(),
      cloud: z.enum(["global", "21vianet"]).optional(),
      sources: z.array(z.string()).optional(),
    })
    .default({}),
  documents: z.array(z.string()).default([]),
  start: z.string(),
  steps: z.record(z.string(), z.union([part, endStep, askStep, doStep])),
});

/** A guide as it is written in its file of `data/`. */
export type GuideFile = z.infer<typeof guideFile>;
export type WrittenStep = GuideFile["steps"][string];
export type Part = z.infer<typeof part>;

/** @throws z.ZodError for data that is no guide */
export const readGuide = (data: unknown): GuideFile => guideFile.parse(data);
