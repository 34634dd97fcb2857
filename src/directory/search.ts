import type { Customer } from "../eligibility/types.ts";
import { createCloseSearch, meantBy } from "./close-search.ts";
import { calledOf, isWhole, shortNames, spokenKeys } from "./customer-names.ts";
import type { NameIndex } from "./name-index.ts";
import { overlapWith, tells } from "./name-overlap.ts";
import type { CustomerMatch, Fit } from "./types.ts";
import { keyOf } from "./words.ts";

/** So many names that look alike are compared letter by letter; a long text has fewer of them, and takes longer. */
const mostCompared = (typed: string): number => (typed.length > 12 ? 100 : 300);

/** What was typed: its key, and that of each form of it, with and without legal form and article. */
interface Typed {
  readonly key: string;
  readonly forms: readonly string[];
}

/**
 * Finds customers by a typed name, domain or id: the best first, in the order given where equal. A short name is
 * as exact as the whole one, unless it is another customer's whole name; close ones come only where nothing else
 * fits.
 *
 * @param index the names of these customers
 */
export function createSearch(
  customers: readonly Customer[],
  index: NameIndex,
): (typed: string, limit: number) => readonly CustomerMatch[] {
  const fitting = (fit: Fit, numbers: Iterable<number>): readonly CustomerMatch[] =>
    [...numbers]
      .flatMap((number) => customers.slice(number, number + 1))
      .map((customer) => ({ customer, fit }));
  return (text, limit) => {
    const key = keyOf(text);
    const typed = { key, forms: [key, ...shortNames(text).map(keyOf)] };
    const { whole, short } = exactly(typed, index);
    const found = [
      ...fitting("exact", whole),
      ...fitting(whole.size > 0 ? "partial" : "exact", short),
      ...fitting("partial", partly(typed, new Set([...whole, ...short]), limit, customers, index)),
    ];
    return (found.length > 0 ? found : fitting("close", nearly(typed, index))).slice(0, limit);
  };
}

/** Those called by the whole key, and those called so when something is cut short. */
function exactly({ key, forms }: Typed, index: NameIndex) {
  const called = index.called(forms).toSorted((one, other) => one.customer - other.customer);
  const isKey = (name: { readonly key: string }) => name.key === key;
  const whole = new Set(
    called.filter((name) => isWhole(name) && isKey(name)).map(({ customer }) => customer),
  );
  const cut = called.filter((name) => isWhole(name) || isKey(name)).map(({ customer }) => customer);
  return { whole, short: new Set(cut.filter((customer) => !whole.has(customer))) };
}

/** The first of those that overlap with what was typed, the most first, but those that are found already. */
function partly(
  { key, forms }: Typed,
  but: ReadonlySet<number>,
  limit: number,
  customers: readonly Customer[],
  index: NameIndex,
): readonly number[] {
  const overlapOf = overlapWith(forms);
  const standing = index.standingIn(key.split(" ")).map(({ customer }) => customer);
  const having = forms.filter(tells).flatMap((form) => firstOf(index.containing(form), limit, but));
  return [...new Set([...standing, ...having])]
    .filter((number) => !but.has(number))
    .sort((one, other) => one - other)
    .flatMap((number) => customers.slice(number, number + 1).map((customer) => ({ number, customer })))
    .map(({ number, customer }) => ({ number, fit: overlapOf(spokenKeys(calledOf(customer))) }))
    .filter(({ fit }) => fit > 0)
    .sort((one, other) => other.fit - one.fit)
    .map(({ number }) => number);
}

/** So many different ones, and no more. */
function firstOf(numbers: Iterable<number>, limit: number, but: ReadonlySet<number>): readonly number[] {
  const first = new Set<number>();
  for (const number of numbers) {
    if (first.size >= limit) break;
    if (!but.has(number)) first.add(number);
  }
  return [...first];
}

function nearly({ key, forms }: Typed, index: NameIndex): ReadonlySet<number> {
  const meant = meantBy(forms.at(-1) ?? key);
  if (!meant) return new Set();
  const names = index.alike([meant.typed, ...meant.swapped], mostCompared(meant.typed));
  const inOrder = names.toSorted((one, other) => one.customer - other.customer);
  return new Set(createCloseSearch(inOrder)(meant).map(({ customer }) => customer));
}
