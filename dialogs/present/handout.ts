import { execute } from "../../cards/actions.ts";
import type { CardData } from "../../cards/data.ts";
import type { Words } from "../../locales/i18n.ts";
import { languages } from "../../src/catalog/types.ts";
import type { Language } from "../../src/catalog/types.ts";
import type { GuideCase } from "../guides/case.ts";
import type { Handout } from "../guides/handouts.ts";
import { guideHead } from "./guide-words.ts";
import { line } from "./names.ts";

export interface HandoutShown {
  readonly words: Words;
  readonly shown: GuideCase;
  readonly what: Handout;
  /** The language that the text is in. */
  readonly spoken: Language;
  /** The text, and which part of it is shown; one that is not there counts as the last. */
  readonly pages: readonly string[];
  readonly page: number;
  readonly notes: readonly string[];
}

/** A text to copy, with the way back to its guide. */
export function presentHandout({
  words,
  shown,
  what,
  spoken,
  pages,
  page: wanted,
  notes,
}: HandoutShown): CardData {
  const page = Math.min(wanted, pages.length - 1);
  const { title, subject } = guideHead(words, shown);
  const guide = shown.open.id;
  return {
    card: "handout",
    title: words(`guide:handout.${what}.title`),
    subject: line(title, subject),
    notes: [
      ...(pages.length > 1 ? [words("guide:handout.page", { page: page + 1, pages: pages.length })] : []),
      words("guide:handout.copy"),
      words(`guide:handout.${what}.note`),
      ...notes,
    ],
    label: words(`guide:handout.${what}.label`),
    text: pages[page] ?? "",
    actions: [
      ...(page + 1 < pages.length
        ? [
            execute(words("guide:handout.nextPage"), {
              verb: "guide-handout",
              guide,
              what,
              language: spoken,
              page: page + 1,
            }),
          ]
        : []),
      execute(words("guide:action.show"), { verb: "guide-act", guide, act: "show" }),
      ...languages
        .filter((language) => language !== spoken)
        .map((language) =>
          execute(words(`guide:handout.in.${language}`), {
            verb: "guide-handout",
            guide,
            what,
            language,
            inPlace: true,
          }),
        ),
    ],
  };
}
