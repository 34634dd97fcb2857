import type { Cloud, Language, Product, ProductId, ServiceId } from "../catalog/types.ts";

export type PurchasedThrough = "csp" | "direct" | "volume-licensing" | "other-partner";
export type DelegatedAdmin = "granted" | "absent" | "unknown";

/** The id of a fact in the source documents, `csp-global/condition/active`. */
export type FactId = string;

/** A subscription, as far as eligibility is concerned; the names of the fields are Partner Center's. */
export interface Subscription {
  readonly id: string;
  readonly offerId: string;
  /** What Partner Center shows: the friendly name, else the offer's. */
  readonly name: string;
  /** `undefined` when the catalogue knows neither its offer nor its name. */
  readonly product: Product | undefined;
  /** Number of licences. */
  readonly quantity: number;
  /** As Partner Center's API says it, in lower case; "" when it says nothing. */
  readonly status: string;
  readonly suspensionReasons: readonly string[];
  readonly purchasedThrough: PurchasedThrough;
  readonly usageBased: boolean;
  /** Bought in new commerce: its offer id has the form PRODUCT:SKU:AVAILABILITY. */
  readonly newCommerce: boolean;
  readonly billingCycle: string | undefined;
  readonly isTrial: boolean;
  /** The subscription that this one is an add-on of. */
  readonly parentId: string | undefined;
}

export interface Customer {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly cloud: Cloud;
  /** What is written to the customer in; undefined where it is not known or not one of ours. */
  readonly language?: Language | undefined;
  readonly delegatedAdmin: DelegatedAdmin;
  readonly subscriptions: readonly Subscription[];
}

/** What people may be in Partner Center, as far as a document names it. */
export const partnerRoles = [
  "global-admin",
  "user-management-admin",
  "admin-agent",
  "sales-agent",
  "helpdesk-agent",
] as const;
export type PartnerRole = (typeof partnerRoles)[number];

export type RulebookId = "csp-global" | "csp-21vianet" | "direct-e4";

/** The subscription that causes a reason. */
export interface SubscriptionRef {
  readonly id: string;
  readonly name: string;
  readonly product: ProductId | null;
  readonly status: string;
}

interface Evidenced {
  readonly evidence: readonly FactId[];
}

/** Why an upgrade is refused. Codes are Partner Center's own where it has one. */
export type BlockingReason = Evidenced &
  (
    | {
        readonly code: "SubscriptionStatusNotActive";
        readonly status: string;
        readonly alreadyUpgraded: boolean;
      }
    | { readonly code: "SubscriptionNotProvisioned"; readonly status: string }
    | { readonly code: "DelegatedAdminPermissionsDisabled" }
    | {
        readonly code: "ConflictingServiceTypes";
        readonly subscription: SubscriptionRef;
        readonly services: readonly ServiceId[];
      }
    | { readonly code: "TargetAlreadyOwned"; readonly subscription: SubscriptionRef }
    | { readonly code: "SubscriptionDoesNotHaveAnyUpgradePaths" }
    | { readonly code: "SubscriptionTargetOfferNotFound" }
    | { readonly code: "RegionalVariantMismatch"; readonly documentedTargets: readonly ProductId[] }
    | { readonly code: "NotPurchasedDirectly"; readonly purchasedThrough: PurchasedThrough }
  );

/** Why the data cannot tell; each names what to check. */
export type OpenReason = Evidenced &
  (
    | { readonly code: "DelegatedAdminUnknown" }
    | { readonly code: "StatusUnknown"; readonly subscription: SubscriptionRef }
    | { readonly code: "OtherSubscriptionUnrecognised"; readonly subscription: SubscriptionRef }
    | {
        readonly code: "AuxiliaryServicesOverlap";
        readonly subscription: SubscriptionRef;
        readonly services: readonly ServiceId[];
      }
    | { readonly code: "RegionalVariantUndocumented"; readonly documentedTargets: readonly ProductId[] }
    | { readonly code: "NewCommerceNeedsLiveCheck" }
    | { readonly code: "NoRulebookApplies"; readonly because: NoRulebookCause }
  );

export type NoRulebookCause =
  "bought-directly" | "other-partner" | "volume-licensing" | "product-unrecognised";
export type Reason = BlockingReason | OpenReason;
export type ReasonCode = Reason["code"];

/** What a verdict comes with although the documents do not make it a condition. */
export type Caveat =
  | "PrintedTargetDoubtful"
  | "LegacyUpgradesMostlyRetired"
  | "DocumentArchived"
  | "MatrixNotExhaustive"
  | "SubscriptionAddOnsPresent"
  | "OfferDoesNotSupportBillingCycle"
  | "TrialSubscription"
  | "FunctionsLost"
  | "UpgradeTabDecides";

interface OptionBase {
  readonly target: ProductId;
  readonly caveats: readonly Caveat[];
  readonly evidence: readonly FactId[];
}

/** The verdict on one target. */
export type Option =
  | (OptionBase & { readonly verdict: "eligible"; readonly reasons: readonly [] })
  | (OptionBase & {
      readonly verdict: "ineligible";
      readonly reasons: readonly [BlockingReason, ...Reason[]];
    })
  | (OptionBase & {
      readonly verdict: "undetermined";
      readonly reasons: readonly [OpenReason, ...OpenReason[]];
    });

export type Verdict = Option["verdict"];

export interface Report {
  /** `null` when no rulebook applies; then `reasons` says why. */
  readonly rulebook: RulebookId | null;
  /** What holds for the subscription whichever the target. */
  readonly reasons: readonly Reason[];
  /** One for each documented target, in the document's order; before them the one asked for, if undocumented. */
  readonly options: readonly Option[];
}
