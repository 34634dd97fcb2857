import type { Cloud } from "../src/catalog/types.ts";

const parts = ["greeting", "why", "what", "open", "signIn", "link", "undo", "regards"] as const;
type Part = (typeof parts)[number];
/** What has its own name in each cloud. */
type OfCloud = "subject" | "center" | "adminCenter";

/** The words of the message: `wordsIn(language)` of the locales is such a function. */
export type RequestWords = (
  key: `request:${Part}` | `request:${OfCloud}.${Cloud}`,
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
  const ofCloud = (name: OfCloud) => words(`request:${name}.${cloud}`, {});
  const values = {
    customer: customer ?? "…",
    center: ofCloud("center"),
    adminCenter: ofCloud("adminCenter"),
  };
  return [ofCloud("subject"), ...parts.map((part) => words(`request:${part}`, values))].join("\n\n");
}
