import { reasonCodes } from "../eligibility/reasons.ts";
import { compile, findAll } from "./pattern.ts";
import type { Token } from "./tokens.ts";

/**
 * Partner Center's codes that the engine itself never gives, but that a partner may have read there. Its "Other" is
 * left out: too common a word to be read as a code.
 */
const partnerCenterCodes = [
  "ConcurrencyConflicts",
  "UserContextRequired",
  "SubscriptionAddOnsPresent",
  "OfferDoesNotSupportBillingCycle",
  "InsufficientGranularAdminPermissions",
];

/** "ConflictingServiceTypes", or "conflicting service types" */
const patterns = [...Object.keys(reasonCodes), ...partnerCenterCodes].map((code) => ({
  code,
  written: [compile(`${code}|${code.replace(/(?<=[a-z])(?=[A-Z])/g, "-")}`, {})],
}));

/** The first reason that is asked about by its code, with the words that name it. */
export function findReason(
  tokens: readonly Token[],
): { readonly code: string; readonly words: readonly Token[] } | undefined {
  for (const { code, written } of patterns) {
    const hit = findAll(written, tokens)[0];
    if (hit) return { code, words: hit.words };
  }
  return undefined;
}
