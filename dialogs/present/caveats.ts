import type { Option } from "../../src/eligibility/types.ts";
import { centerName, cycleName, listed, productName } from "./names.ts";
import type { Told } from "./reasons.ts";

/** The caveats of the verdicts that are shown, each told once, with the targets that it is about. */
export function tellCaveats(told: Told, options: readonly Option[]): readonly string[] {
  const { words, catalog, customer, subscription } = told;
  const caveats = new Set(options.flatMap((option) => option.caveats));
  return [...caveats].map((caveat) => {
    const targets = options
      .filter((option) => option.caveats.includes(caveat))
      .map(({ target }) => productName(words, catalog.product(target), customer.cloud));
    return words(`caveats:${caveat}`, {
      target: listed(words, targets),
      center: centerName(words, subscription, customer.cloud),
      cycle: cycleName(words, subscription.billingCycle ?? ""),
    });
  });
}
