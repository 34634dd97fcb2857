import type { Cloud } from "../src/catalog/types.ts";

const parts = ["subject", "greeting", "why", "what", "open", "signIn", "link", "undo", "regards"] as const;
type Part = (typeof parts)[number];

/** The words of the message: `wordsIn(language)` of the locales is such a function. */
export type RequestWords = (
  key: `request:${Part}` | `request:center.${Cloud}`,
  values: Readonly<Record<string, string>>,
) => string;

/**
 * The message that asks a customer for delegated admin privileges. The link, which only Partner Center can make, and
 * the partner's name are left open in it.
 */
export function privilegesRequest(
  words: RequestWords,
  { customer, cloud }: { readonly customer: string | undefined; readonly cloud: Cloud },
): string {
  const values = { customer: customer ?? "…", center: words(`request:center.${cloud}`, {}) };
  return parts.map((part) => words(`request:${part}`, values)).join("\n\n");
}
