import type { Logger } from "pino";
import type { Searches } from "../../dialogs/search/types.ts";
import type { Audit } from "./audit.ts";
import { within } from "./within.ts";
import type { Metrics } from "./metrics/metrics.ts";
import type { Words } from "./words.ts";

/** How long a search may take, in milliseconds: Teams gives up after five seconds. */
export const searchLimitMs = 4000;

/** What the answers to searches need. */
export interface SearchTools {
  readonly searches: Searches;
  readonly words: Words;
  readonly metrics: Metrics;
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
  { log, metrics, searchMs }: Pick<SearchTools, "log" | "metrics" | "searchMs">,
): Promise<LookedUp<T>> {
  const begun = performance.now();
  const ended = (end: Parameters<Metrics["searched"]>[0]) => {
    metrics.searched(end, performance.now() - begun);
  };
  try {
    const outcome = await within(searchMs, search());
    ended(outcome.inTime ? "found" : "late");
    if (outcome.inTime) return { kind: "found", value: outcome.value };
    log.warn({ ms: searchMs }, "a search did not end in time");
    return { kind: "not-found", because: "searchLate" };
  } catch (err) {
    ended("failed");
    log.error({ err }, "a search failed");
    return { kind: "not-found", because: "searchFailed" };
  }
}
