import { findAll } from "./pattern.ts";
import type { Hit } from "./pattern.ts";
import type { Phrasebook } from "./phrasebook.ts";
import type { Token } from "./tokens.ts";
import type { Intent, ProductMention } from "./types.ts";

export type Role = ProductMention["role"];

/** The role of each product, in the order of the text, and the words that told it. */
export interface Roles {
  readonly roles: readonly Role[];
  readonly words: readonly Token[];
}

/**
 * What each product is in the sentence: by the words around it, else by what the other products are, else (two
 * products side by side) by their order.
 *
 * @param intent what the message asks for, when its words tell: plans that are compared have no order
 */
export function readRoles(tokens: readonly Token[], intent: Intent | undefined, book: Phrasebook): Roles {
  const products = tokens.filter((token) => token.kind === "product");
  if (products.length === 0) return { roles: [], words: [] };
  const targets = findAll(book.target, tokens);
  const sources = findAll(book.source, tokens);
  const joiners = products.map((product, index) => joinerOf(products[index - 1], product, tokens, book));
  const words = [...[...targets, ...sources].flatMap((hit) => hit.words), ...joiners.flat()];
  if (intent === "add-licences") return { roles: products.map(() => "unspecified"), words };
  const told = products.map((product) => roleOf(weight(targets, product), weight(sources, product)));
  const joined = joiners.map((joiner) => joiner.length > 0);
  const shared = inherit(told, joined);
  return { roles: intent === "compare-plans" ? shared : complete(shared, joined), words };
}

function roleOf(target: number, source: number): Role {
  if (target === 0 && source === 0) return "unspecified";
  return target >= source ? "target" : "source";
}

/** The more words speak for a role, the surer it is: "eligible for E3" against "for E3". */
function weight(hits: readonly Hit[], product: Token): number {
  const about = hits.filter(({ entities }) => entities.includes(product));
  return Math.max(0, ...about.map(({ words }) => words.length));
}

/** "E3 or E5": the "and" or "or" between two products, when at most a preposition stands there beside it. */
function joinerOf(
  before: Token | undefined,
  product: Token,
  tokens: readonly Token[],
  { and }: Phrasebook,
): readonly Token[] {
  if (!before) return [];
  const between = tokens.slice(tokens.indexOf(before) + 1, tokens.indexOf(product));
  const joiner = findAll(and, between)[0]?.words ?? [];
  return between.length - joiner.length <= 1 ? joiner : [];
}

function inherit(told: readonly Role[], joined: readonly boolean[]): readonly Role[] {
  const roles: Role[] = [];
  for (const [index, role] of told.entries()) {
    const before = joined[index] ? roles[index - 1] : undefined;
    roles.push(before === undefined || before === "unspecified" ? role : before);
  }
  return roles;
}

function complete(roles: readonly Role[], joined: readonly boolean[]): readonly Role[] {
  if (roles.length < 2) return roles;
  const has = (role: Role) => roles.includes(role);
  const fill = (role: Role) => roles.map((one) => (one === "unspecified" ? role : one));
  if (has("source")) return has("target") ? roles : fill("target");
  if (has("target") && has("unspecified")) return fill("source");
  if (joined.includes(true)) return roles;
  return ["source", ...roles.slice(1).map((): Role => "target")];
}
