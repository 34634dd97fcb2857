import type { Language } from "../catalog/types.ts";
import type { Core } from "./courtesy.ts";
import { findCommand, findOutspoken, findUpgradeQuestion } from "./intent.ts";
import type { Found } from "./intent.ts";
import { readQuantity } from "./numbers.ts";
import { findAll } from "./pattern.ts";
import type { Phrasebook } from "./phrasebook.ts";
import { findReason } from "./reason-codes.ts";
import { findRefusal, isRefusal } from "./refusal.ts";
import { readRoles } from "./roles.ts";
import type { Role } from "./roles.ts";
import { readSetLanguage } from "./set-language.ts";
import type { Token } from "./tokens.ts";
import { otherKinds } from "./types.ts";
import type { GuideTopic, Intent, Obstacle, OtherKind } from "./types.ts";

/** The procedure that is asked for where the words tell no other. */
const usualGuides: Partial<Record<Intent, GuideTopic>> = {
  "start-guide": "upgrade",
  "add-licences": "add-licences",
};

/** What the words of a sentence tell. */
export interface Reading {
  /** Undefined when no word tells what is asked. */
  readonly found: Found | undefined;
  readonly roles: readonly Role[];
  readonly quantity: number | undefined;
  readonly reason: string | undefined;
  readonly setLanguage: Language | undefined;
  /** "and …", "what about …" */
  readonly continues: boolean;
  /** "can it …" */
  readonly refersBack: boolean;
  readonly other: OtherKind | undefined;
  readonly guide: GuideTopic | undefined;
  readonly obstacle: Obstacle | undefined;
  readonly tabNamed: boolean;
  /** What stands in the words of the Upgrade tab: its plans are not asked about. */
  readonly quoted: readonly Token[];
  /** All the words that told something. */
  readonly words: readonly Token[];
}

/** Reads a message without its courtesies. */
export function readWords(core: Core, book: Phrasebook): Reading {
  const { tokens } = core;
  const reason = findReason(tokens);
  const {
    found,
    roles,
    obstacle,
    tabNamed = false,
    quoted = [],
    words,
  } = reason
    ? readAsked(tokens, book, { intent: "explain-reason", words: reason.words })
    : readAskedOrRefused(tokens, book, findCommand(core, book));
  const quantity = readQuantity(tokens, book);
  const setLanguage = readSetLanguage(tokens, book);
  const continues = findAll(book.followsUp, tokens).flatMap(({ words }) => words);
  const refersBack = findAll(book.refersBack, tokens).flatMap(({ words }) => words);
  const other = readOther(tokens, book);
  const guide = found && (found.guide ?? usualGuides[found.intent]);
  const idle = guide ? findAll(book.guides.idle, tokens).flatMap(({ words }) => words) : [];
  return {
    found,
    roles,
    quantity: quantity.quantity,
    reason: reason?.code,
    setLanguage: setLanguage.language,
    continues: continues.length > 0,
    refersBack: refersBack.length > 0,
    other: other.kind,
    guide,
    obstacle,
    tabNamed,
    quoted,
    words: [words, quantity.words, setLanguage.words, continues, refersBack, other.words, idle].flat(),
  };
}

function readOther(tokens: readonly Token[], book: Phrasebook) {
  for (const kind of otherKinds) {
    const words = findAll(book.other[kind], tokens).flatMap((hit) => hit.words);
    if (words.length > 0) return { kind, words };
  }
  return { kind: undefined, words: [] };
}

interface Asked {
  readonly found: Found | undefined;
  readonly roles: readonly Role[];
  readonly obstacle?: Obstacle;
  readonly tabNamed?: boolean;
  readonly quoted?: readonly Token[];
  readonly words: readonly Token[];
}

function readAsked(
  tokens: readonly Token[],
  book: Phrasebook,
  outspoken: Found | undefined = findOutspoken(tokens, book),
): Asked {
  const { roles, words } = readRoles(tokens, outspoken?.intent, book);
  const found = outspoken ?? findUpgradeQuestion(tokens, roles, book);
  return { found, roles, words: [...(found?.words ?? []), ...words] };
}

/**
 * What the Upgrade tab said is read as that, and never as a question of its own: "more users than licences" asks for
 * no more licences, whether it is quoted or said of a customer.
 */
function readAskedOrRefused(tokens: readonly Token[], book: Phrasebook, command: Found | undefined): Asked {
  const refusal = command ? undefined : findRefusal(tokens, book);
  if (!refusal) return readAsked(tokens, book, command);
  const beside = readAsked(refusal.beside, book);
  if (!isRefusal(refusal, beside, book)) {
    const namesPlan = refusal.words.some(({ kind }) => kind === "product");
    return refusal.firm && !namesPlan ? beside : readAsked(tokens, book);
  }
  const words = [...beside.words, ...refusal.words, ...refusal.quotes];
  return {
    found: { intent: "start-guide", words, guide: "upgrade-tab-blocked" },
    roles: beside.roles,
    obstacle: refusal.obstacle,
    tabNamed: refusal.namesTab,
    quoted: refusal.words,
    words,
  };
}
