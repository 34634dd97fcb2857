import type { Found } from "./intent.ts";
import { findLabel, findLabels } from "./labelled.ts";
import { findAll, findWhole } from "./pattern.ts";
import type { Phrasebook } from "./phrasebook.ts";
import type { Token } from "./tokens.ts";
import { guideTopics } from "./types.ts";

/** The procedure asked for: of several that the words fit, the more special one. */
export function findGuide(tokens: readonly Token[], book: Phrasebook): Found | undefined {
  const asked = findLabels(book.guides.asks, tokens);
  const general = findAll(book.intent("start-guide", "within"), tokens);
  if (asked.length + general.length === 0) return undefined;
  const told = [...asked, ...findLabels(book.guides.about, tokens)];
  const guide = guideTopics.find((topic) => told.some(({ label }) => label === topic)) ?? "upgrade";
  return {
    intent: guide === "add-licences" ? "add-licences" : "start-guide",
    words: [...told, ...general].flatMap(({ words }) => words),
    guide,
  };
}

/** "How?": the procedure for what was just spoken of, when nothing else is asked. */
export function findHow(words: readonly Token[], book: Phrasebook): Found | undefined {
  const hit = findWhole(book.guides.how, words);
  return hit && { intent: "start-guide", words: hit.words, guide: "upgrade", leansOnContext: true };
}

/** @param tokens without courtesies */
export function readYesNo(tokens: readonly Token[], book: Phrasebook): "yes" | "no" | undefined {
  return findLabel(
    book.guides.yesNo,
    tokens.filter(({ kind }) => kind !== "mark"),
  )?.label;
}
