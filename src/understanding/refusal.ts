import type { Found } from "./intent.ts";
import { findLabels } from "./labelled.ts";
import { findAll } from "./pattern.ts";
import type { Phrasebook } from "./phrasebook.ts";
import type { Role } from "./roles.ts";
import type { Token } from "./tokens.ts";
import { obstacles } from "./types.ts";
import type { Obstacle } from "./types.ts";

/** What the Upgrade tab may have said, as far as it stands in a message. */
export interface Refusal {
  readonly obstacle: Obstacle;
  /** Hardly said of anything else. */
  readonly firm: boolean;
  readonly words: readonly Token[];
  /** The message without the stretches that tell it. */
  readonly beside: readonly Token[];
  /** Words there that show that something is quoted: "it says". */
  readonly quotes: readonly Token[];
  /** Whether the tab, the admin center or its message is named. */
  readonly namesTab: boolean;
  /** Whether the message asks something. */
  readonly asks: boolean;
}

/** What a message asks beside a refusal. */
export interface Beside {
  readonly found: Found | undefined;
  readonly roles: readonly Role[];
}

/** The Upgrade tab's reason that a message may be quoting; `isRefusal` tells whether it is. */
export function findRefusal(tokens: readonly Token[], { guides }: Phrasebook): Refusal | undefined {
  const firm = findLabels(guides.refusals, tokens);
  const hits = firm.length > 0 ? firm : findLabels(guides.hints, tokens);
  const obstacle = obstacles.find((one) => hits.some(({ label }) => label === one));
  if (!obstacle) return undefined;
  const told = new Set<Token>();
  for (const { label, words, entities } of hits) {
    if (label === obstacle) for (const token of between(tokens, [...words, ...entities])) told.add(token);
  }
  const beside = tokens.filter((token) => !told.has(token));
  const quotes = findAll(guides.quotes, beside).flatMap(({ words }) => words);
  const asks = findAll(guides.questions, tokens).length > 0;
  const namesTab = findAll(guides.tab, tokens).length > 0;
  return { obstacle, firm: firm.length > 0, words: [...told], beside, quotes, namesTab, asks };
}

/**
 * Whether a message tells why the Upgrade tab refuses, as opposed to asking something about a customer of whom that
 * is true: "Contoso has add-ons, can they go to E3?".
 */
export function isRefusal(
  { firm, beside, quotes, asks }: Refusal,
  { found: asked, roles }: Beside,
  book: Phrasebook,
): boolean {
  const found = asked?.faint && beside.length > asked.words.length ? undefined : asked;
  if (found?.guide === "upgrade-tab-blocked") return true;
  if (roles.includes("target")) return false;
  if (found && found.intent !== "list-upgrades" && found.intent !== "explain-reason") return false;
  if (quotes.length > 0) return true;
  if (found || roles.length > 0) return false;
  return firm || (!asks && beside.every(({ text }) => book.isOrdinary(text)));
}

/** The tokens from the first to the last of some. */
function between(tokens: readonly Token[], some: readonly Token[]): readonly Token[] {
  const places = some.map((token) => tokens.indexOf(token));
  return tokens.slice(Math.min(...places), Math.max(...places) + 1);
}
