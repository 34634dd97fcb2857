import type { Language } from "../src/catalog/types.ts";
import { bundles, guideTextIn, isKeyOf } from "./i18n.ts";
import type { Values } from "./i18n.ts";

/** A piece of a sentence: plain, or the name of something on the screen, which is shown in bold. */
export interface Run {
  readonly text: string;
  readonly isLabel: boolean;
}

/** Keeps two brackets of a value apart while the labels are found, so that no customer's name is read as one. */
const apart = "\uE002";

/**
 * A sentence of a guide in pieces: `[[your-products]]` in it is the label of that name, as the documents print it.
 *
 * @throws RangeError where the bundles have no such sentence or label
 */
export function tellGuide(language: Language, name: string, values: Values = {}): readonly Run[] {
  const text = guideTextIn(language, name, protect(values));
  if (text === undefined) throw new RangeError(`no words for ${name} in ${language}`);
  return text
    .split(/(\[\[[a-z0-9-]+\]\])/)
    .filter((piece) => piece !== "")
    .map((piece) =>
      /^\[\[.*\]\]$/.test(piece)
        ? { text: labelIn(language, piece.slice(2, -2)), isLabel: true }
        : { text: piece.replaceAll(apart, ""), isLabel: false },
    );
}

/** The name of something on the screen, as the documents print it. */
function labelIn(language: Language, name: string): string {
  const { labels } = bundles[language];
  if (!isKeyOf(labels, name)) throw new RangeError(`no label ${name}`);
  return labels[name];
}

/** The sentence without marks. */
export const plainText = (runs: readonly Run[]): string => runs.map(({ text }) => text).join("");

function protect(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" ? value.replaceAll("[[", `[${apart}[`) : value,
    ]),
  );
}
