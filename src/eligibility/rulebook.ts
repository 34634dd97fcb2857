import { z } from "zod";
import type { Cloud, ProductId } from "../catalog/types.ts";
import { partnerRoles } from "./types.ts";
import type { FactId, NoRulebookCause, PurchasedThrough, RulebookId } from "./types.ts";
import csp21Vianet from "./rulebooks/csp-21vianet.json" with { type: "json" };
import cspGlobal from "./rulebooks/csp-global.json" with { type: "json" };
import directE4 from "./rulebooks/direct-e4.json" with { type: "json" };
import none from "./rulebooks/none.json" with { type: "json" };

const facts = z.array(z.string());
const caveat = z.enum([
  "PrintedTargetDoubtful",
  "LegacyUpgradesMostlyRetired",
  "DocumentArchived",
  "MatrixNotExhaustive",
  "FunctionsLost",
  "UpgradeTabDecides",
]);

const document = z.strictObject({ id: z.string(), language: z.enum(["fr", "zh"]), date: z.iso.date() });

const rulebookSchema = z.strictObject({
  id: z.enum(["csp-global", "csp-21vianet", "direct-e4"]) satisfies z.ZodType<RulebookId>,
  /** Which subscriptions it is for. A rulebook for named products goes before one for a way of buying. */
  applies: z.strictObject({
    cloud: z.enum(["global", "21vianet"]) satisfies z.ZodType<Cloud>,
    purchasedThrough: z
      .array(
        z.enum(["csp", "direct", "volume-licensing", "other-partner"]) satisfies z.ZodType<PurchasedThrough>,
      )
      .optional(),
    products: z.array(z.string()).optional(),
  }),
  documents: z.tuple([document], document),
  /** Where the page is online today, where that is known. */
  page: z.strictObject({ en: z.url(), fr: z.url(), zh: z.url() }).optional(),
  /** The facts that say what the whole of it covers: the evidence for what is not in it. */
  scope: facts,
  /** The roles that the document names as appropriate; none where it names none. */
  roles: z.array(z.strictObject({ role: z.enum(partnerRoles), facts: facts.min(1) })).default([]),
  conditions: z.array(
    z.strictObject({
      check: z.enum([
        "active",
        "bought-directly",
        "delegated-admin",
        "no-additional-services-already",
        "target-not-owned",
      ]),
      facts,
    }),
  ),
  paths: z.array(
    z.strictObject({
      from: z.string(),
      to: z.string(),
      facts: facts.min(1),
      caveats: z.array(caveat).default([]),
    }),
  ),
  /** Targets that the document says a product cannot go to. */
  exclusions: z.array(
    z.strictObject({
      from: z.string(),
      to: z.string(),
      reason: z.literal("RegionalVariantMismatch"),
      facts: facts.min(1),
    }),
  ),
  /** Targets that are not printed, though something in the document points to them: still undocumented, and told so. */
  implied: z
    .array(
      z.strictObject({
        from: z.string(),
        to: z.string(),
        facts: facts.min(1),
        caveats: z.array(caveat).min(1),
      }),
    )
    .default([]),
  /** National editions: what their twin may go to is undocumented for them, unless it is a path of their own. */
  variants: z.array(z.strictObject({ product: z.string(), of: z.string(), facts: facts.min(1) })),
  /** Caveats of every answer that rests on it. */
  caveats: z.array(caveat),
  undocumentedCaveats: z.array(caveat),
  /** What Partner Center is known to refuse for although the document does not say so. */
  knownRefusals: z.array(
    z.enum(["SubscriptionAddOnsPresent", "OfferDoesNotSupportBillingCycle", "TrialSubscription"]),
  ),
  /** What follows an upgrade. */
  consequences: facts,
});

/** A dated set of documented paths and conditions, `rulebooks/*.json`. */
export type Rulebook = z.infer<typeof rulebookSchema>;
export type Check = Rulebook["conditions"][number]["check"];

/** The rulebooks, the more specific ones first. */
export const rulebooks: readonly Rulebook[] = [directE4, cspGlobal, csp21Vianet].map((data) =>
  rulebookSchema.parse(data),
);

/** The facts to cite where no rulebook applies. */
export const withoutRulebook: Readonly<Record<NoRulebookCause, { readonly facts: readonly FactId[] }>> = none;

/** @throws RangeError for an id there is none for */
export function rulebook(id: RulebookId): Rulebook {
  const found = rulebooks.find((candidate) => candidate.id === id);
  if (!found) throw new RangeError(`no rulebook ${id}`);
  return found;
}

/** The rulebook for a product bought that way in that cloud, if there is one. */
export function rulebookFor(
  product: ProductId,
  bought: PurchasedThrough,
  cloud: Cloud,
): Rulebook | undefined {
  return rulebooks.find(
    ({ applies }) =>
      applies.cloud === cloud &&
      (applies.products?.includes(product) ?? true) &&
      (applies.purchasedThrough?.includes(bought) ?? true),
  );
}
