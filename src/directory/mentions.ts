import type { Customer } from "../eligibility/types.ts";
import { shortNames } from "./customer-names.ts";
import type { CustomerMention } from "./types.ts";
import { fold, wordsOf } from "./words.ts";
import type { Word } from "./words.ts";

/** In order of precedence where two customers are called the same. */
const kinds = ["name", "identifier", "short name"] as const;
type Kind = (typeof kinds)[number];

interface Called {
  readonly customer: Customer;
  readonly kind: Kind;
  /** What stands between the words. */
  readonly gaps: readonly string[];
}

/** The names that go on with a word after those that led here, and the customers that are called that. */
interface Node {
  readonly next: Map<string, Node>;
  readonly called: Called[];
}

interface Hit extends Called {
  readonly start: number;
  readonly end: number;
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
 */
export function createMentionFinder(
  customers: readonly Customer[],
): (text: string) => readonly CustomerMention[] {
  const root: Node = { next: new Map(), called: [] };
  for (const customer of customers) {
    plant(root, customer, "name", customer.name);
    for (const name of shortNames(customer.name)) plant(root, customer, "short name", name);
    plant(root, customer, "identifier", customer.domain);
    plant(root, customer, "identifier", customer.id);
  }
  return (text) =>
    withoutOverlaps(hitsIn(text, root)).map(({ customer, start, end }) => ({ customer, start, end }));
}

function plant(root: Node, customer: Customer, kind: Kind, name: string): void {
  const words = wordsOf(name);
  if (!canBeMentioned(words, kind)) return;
  let node = root;
  for (const { text } of words) {
    const next = node.next.get(text) ?? { next: new Map<string, Node>(), called: [] };
    node.next.set(text, next);
    node = next;
  }
  node.called.push({ customer, kind, gaps: gapsBetween(words, name) });
}

/** "2" or "E" would be found in every other message. A long id may be all digits. */
function canBeMentioned(words: readonly Word[], kind: Kind): boolean {
  const text = words.map((word) => word.text).join("");
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters >= 2 || (kind === "identifier" && text.length >= 8);
}

function gapsBetween(words: readonly Word[], text: string): readonly string[] {
  return words.slice(1).map((word, index) => fold(text.slice(words[index]?.end, word.start)));
}

function hitsIn(text: string, root: Node): Hit[] {
  const words = wordsOf(text);
  const gaps = gapsBetween(words, text);
  const hits: Hit[] = [];
  words.forEach(({ start }, from) => {
    let node = root.next.get(words[from]?.text ?? "");
    for (let last = from; node; last++) {
      const end = words[last]?.end ?? text.length;
      const between = gaps.slice(from, last);
      for (const called of node.called) {
        if (stands(called, between, text, start, end)) hits.push({ ...called, start, end });
      }
      node = node.next.get(words[last + 1]?.text ?? "");
    }
  });
  return hits;
}

/** Whether the words found are one name, and not the end of one phrase and the beginning of the next. */
function stands(
  called: Called,
  between: readonly string[],
  text: string,
  start: number,
  end: number,
): boolean {
  const fits = (gap: string, index: number) => gap === called.gaps[index];
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
