/** The languages the advisor speaks. */
export const languages = ["en", "fr", "zh"] as const;
export type Language = (typeof languages)[number];

/** Where a tenant lives: worldwide, or the cloud operated by 21Vianet in China. */
export type Cloud = "global" | "21vianet";

/** `m365-business-basic`, `o365-e3`, …; for a product known only from the published CSV, its string id in lower case. */
export type ProductId = string;

/** A service that plans give in several strengths: `mail`, `office-apps`, …; else a service plan's own string id. */
export type ServiceId = string;

/**
 * How much an overlap in a service matters to an upgrade: a `core` one blocks, an `auxiliary` one has to be
 * checked, a `common` one (nearly every product carries it) counts for nothing.
 */
export type ServiceWeight = "core" | "auxiliary" | "common";

export interface Service {
  readonly id: ServiceId;
  readonly weight: ServiceWeight;
  /** Microsoft's own name for it, the same in every language. */
  readonly name: string;
}

export interface Product {
  readonly id: ProductId;
  /** The name to show, as the documents print it. */
  readonly names: Readonly<Record<Language, string>>;
  /** The name to show for a customer of the cloud operated by 21Vianet, where it kept the older one. */
  readonly names21Vianet?: Readonly<Record<Language, string>>;
  /** The national edition: India. */
  readonly region?: "IN";
  /** A plan that people upgrade from or to, as opposed to what is held beside one. */
  readonly isPlan: boolean;
  /** Never holds licences, so never conflicts (Azure and other usage-based subscriptions). */
  readonly usageBased: boolean;
  /** Billing cycles that Partner Center sells it with (offer catalogue); empty when not known. */
  readonly billingCycles: readonly string[];
  /** The services it includes, each with its strength: 1 for Exchange Online (Plan 1), 2 for (Plan 2), … */
  readonly services: ReadonlyMap<ServiceId, number>;
  /**
   * Those of its services that it carries only in support of its own purpose, or for a device: SharePoint in a Project
   * plan. Nobody holds it for their sake, so that an overlap in them is one to check, not one that surely blocks.
   */
  readonly companions: ReadonlySet<ServiceId>;
}

/** What Microsoft assigns to a user as one licence of a product. */
export interface Sku {
  /** Its GUID, in lower case. */
  readonly id: string;
  /** Its part number: `ENTERPRISEPACK`. */
  readonly part: string;
}

/** What a written name may mean. More than one product: the name changed hands or is used loosely. */
export interface NameMatch {
  readonly products: readonly ProductId[];
  /** The alias, as the catalogue writes it. */
  readonly alias: string;
  /** Where the alias stands in the text that was searched: start and end offsets, UTF-16. */
  readonly start: number;
  readonly end: number;
}

export interface Catalog {
  /** @throws RangeError for an id the catalogue does not have */
  product(id: ProductId): Product;
  find(id: ProductId): Product | undefined;
  readonly products: readonly Product[];
  service(id: ServiceId): Service;
  /** The SKUs that a product is assigned as; none where the record knows of none, as for the Indian offers. */
  skus(product: ProductId): readonly Sku[];
  /**
   * The product of a subscription: from its offer id where the catalogue knows it, else from its name.
   * A new commerce offer id (`PRODUCT:SKU:AVAILABILITY`) is known by product and SKU where they are on record,
   * else by name.
   */
  identify(subscription: { offerId: string; names: readonly string[]; cloud: Cloud }): Product | undefined;
  /**
   * Every product name in a text, longest first match, left to right, never overlapping. Case, accents, width and
   * the spaces around digits do not matter. Ambiguous names give all their meanings in that cloud (both clouds
   * when undefined).
   */
  namesIn(text: string, cloud?: Cloud): NameMatch[];
  /** Plans called by their last word alone ("basic"), which is an ordinary word too; else as `namesIn`. */
  tiersIn(text: string, cloud?: Cloud): NameMatch[];
}
