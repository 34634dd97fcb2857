import type { Customer } from "../eligibility/types.ts";
import { calledOf, kinds } from "./customer-names.ts";
import type { Called, Kind } from "./customer-names.ts";
import type { KeyTable } from "./key-table.ts";
import type { CustomerMention } from "./types.ts";
import { fold, withoutSpaces, wordsOf } from "./words.ts";
import type { Word } from "./words.ts";

/** Where something stands in a text. */
interface Span {
  readonly start: number;
  readonly end: number;
}

interface Hit extends Span {
  readonly customer: Customer;
  readonly kind: Kind;
}

/** Between the words of a name people put spaces, hyphens and apostrophes as they like. */
const loose = /^[ \t\u00A0'’&·\p{Pd}]*$/u;
/** A domain or an id goes on over these. */
const goesOnBefore = /[\p{L}\p{N}][\p{Pd}_]$/u;
const goesOnAfter = /^[.\p{Pd}_][\p{L}\p{N}]/u;

/**
 * Finds in texts the customers that are named there in full: by the whole name, with or without its legal form and
 * leading article, by the domain or by the id. Where names overlap the longest counts; two customers of one name
 * are both found.
 *
 * @param table the names of these customers
 */
export function createMentionFinder(
  customers: readonly Customer[],
  table: KeyTable,
): (text: string) => readonly CustomerMention[] {
  return (text) =>
    withoutOverlaps(hitsIn(text, customers, table)).map(({ customer, start, end }) => ({
      customer,
      start,
      end,
    }));
}

function hitsIn(text: string, customers: readonly Customer[], table: KeyTable): Hit[] {
  const words = wordsOf(text);
  const gaps = gapsBetween(words, text);
  return table.standingIn(words.map((word) => word.text)).flatMap((name) => {
    const [first, last] = [words[name.from], words[name.to - 1]];
    if (!first || !last) return [];
    const span = { start: first.start, end: last.end };
    const between = gaps.slice(name.from, name.to - 1);
    const stand = (called: Called) =>
      called.kind === name.kind && called.key === name.key && stands(called, between, text, span);
    return customers
      .slice(name.customer, name.customer + 1)
      .filter((customer) => calledOf(customer).filter(canBeMentioned).some(stand))
      .map((customer) => ({ customer, kind: name.kind, ...span }));
  });
}

/** "2" or "E" would be found in every other message. A long id may be all digits. */
function canBeMentioned({ kind, key }: Called): boolean {
  const letters = key.match(/\p{L}/gu)?.length ?? 0;
  return kind !== "label" && (letters >= 2 || (kind === "identifier" && withoutSpaces(key).length >= 8));
}

function gapsBetween(words: readonly Word[], text: string): readonly string[] {
  return words.slice(1).map((word, index) => fold(text.slice(words[index]?.end, word.start)));
}

/** Whether the words found are one name, and not the end of one phrase and the beginning of the next. */
function stands(called: Called, between: readonly string[], text: string, { start, end }: Span): boolean {
  const own = gapsBetween(wordsOf(called.text), called.text);
  const fits = (gap: string, index: number) => gap === own[index];
  if (called.kind !== "identifier") return between.every((gap, index) => fits(gap, index) || loose.test(gap));
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 2);
  return between.every(fits) && !goesOnBefore.test(before) && !goesOnAfter.test(after);
}

function withoutOverlaps(hits: readonly Hit[]): Hit[] {
  const kept: Hit[] = [];
  for (const hit of hits.toSorted(byPrecedence)) {
    const overlapping = kept.filter((other) => hit.start < other.end && other.start < hit.end);
    const namesake = (other: Hit) =>
      other.start === hit.start && other.end === hit.end && other.kind === hit.kind;
    if (overlapping.every(namesake)) kept.push(hit);
  }
  return kept.sort((one, other) => one.start - other.start);
}

function byPrecedence(one: Hit, other: Hit): number {
  return (
    other.end - other.start - (one.end - one.start) ||
    kinds.indexOf(one.kind) - kinds.indexOf(other.kind) ||
    one.start - other.start
  );
}
