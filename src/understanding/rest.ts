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
  const placeIn = (token: Token): Place => {
    if (unexplained.has(token) && token.kind !== "mark") return "name";
    if (understood.has(token) || (token.kind !== "word" && token.kind !== "han")) return "sentence";
    if (languages.some((language) => book.glue[language].has(token.text))) return "glue";
    return known.has(token) ? "sentence" : "name";
  };
  const places = tokens.map(placeIn);
  widen(places, {
    text,
    tokens,
    mayBeName: (token, begins) =>
      !understood.has(token) && (!begins || !book.isSmall(token.text) || book.beginsNames(token.text)),
  });
  const placeOf = new Map(tokens.map((token, at) => [token, places[at]]));
  const names = stretches(tokens, (token) => placeOf.get(token));
  return {
    names,
    text: names.map((name) => text.slice(name[0]?.start, name.at(-1)?.end)).join(" "),
    sentence: tokens.filter((token) => unexplained.has(token) || placeOf.get(token) === "sentence"),
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

interface Around {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Whether a word may belong to a name although sentences have it; one that begins a sentence has a capital anyway. */
  readonly mayBeName: (token: Token, begins: boolean) => boolean;
}

/** "Green Bank", "Contoso Green": an ordinary word with a capital, next to a name with one, is part of it. */
function widen(places: Place[], { text, tokens, mayBeName }: Around): void {
  if (!/\p{Ll}/u.test(text)) return;
  const hasCapital = (at: number) => /^\p{Lu}/u.test(text.slice(tokens[at]?.start));
  const joins = (at: number, beside: number) => {
    const token = tokens[at];
    const isName = places[beside] === "name" || tokens[beside]?.kind === "customer";
    if (token?.kind !== "word" || places[at] !== "sentence" || !isName) return false;
    const [one, next] = [tokens[Math.min(at, beside)], tokens[Math.max(at, beside)]];
    const begins = /(^|[.!?…:;])[\s\p{Pi}"]*$/u.test(text.slice(0, token.start));
    return hasCapital(at) && hasCapital(beside) && mayBeName(token, begins) && adjoin(text, one, next);
  };
  for (let at = tokens.length - 2; at >= 0; at--) if (joins(at, at + 1)) places[at] = "name";
  for (let at = 1; at < tokens.length; at++) if (joins(at, at - 1)) places[at] = "name";
}

function stretches(
  tokens: readonly Token[],
  placeOf: (token: Token) => Place | undefined,
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
