import { z } from "zod";
import type { AdaptiveCard } from "../cards/render.ts";
import type { Customer, Report, Subscription, Verdict } from "../src/eligibility/types.ts";
import type { Language, ProductId } from "../src/catalog/types.ts";
import type { Intent } from "../src/understanding/types.ts";

export type Missing = "customer" | "subscription" | "target";

/** What a turn came to, for the terminal's `--json`, the log and whoever else is not a person. */
export interface Outcome {
  readonly language: Language;
  readonly intent: Intent;
  readonly customer: { readonly id: string; readonly name: string } | null;
  readonly subscription: {
    readonly id: string;
    readonly product: ProductId | null;
    readonly name: string;
    readonly quantity: number;
    readonly status: string;
  } | null;
  readonly target: ProductId | null;
  /** On the target that was asked about, or on all of them where it was none in particular; for the log. */
  readonly verdict: Verdict | null;
  readonly missing: readonly Missing[];
  /** When a name was ambiguous or only close. */
  readonly candidates: readonly { readonly id: string; readonly name: string }[];
  readonly report: Report | null;
}

export const namedCustomer = ({ id, name }: Customer): { id: string; name: string } => ({ id, name });

export const namedSubscription = ({
  id,
  product,
  name,
  quantity,
  status,
}: Subscription): Outcome["subscription"] => ({
  id,
  product: product?.id ?? null,
  name,
  quantity,
  status,
});

const answer = z.object({
  outcome: z.custom<Outcome>((outcome) => typeof outcome === "object" && outcome !== null),
  replies: z.tuple([
    z.object({
      activity: z.object({
        attachments: z.tuple([
          z.object({ content: z.custom<AdaptiveCard>((card) => typeof card === "object") }),
        ]),
      }),
    }),
  ]),
});

/**
 * The one card that a turn answered with, and what it came to.
 *
 * @throws when the turn did not answer, or not with one card: every turn of ours does
 */
export function readAnswer(turn: { readonly replies: unknown; readonly outcome: unknown }): {
  card: AdaptiveCard;
  outcome: Outcome;
} {
  const { outcome, replies } = answer.parse(turn);
  return { outcome, card: replies[0].activity.attachments[0].content };
}
