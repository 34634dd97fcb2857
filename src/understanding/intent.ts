import type { Core } from "./courtesy.ts";
import { findGuide, findHow } from "./guides.ts";
import { findMove } from "./moves.ts";
import { findAll, findWhole } from "./pattern.ts";
import type { Hit } from "./pattern.ts";
import type { Phrasebook } from "./phrasebook.ts";
import type { IntentPhrases } from "./phrases.ts";
import type { Role } from "./roles.ts";
import type { Token } from "./tokens.ts";
import { intents } from "./types.ts";
import type { GuideMove, GuideTopic, Intent } from "./types.ts";

/** An intent, and the words that told it. */
export interface Found {
  readonly intent: Intent;
  readonly words: readonly Token[];
  /** Words that say what to do with a plan or customer that we do not do: they are not taken out of the message. */
  readonly unread?: readonly Token[];
  /** The procedure, where the words tell more than that one is asked for. */
  readonly guide?: GuideTopic;
  readonly move?: GuideMove;
  /** It asks about what was said before: "how?". */
  readonly leansOnContext?: boolean;
  /** The message is nothing else. */
  readonly whole?: boolean;
  /** The words may as well be a part of what is told: "the customer …". */
  readonly faint?: boolean;
}

/** Asked for in their own words, whatever plans are named beside them; the first that fits, guides in between. */
const beforeGuides: readonly Intent[] = ["restart", "resume-guide"];
const afterGuides: readonly Intent[] = ["compare-plans", "show-paths", "explain-reason", "add-licences"];

/** An intent that is told by its own words, wherever they stand. */
export function findOutspoken(tokens: readonly Token[], book: Phrasebook): Found | undefined {
  return (
    findOtherDeed("firm", tokens, book) ??
    findFirst(beforeGuides, "within", tokens, book) ??
    findGuide(tokens, book) ??
    findFirst(afterGuides, "within", tokens, book)
  );
}

/** A message that is nothing but a command: it holds even for a customer of that name. */
export function findCommand(core: Core, book: Phrasebook): Found | undefined {
  const words = withoutMarks(core.tokens);
  const told = findMove(words, withoutMarks(core.unhurried), book) ?? findHow(words, book);
  if (told) return told;
  if (words.length === 0) return core.tokens.length > 0 ? { intent: "help", words: [] } : undefined;
  for (const intent of intents) {
    const hit = findWhole(book.intent(intent, "whole"), words);
    if (hit) return { intent, words: hit.words, whole: true };
  }
  return undefined;
}

const withoutMarks = (tokens: readonly Token[]) => tokens.filter(({ kind }) => kind !== "mark");

/** What is asked when no intent was told by its own words: upgrades, mostly. */
export function findUpgradeQuestion(
  tokens: readonly Token[],
  roles: readonly Role[],
  book: Phrasebook,
): Found | undefined {
  const upgrade = wordsOf(findAll(book.upgrade, tokens));
  const purchase =
    upgrade.length > 0 || roles.includes("source") ? undefined : findOtherDeed("loose", tokens, book);
  if (purchase) return purchase;
  if (roles.includes("target")) return { intent: "check-upgrade", words: upgrade };
  const aside = findFirst(["none", "set-language"], "within", tokens, book);
  if (aside) return aside;
  if (upgrade.length > 0) {
    return { intent: roles.includes("unspecified") ? "check-upgrade" : "list-upgrades", words: upgrade };
  }
  return (
    findFirst(["find-customer", "list-subscriptions", "help"], "within", tokens, book) ??
    faint(findFirst(["find-customer"], "loose", tokens, book))
  );
}

/** "cancel", "renew", "buy", or an upgrade that is over: with a plan or a customer, but no question about upgrading. */
function findOtherDeed(
  where: "firm" | "loose",
  tokens: readonly Token[],
  book: Phrasebook,
): Found | undefined {
  if (!tokens.some(({ kind }) => kind === "product" || kind === "customer")) return undefined;
  const found = findFirst(["none"], where, tokens, book);
  return found && { ...found, unread: found.words };
}

const faint = (found: Found | undefined): Found | undefined => found && { ...found, faint: true };

function findFirst(
  among: readonly Intent[],
  where: keyof IntentPhrases,
  tokens: readonly Token[],
  book: Phrasebook,
): Found | undefined {
  for (const intent of among) {
    const hits = findAll(book.intent(intent, where), tokens);
    if (hits.length > 0) return { intent, words: wordsOf(hits) };
  }
  return undefined;
}

function wordsOf(hits: readonly Hit[]): readonly Token[] {
  return hits.flatMap(({ words }) => words);
}
