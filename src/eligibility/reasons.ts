import type { OpenReason, Reason } from "./types.ts";

const openCodes = {
  DelegatedAdminUnknown: true,
  StatusUnknown: true,
  OtherSubscriptionUnrecognised: true,
  AuxiliaryServicesOverlap: true,
  RegionalVariantUndocumented: true,
  NewCommerceNeedsLiveCheck: true,
  NoRulebookApplies: true,
} satisfies Record<OpenReason["code"], true>;

/** Whether a reason leaves the verdict open, as opposed to blocking. */
export function isOpen(reason: Reason): reason is OpenReason {
  return reason.code in openCodes;
}
