import { languages } from "../../src/catalog/types.ts";
import type { Language } from "../../src/catalog/types.ts";

/** The command line cannot be followed: the message says what to change. */
export class UsageError extends Error {}

/** A whole number from the command line. @throws UsageError when it is not one, or out of range */
export function numberOption(
  option: string,
  value: string | undefined,
  [least, most]: readonly [number, number],
): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= least && number <= most) return number;
  throw new UsageError(`${option} takes a whole number from ${least} to ${most}, not "${value}".`);
}

/** A port from the command line. @throws UsageError when it is not one */
export const portOption = (option: string, value: string | undefined): number | undefined =>
  numberOption(option, value, [1, 65_535]);

/** `--lang`. @throws UsageError for a language that the advisor does not speak */
export function languageOption(value: string | undefined): Language | undefined {
  const language = languages.find((known) => known === value);
  if (value === undefined || language !== undefined) return language;
  throw new UsageError(`--lang takes ${languages.join(", ")}, not "${value}".`);
}
