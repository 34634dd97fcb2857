import { findAll } from "./pattern.ts";
import type { Hit } from "./pattern.ts";
import type { Phrasebook } from "./phrasebook.ts";
import { inWholeWords } from "./tokens.ts";
import type { Token } from "./tokens.ts";

/** A message without its courtesies. */
export interface Core {
  readonly tokens: readonly Token[];
  /** With "please" and the like, without greetings and thanks: « demain » tells a time where one is asked for. */
  readonly unhurried: readonly Token[];
  readonly courtesies: ReadonlySet<Token>;
  readonly greets: boolean;
  readonly thanks: boolean;
}

/** Takes out "please" anywhere, greetings and thanks at the beginning, thanks at the end. */
export function withoutCourtesy(all: readonly Token[], { courtesy }: Phrasebook): Core {
  const polite = new Set(findAll(courtesy.polite, all).flatMap(({ words }) => words));
  let tokens = without(all, inWholeWords(all, polite));
  let unhurried = all;
  let greets = false;
  let thanks = false;
  for (;;) {
    const greeting = longest(findAll(courtesy.greeting, tokens));
    const opening = longest(findAll(courtesy.thanksFirst, tokens));
    const closing = longest(findAll(courtesy.thanksLast, tokens));
    const hit = greeting ?? opening ?? closing;
    if (!hit) break;
    greets ||= hit === greeting;
    thanks ||= hit !== greeting;
    tokens = without(tokens, hit.words);
    // “早上” tells a time in “明天早上”, and greets only at the very beginning
    if (hit === closing || hit.words[0] === unhurried[0]) unhurried = without(unhurried, hit.words);
  }
  return { tokens, unhurried, courtesies: new Set(without(all, tokens)), greets, thanks };
}

function longest(hits: readonly Hit[]): Hit | undefined {
  return hits.toSorted((a, b) => b.words.length - a.words.length)[0];
}

function without(tokens: readonly Token[], dropped: Iterable<Token>): readonly Token[] {
  const gone = new Set(dropped);
  return tokens.filter((token) => !gone.has(token));
}
