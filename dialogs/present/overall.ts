import type { Report, Verdict } from "../../src/eligibility/types.ts";

/** One verdict for all targets: a yes where there is one, else what can still be found out, else no. */
export function overall({ options, reasons, rulebook }: Report): Verdict {
  const has = (verdict: Verdict) => options.some((option) => option.verdict === verdict);
  if (has("eligible")) return "eligible";
  const open = rulebook === null && reasons.length > 0;
  return open || has("undetermined") ? "undetermined" : "ineligible";
}
