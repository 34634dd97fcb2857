import type { BlockingReason, OpenReason, Reason } from "./types.ts";

/** Every reason code, and whether it blocks or leaves the verdict open. The compiler asks for one that is added. */
export const reasonCodes: Readonly<
  Record<BlockingReason["code"], "blocking"> & Record<OpenReason["code"], "open">
> = {
  SubscriptionStatusNotActive: "blocking",
  SubscriptionNotProvisioned: "blocking",
  DelegatedAdminPermissionsDisabled: "blocking",
  ConflictingServiceTypes: "blocking",
  TargetAlreadyOwned: "blocking",
  SubscriptionDoesNotHaveAnyUpgradePaths: "blocking",
  SubscriptionTargetOfferNotFound: "blocking",
  RegionalVariantMismatch: "blocking",
  NotPurchasedDirectly: "blocking",
  DelegatedAdminUnknown: "open",
  StatusUnknown: "open",
  OtherSubscriptionUnrecognised: "open",
  AuxiliaryServicesOverlap: "open",
  RegionalVariantUndocumented: "open",
  NewCommerceNeedsLiveCheck: "open",
  NoRulebookApplies: "open",
};

/** Whether a word is a code of ours. */
export const isReasonCode = (code: string): code is Reason["code"] => Object.hasOwn(reasonCodes, code);

/** Whether a reason leaves the verdict open, as opposed to blocking. */
export function isOpen(reason: Reason): reason is OpenReason {
  return reasonCodes[reason.code] === "open";
}
