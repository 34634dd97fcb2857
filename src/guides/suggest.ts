import { z } from "zod";
import type { ReasonCode, Report, RulebookId, Verdict } from "../eligibility/types.ts";
import suggested from "./suggested.json" with { type: "json" };
import { guideIds } from "./types.ts";
import type { GuideId } from "./types.ts";

const guides = z.array(z.enum(guideIds)).min(1);
const { byReason, byVerdict, boughtDirectly } = z
  .strictObject({
    byReason: z.array(z.strictObject({ reason: z.string(), guides })),
    byVerdict: z.array(z.strictObject({ rulebook: z.string(), verdict: z.string(), guides })),
    boughtDirectly: guides,
  })
  .parse(suggested);

/**
 * The guides to go on with after an answer, the most fitting first; none where the subscription has to be changed by
 * whoever sold it.
 *
 * @param verdict on the target that was asked about, or the best one where none was
 */
export function guidesAfter(
  { rulebook, reasons }: Pick<Report, "rulebook" | "reasons">,
  verdict: Verdict,
  codes: readonly ReasonCode[],
): readonly GuideId[] {
  const known = rulebook
    ? forVerdict(rulebook, verdict)
    : reasons.some(wasBoughtDirectly)
      ? boughtDirectly
      : [];
  const extra = byReason.filter(({ reason }) => codes.some((code) => code === reason));
  return [...new Set([...extra.flatMap((entry) => entry.guides), ...known])];
}

function forVerdict(rulebook: RulebookId, verdict: Verdict): readonly GuideId[] {
  return byVerdict.find((entry) => entry.rulebook === rulebook && entry.verdict === verdict)?.guides ?? [];
}

const wasBoughtDirectly = (reason: Report["reasons"][number]): boolean =>
  reason.code === "NoRulebookApplies" && reason.because === "bought-directly";
