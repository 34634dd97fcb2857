import type { Language } from "../catalog/types.ts";
import { findAll } from "./pattern.ts";
import type { Phrasebook } from "./phrasebook.ts";
import { inWholeWords } from "./tokens.ts";
import type { Token } from "./tokens.ts";

/** A message, parted. */
export interface Rest {
  /** What it says beside its sentence, as it was typed: perhaps a name. */
  readonly text: string;
  /** The words of the sentence. An article beside a name is none: "The Phone Company" is not English. */
  readonly sentence: readonly Token[];
}

interface Speech {
  readonly book: Phrasebook;
  /** The languages whose words count as the words of the sentence. */
  readonly languages: readonly Language[];
  /** What has a meaning already. */
  readonly understood: ReadonlySet<Token>;
}

/**
 * The stretches of a text that are neither understood nor words of any sentence, as they were typed. Words like
 * "of" stay inside a stretch, not at its ends.
 */
export function readRest(
  text: string,
  tokens: readonly Token[],
  { book, languages, understood }: Speech,
): Rest {
  const small = languages.flatMap((language) =>
    findAll(book.small[language], tokens).flatMap(({ words }) => words),
  );
  const known = inWholeWords(tokens, new Set([...understood, ...small]));
  const placeOf = (token: Token): Place => {
    if (understood.has(token) || (token.kind !== "word" && token.kind !== "han")) return "sentence";
    if (languages.some((language) => book.glue[language].has(token.text))) return "glue";
    return known.has(token) ? "sentence" : "name";
  };
  return {
    text: stretches(tokens, placeOf)
      .map((name) => text.slice(name[0]?.start, name.at(-1)?.end))
      .join(" "),
    sentence: tokens.filter((token) => placeOf(token) === "sentence"),
  };
}

type Place = "name" | "glue" | "sentence";

function stretches(
  tokens: readonly Token[],
  placeOf: (token: Token) => Place,
): readonly (readonly Token[])[] {
  const found: Token[][] = [];
  let open: Token[] = [];
  let glue: Token[] = [];
  for (const token of tokens) {
    const place = placeOf(token);
    if (place === "name") {
      if (open.length === 0) found.push(open);
      open.push(...glue, token);
      glue = [];
    } else if (place === "glue" && open.length > 0) glue.push(token);
    else [open, glue] = [[], []];
  }
  return found;
}
