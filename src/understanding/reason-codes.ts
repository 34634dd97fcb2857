import type { ReasonCode } from "../eligibility/types.ts";
import { compile, findAll } from "./pattern.ts";
import type { Token } from "./tokens.ts";

/**
 * Partner Center's codes that the engine itself never gives, but that a partner may have read there. Its "Other" is
 * left out: too common a word to be read as a code.
 */
type PartnerCenterCode =
  | "ConcurrencyConflicts"
  | "UserContextRequired"
  | "SubscriptionAddOnsPresent"
  | "OfferDoesNotSupportBillingCycle"
  | "InsufficientGranularAdminPermissions";

/** A record, so that the compiler asks for a code that is added to the engine. */
const codes: Readonly<Record<ReasonCode | PartnerCenterCode, true>> = {
  SubscriptionStatusNotActive: true,
  SubscriptionNotProvisioned: true,
  DelegatedAdminPermissionsDisabled: true,
  ConflictingServiceTypes: true,
  TargetAlreadyOwned: true,
  SubscriptionDoesNotHaveAnyUpgradePaths: true,
  SubscriptionTargetOfferNotFound: true,
  RegionalVariantMismatch: true,
  NotPurchasedDirectly: true,
  DelegatedAdminUnknown: true,
  StatusUnknown: true,
  OtherSubscriptionUnrecognised: true,
  AuxiliaryServicesOverlap: true,
  RegionalVariantUndocumented: true,
  NewCommerceNeedsLiveCheck: true,
  NoRulebookApplies: true,
  ConcurrencyConflicts: true,
  UserContextRequired: true,
  SubscriptionAddOnsPresent: true,
  OfferDoesNotSupportBillingCycle: true,
  InsufficientGranularAdminPermissions: true,
};

/** "ConflictingServiceTypes", or "conflicting service types" */
const patterns = Object.keys(codes).map((code) => ({
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
