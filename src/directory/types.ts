import type { Customer } from "../eligibility/types.ts";

/** How a customer fits what was typed: its whole name (or domain, or id), some of it, or only nearly. */
export type Fit = "exact" | "partial" | "close";

export interface CustomerMatch {
  readonly customer: Customer;
  readonly fit: Fit;
}

/** A customer whose whole name or domain stands in a text, with where it stands (UTF-16 offsets). */
export interface CustomerMention {
  readonly customer: Customer;
  readonly start: number;
  readonly end: number;
}

/** Customers and their subscriptions, wherever they come from. */
export interface Directory {
  /** @returns undefined when there is no such customer; ids compare without case */
  customer(id: string): Promise<Customer | undefined>;
  /** The customers that fit a typed name, domain or id, best first. */
  search(typed: string, limit: number): Promise<readonly CustomerMatch[]>;
  /** The customers named in full in a text, the longest names first where they overlap. */
  mentionedIn(text: string): Promise<readonly CustomerMention[]>;
  /** The first customers in the order of their names. */
  list(limit: number): Promise<readonly Customer[]>;
  count(): Promise<number>;
  /** @throws when it cannot answer */
  check(): Promise<void>;
}

/** Which customers somebody may see: all, or those of these ids and domains, in lower case. */
export type Sight = "all" | ReadonlySet<string>;

/** The directory with all customers in it, from which everybody gets what they may see. */
export interface WholeDirectory extends Directory {
  /**
   * The directory as somebody sees it: each answer is what it would be if the other customers were not in it, so that
   * nothing tells that they are.
   */
  seenBy(sight: Sight): Directory;
}
