import ambiguousNamesJson from "./ambiguous-names.json" with { type: "json" };
import besideJson from "./beside.json" with { type: "json" };
import offersJson from "./offers.json" with { type: "json" };
import plansJson from "./plans.json" with { type: "json" };
import servicePlansJson from "./service-plans.json" with { type: "json" };
import type { Language, ProductId, ServiceId } from "./types.ts";

/** A product of the catalogue as its JSON files record it. */
export interface ProductRecord {
  readonly id: ProductId;
  /** One string where Microsoft prints the same name in every language. */
  readonly names: string | Readonly<Record<Language, string>>;
  readonly names21Vianet?: Readonly<Record<Language, string>> | undefined;
  readonly region?: string | undefined;
  /**
   * The product whose services this one is taken to have. The published table lists no Indian edition; they are
   * sold as the plan of the same name for another market, and so get its services.
   */
  readonly servicesOf?: ProductId | undefined;
  /** Names by the brand that may stand before them: "Business Basic" and "Microsoft 365 Business Basic". */
  readonly shortNames?: Readonly<Record<string, readonly string[] | undefined>> | undefined;
  /** Everything else it is or was called. */
  readonly aliases?: readonly string[] | undefined;
  /** Names too loose for a sentence, but clear as the whole name of a subscription ("Meeting Room"). */
  readonly subscriptionNames?: readonly string[] | undefined;
  /** Services that it carries only in support of its own purpose, or for a device. */
  readonly companions?: readonly ServiceId[] | undefined;
  readonly usageBased?: boolean | undefined;
  /** How the offer ids of a usage-based product begin. */
  readonly offerPrefixes?: readonly string[] | undefined;
}

/** What Microsoft's published table says of one SKU; a product can be sold as several. */
export interface SkuRecord {
  readonly product: ProductId;
  /** Microsoft's string id: `ENTERPRISEPACK`. */
  readonly id: string;
  readonly guid: string;
  readonly servicePlans: readonly string[];
}

/** What Partner Center's offer catalogue says: every offer of a product, and how the paid ones are billed. */
export interface OffersRecord {
  readonly billingCycles: readonly string[];
  readonly offers: readonly string[];
}

/** Names with more than one meaning. */
export interface AmbiguousNames {
  readonly names: readonly string[];
  readonly products: readonly ProductId[];
  /** What they mean in the cloud operated by 21Vianet, where that differs. */
  readonly products21Vianet?: readonly ProductId[] | undefined;
}

/** The plans that people upgrade from and to. */
export const plans: readonly ProductRecord[] = plansJson;
/** What is commonly held beside a plan. */
export const besidePlans: readonly ProductRecord[] = besideJson;
export const skus: readonly SkuRecord[] = servicePlansJson;
export const offers: Readonly<Record<ProductId, OffersRecord | undefined>> = offersJson;
export const ambiguousNames: readonly AmbiguousNames[] = ambiguousNamesJson;
