import { z } from "zod";

export type Environment = Readonly<Record<string, string | undefined>>;

/** The environment cannot be used; each problem names the variable, what it should be and what to do. */
export class ConfigError extends Error {
  readonly code = "ConfigError";
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.name = "ConfigError";
    this.problems = problems;
  }
}

export const text = z.string().trim();

/** What is wrong where the first part is so. */
export type Check = readonly [wrong: unknown, problem: string];

/** What is wrong in an environment as a whole. */
export const problemsOf = (checks: readonly Check[]): string[] =>
  checks.filter(([wrong]) => Boolean(wrong)).map(([, problem]) => problem);

/**
 * The variables of an environment that a schema knows. An empty variable counts as one that is not set.
 *
 * @param contradictionsIn what each variable alone does not show
 * @throws ConfigError with all the problems at once
 */
export function readVariables<T>(
  schema: z.ZodType<T>,
  environment: Environment,
  contradictionsIn: (given: Environment) => readonly string[],
): T {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const parsed = schema.safeParse(given);
  const problems = parsed.error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];
  problems.push(...contradictionsIn(given));
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  return parsed.data;
}

/** A number within bounds. */
export function numberIn(written: RegExp, [least, most]: readonly [number, number], usual: number) {
  return text
    .refine((given) => written.test(given) && Number(given) >= least && Number(given) <= most, {
      error: ({ input }) =>
        `expected a number from ${least} to ${most}, got "${String(input)}". Leave it out for ${usual}.`,
    })
    .transform(Number)
    .default(usual);
}

/** One of some words, in any case. */
export function oneOf<const T extends string>(words: readonly T[], fix: string) {
  return text.transform((given, context): T => {
    const found = words.find((word) => word.toLowerCase() === given.toLowerCase());
    if (found !== undefined) return found;
    context.addIssue({ code: "custom", message: `expected ${words.join(", ")}, got "${given}". ${fix}` });
    return z.NEVER;
  });
}
