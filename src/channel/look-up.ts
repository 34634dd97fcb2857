import type { Logger } from "pino";
import type { Searches } from "../../dialogs/search/types.ts";
import type { Audit } from "./audit.ts";
import { within } from "./within.ts";
import type { Words } from "./words.ts";

/** How long a search may take, in milliseconds: Teams gives up after five seconds. */
export const searchLimitMs = 4000;

/** What the answers to searches need. */
export interface SearchTools {
  readonly searches: Searches;
  readonly words: Words;
  readonly audit: Audit;
  readonly log: Logger;
  /** That of Teams, unless a test is in a hurry. */
  readonly searchMs: number;
}

export type LookedUp<T> =
  | { readonly kind: "found"; readonly value: T }
  /** Why not, as the channel says it. */
  | { readonly kind: "not-found"; readonly because: "searchFailed" | "searchLate" };

/** Searches, in time or not at all: whoever types has long gone on when a late answer comes. */
export async function lookUp<T>(
  search: () => Promise<T>,
  { log, searchMs }: Pick<SearchTools, "log" | "searchMs">,
): Promise<LookedUp<T>> {
  try {
    const outcome = await within(searchMs, search());
    if (outcome.inTime) return { kind: "found", value: outcome.value };
    log.warn({ ms: searchMs }, "a search did not end in time");
    return { kind: "not-found", because: "searchLate" };
  } catch (err) {
    log.error({ err }, "a search failed");
    return { kind: "not-found", because: "searchFailed" };
  }
}
