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
  const joints = products.map((product, index) => jointOf(products[index - 1], product, tokens, book));
  const words = [
    ...[...targets, ...sources].flatMap((hit) => hit.words),
    ...joints.flatMap((joint) => joint.words),
  ];
  if (intent === "add-licences") return { roles: products.map(() => "unspecified"), words };
  const told = products.map((product) => roleOf(weight(targets, product), weight(sources, product)));
  const shared = share(told, joints);
  const joined = joints.some(({ words: joiner }) => joiner.length > 0) || asksOneByOne(products, tokens);
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

/** "E3? E5?" asks about each; "E1 E3" about one after the other. */
function asksOneByOne(products: readonly Token[], tokens: readonly Token[]): boolean {
  const [first, next] = products.map((product) => tokens.indexOf(product));
  if (first === undefined || next === undefined) return false;
  return tokens
    .slice(first, next)
    .some(({ kind, text }) => kind === "mark" && (text === "?" || text === "、"));
}

/** What stands between a product and the one before it, where they are joined. */
interface Joint {
  readonly words: readonly Token[];
  /** Nothing but the "and" or "or": "E3 or E5". */
  readonly close: boolean;
}

/** "E3 or E5": the "and" or "or" between two products, when at most a preposition stands there beside it. */
function jointOf(
  before: Token | undefined,
  product: Token,
  tokens: readonly Token[],
  { and }: Phrasebook,
): Joint {
  if (!before) return { words: [], close: false };
  const between = tokens.slice(tokens.indexOf(before) + 1, tokens.indexOf(product));
  const words = findAll(and, between)[0]?.words ?? [];
  const beside = between.length - words.length;
  return { words: beside <= 1 ? words : [], close: words.length > 0 && beside === 0 };
}

/** Products that are joined have one role: that of the first where nothing else stands between, else what is told. */
function share(told: readonly Role[], joints: readonly Joint[]): readonly Role[] {
  const isJoined = (index: number) => (joints[index]?.words.length ?? 0) > 0;
  const roles = [...told];
  for (const [index, role] of roles.entries()) {
    const before = isJoined(index) ? roles[index - 1] : undefined;
    if (before === undefined || before === "unspecified") continue;
    if (role === "unspecified" || joints[index]?.close) roles[index] = before;
  }
  for (let index = roles.length - 1; index > 0; index--) {
    const role = roles[index];
    if (role && isJoined(index) && roles[index - 1] === "unspecified") roles[index - 1] = role;
  }
  return roles;
}

function complete(roles: readonly Role[], joined: boolean): readonly Role[] {
  if (roles.length < 2) return roles;
  const has = (role: Role) => roles.includes(role);
  const fill = (role: Role) => roles.map((one) => (one === "unspecified" ? role : one));
  if (has("source")) return has("target") ? roles : fill("target");
  if (has("target") && has("unspecified")) return fill("source");
  if (joined) return roles;
  return ["source", ...roles.slice(1).map((): Role => "target")];
}
