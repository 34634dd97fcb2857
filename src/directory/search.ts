import type { Customer } from "../eligibility/types.ts";
import { createCloseSearch } from "./close-search.ts";
import { firstLabel, shortNames } from "./customer-names.ts";
import { overlapOf } from "./name-overlap.ts";
import type { CustomerMatch, Fit } from "./types.ts";
import { keyOf } from "./words.ts";

/** A customer with the keys of what it is called. */
interface Entry {
  readonly customer: Customer;
  /** The whole name, domain and id. */
  readonly whole: readonly string[];
  /** The name without legal form or article, the first label of the domain. */
  readonly short: readonly string[];
  /** What a part of it, or something close to it, is looked for in. */
  readonly spoken: readonly string[];
}

/**
 * Finds customers by a typed name, domain or id: the best first, in the order given where equal. A short name is
 * as exact as the whole one, unless it is another customer's whole name; close ones come only where nothing else
 * fits.
 */
export function createSearch(customers: readonly Customer[]): (typed: string) => readonly CustomerMatch[] {
  const entries = customers.map(entryOf);
  const close = createCloseSearch(entries);
  return (typed) => {
    const key = keyOf(typed);
    const forms = [key, ...shortNames(typed).map(keyOf)];
    const whole = entries.filter((entry) => entry.whole.includes(key));
    const short = entries.filter(
      (entry) =>
        !whole.includes(entry) &&
        (entry.short.includes(key) || forms.some((form) => entry.whole.includes(form))),
    );
    const partial = ranked(entries, ({ spoken }) => overlapOf(forms, spoken)).filter(
      (entry) => !whole.includes(entry) && !short.includes(entry),
    );
    const found = [
      ...fitting("exact", whole),
      ...fitting(whole.length > 0 ? "partial" : "exact", short),
      ...fitting("partial", partial),
    ];
    return found.length > 0 ? found : fitting("close", close(forms.at(-1) ?? key));
  };
}

function entryOf(customer: Customer): Entry {
  const { id, name, domain } = customer;
  const label = firstLabel(domain);
  return {
    customer,
    whole: keysOf([name, domain, id]),
    short: keysOf([...shortNames(name), label]),
    spoken: keysOf([name, ...shortNames(name), label]),
  };
}

/** A name of punctuation alone has no key, and is found by its domain. */
function keysOf(texts: readonly string[]): readonly string[] {
  return texts.map(keyOf).filter((key) => key !== "");
}

/** Those that fit at all, the best first, in their own order where equal. */
function ranked(entries: readonly Entry[], fitOf: (entry: Entry) => number): readonly Entry[] {
  return entries
    .map((entry) => ({ entry, fit: fitOf(entry) }))
    .filter(({ fit }) => fit > 0)
    .sort((one, other) => other.fit - one.fit)
    .map(({ entry }) => entry);
}

function fitting(fit: Fit, entries: readonly Entry[]): CustomerMatch[] {
  return entries.map(({ customer }) => ({ customer, fit }));
}
