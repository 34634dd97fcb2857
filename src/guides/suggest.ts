import { z } from "zod";
import { isReasonCode } from "../eligibility/reasons.ts";
import type { Reason, ReasonCode, Report, RulebookId, Verdict } from "../eligibility/types.ts";
import suggested from "./suggested.json" with { type: "json" };
import { guideIds } from "./types.ts";
import type { GuideId } from "./types.ts";

const reasonCode = z.custom<ReasonCode>((code) => typeof code === "string" && isReasonCode(code));
const guides = z.array(z.enum(guideIds)).min(1);
const { byReason, byVerdict, boughtDirectly } = z
  .strictObject({
    byReason: z.array(z.strictObject({ reason: reasonCode, guides })),
    byVerdict: z.array(
      z.strictObject({
        rulebook: z.enum(["csp-global", "csp-21vianet", "direct-e4"]) satisfies z.ZodType<RulebookId>,
        verdict: z.enum(["eligible", "ineligible", "undetermined"]) satisfies z.ZodType<Verdict>,
        guides,
      }),
    ),
    boughtDirectly: guides,
  })
  .parse(suggested);

/**
 * The guides to go on with after an answer, the most fitting first; none where there is nothing left to do, or where
 * the subscription has to be changed by whoever sold it.
 *
 * @param verdict on the target that was asked about, or the best one where none was
 * @param why the reasons behind it
 */
export function guidesAfter(
  { rulebook, reasons }: Pick<Report, "rulebook" | "reasons">,
  verdict: Verdict,
  why: readonly Reason[],
): readonly GuideId[] {
  if (why.some(hasBeenUpgraded)) return [];
  const known = rulebook
    ? forVerdict(rulebook, verdict)
    : reasons.some(wasBoughtDirectly)
      ? boughtDirectly
      : [];
  const extra = byReason.filter(({ reason }) => why.some(({ code }) => code === reason));
  return [...new Set([...extra.flatMap((entry) => entry.guides), ...known])];
}

function forVerdict(rulebook: RulebookId, verdict: Verdict): readonly GuideId[] {
  return byVerdict.find((entry) => entry.rulebook === rulebook && entry.verdict === verdict)?.guides ?? [];
}

const hasBeenUpgraded = (reason: Reason): boolean =>
  reason.code === "SubscriptionStatusNotActive" && reason.alreadyUpgraded;

const wasBoughtDirectly = (reason: Reason): boolean =>
  reason.code === "NoRulebookApplies" && reason.because === "bought-directly";
