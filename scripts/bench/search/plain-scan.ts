import { createCloseSearch, meantBy } from "../../../src/directory/close-search.ts";
import { calledOf, isWhole, shortNames, spokenKeys } from "../../../src/directory/customer-names.ts";
import { overlapWith } from "../../../src/directory/name-overlap.ts";
import type { CustomerMatch, Fit } from "../../../src/directory/types.ts";
import { keyOf } from "../../../src/directory/words.ts";
import type { Customer } from "../../../src/eligibility/types.ts";

/** The directory's search without its index: the same judgement, passed on every customer each time. */
export function createPlainScan(
  customers: readonly Customer[],
): (typed: string, limit: number) => readonly CustomerMatch[] {
  const entries = customers.map((customer) => {
    const called = calledOf(customer);
    const whole = called.filter(isWhole).map(({ key }) => key);
    const cut = called.filter((name) => !isWhole(name)).map(({ key }) => key);
    return { customer, whole, cut, spoken: spokenKeys(called) };
  });
  const close = createCloseSearch(
    entries.flatMap(({ customer, spoken }) => spoken.map((key) => ({ key, customer }))),
  );
  return (typed, limit) => {
    const key = keyOf(typed);
    const forms = [key, ...shortNames(typed).map(keyOf)];
    const whole = entries.filter((entry) => entry.whole.includes(key));
    const short = entries.filter(
      (entry) =>
        !entry.whole.includes(key) &&
        (entry.cut.includes(key) || forms.some((form) => entry.whole.includes(form))),
    );
    const exact = new Set([...whole, ...short]);
    const overlapOf = overlapWith(forms);
    const partial = entries
      .filter((entry) => !exact.has(entry))
      .map(({ customer, spoken }) => ({ customer, overlap: overlapOf(spoken) }))
      .filter(({ overlap }) => overlap > 0)
      .sort((one, other) => other.overlap - one.overlap);
    const found = [
      ...fitting("exact", whole),
      ...fitting(whole.length > 0 ? "partial" : "exact", short),
      ...fitting("partial", partial),
    ];
    if (found.length > 0) return found.slice(0, limit);
    const meant = meantBy(forms.at(-1) ?? key);
    const nearest = meant ? close(meant).map(({ customer }) => customer) : [];
    return fitting(
      "close",
      [...new Set(nearest)].map((customer) => ({ customer })),
    ).slice(0, limit);
  };
}

function fitting(fit: Fit, entries: readonly { readonly customer: Customer }[]): readonly CustomerMatch[] {
  return entries.map(({ customer }) => ({ customer, fit }));
}
