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
  /** The stretches of `text`. */
  readonly names: readonly (readonly Token[])[];
}

/** How the words of a message are taken. */
export interface Speech {
  readonly book: Phrasebook;
  /** The languages whose words count as the words of the sentence. */
  readonly languages: readonly Language[];
  /** What has a meaning already. */
  readonly understood: ReadonlySet<Token>;
  /** What has none, however ordinary its words. */
  readonly unexplained: ReadonlySet<Token>;
}

/**
 * The stretches of a text that are neither understood nor words of any sentence, as they were typed. Words like
 * "of" stay inside a stretch, not at its ends.
 */
export function readRest(
  text: string,
  tokens: readonly Token[],
  { book, languages, understood, unexplained }: Speech,
): Rest {
  const small = languages.flatMap((language) =>
    findAll(book.small[language], tokens).flatMap(({ words }) => words),
  );
  const known = inWholeWords(tokens, new Set([...understood, ...small]));
  const placeOf = (token: Token): Place => {
    if (unexplained.has(token) && token.kind !== "mark") return "name";
    if (understood.has(token) || (token.kind !== "word" && token.kind !== "han")) return "sentence";
    if (languages.some((language) => book.glue[language].has(token.text))) return "glue";
    return known.has(token) ? "sentence" : "name";
  };
  const names = stretches(tokens, placeOf);
  return {
    names,
    text: names.map((name) => text.slice(name[0]?.start, name.at(-1)?.end)).join(" "),
    sentence: tokens.filter((token) => unexplained.has(token) || placeOf(token) === "sentence"),
  };
}

/** The customers that a name of the rest begins or ends with: in "Contoso Bakery" Contoso is not the one meant. */
export function customersInNames(text: string, tokens: readonly Token[], { names }: Rest): readonly Token[] {
  return tokens.filter(
    (token) =>
      token.kind === "customer" &&
      names.some((name) => adjoin(text, token, name[0]) || adjoin(text, name.at(-1), token)),
  );
}

/** A name with the unknown words right before and after it; undefined where there are none. */
export function withAdjoining(text: string, { start, end }: Stand, { names }: Rest): string | undefined {
  const before = names.find((name) => adjoin(text, name.at(-1), { start, end }))?.[0]?.start ?? start;
  const after = names.find((name) => adjoin(text, { start, end }, name[0]))?.at(-1)?.end ?? end;
  return before < start || after > end ? text.slice(before, after) : undefined;
}

type Stand = Pick<Token, "start" | "end">;

const adjoin = (text: string, one: Stand | undefined, next: Stand | undefined): boolean =>
  one !== undefined &&
  next !== undefined &&
  one.end <= next.start &&
  /^[\s&-]*$/.test(text.slice(one.end, next.start));

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
