import type { z } from "zod";
import { cleanText } from "./clean-text.ts";

export type Path = readonly PropertyKey[];

/** What is wrong at one place of the data. */
export interface Problem {
  readonly path: Path;
  /** `expected a whole number` */
  readonly expected: string;
  readonly found: unknown;
  /** Another place that has to do with it. */
  readonly also?: Path;
}

const foundLength = 40;

/** The value as the schema gives it; undefined when it does not fit, with what does not added to the problems. */
export function parseAt<T>(
  schema: z.ZodType<T>,
  value: unknown,
  path: Path,
  problems: Problem[],
): T | undefined {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const found = valueAt(value, issue.path);
    problems.push({ path: [...path, ...issue.path], expected: issue.message, found });
  }
  return undefined;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === "object" && at !== null ? Reflect.get(at, key) : undefined),
    value,
  );
}

/** `customers[3].subscriptions[0].quantity: expected a whole number, got "ten"` */
export function lineOf({ path, expected, found, also }: Problem): string {
  const remark = also ? ` (also ${written(also)})` : "";
  return `${written(path)}: ${expected}, got ${shown(found)}${remark}`;
}

function written(path: Path): string {
  if (path.length === 0) return "the whole file";
  return path
    .map((key, index) => (typeof key === "number" ? `[${key}]` : `${index > 0 ? "." : ""}${String(key)}`))
    .join("");
}

function shown(found: unknown): string {
  if (found === undefined) return "nothing";
  const letters = [...cleanText(JSON.stringify(found))];
  return letters.length > foundLength ? `${letters.slice(0, foundLength - 1).join("")}…` : letters.join("");
}
