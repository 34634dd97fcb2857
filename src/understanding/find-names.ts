import type { Catalog, NameMatch } from "../catalog/types.ts";
import { withoutIdleMark } from "./cloud-mark.ts";
import { arrangeSpans, maskSpans } from "./message.ts";
import type { Phrasebook } from "./phrasebook.ts";
import { readSentence } from "./sentence.ts";
import type { NamedCustomer, Sentence } from "./sentence.ts";
import { withTiers } from "./tiers.ts";
import { tokenize } from "./tokens.ts";

/** Finds names in a text; offsets are UTF-16. */
export interface NameFinders {
  readonly namesIn: Catalog["namesIn"];
  readonly tiersIn: Catalog["tiersIn"];
  readonly customersIn: (text: string) => Promise<readonly NamedCustomer[]>;
}

/** Each doubt costs a reading; more than a few in one message are no honest question. */
const mostDoubts = 6;

/**
 * The customers and products named in a text. A customer's name counts before a plan's, except where the plan's
 * explains more of the sentence ("Contoso Business Basic" for a customer Contoso Business beside a customer
 * Contoso) or as much of it, with another customer named ("Microsoft 365 E3" for a customer Microsoft). A customer
 * whose name is an ordinary word ("Can", "Go") counts only where no other is named, or where it has its capital: who is
 * "on the phone" is not The Phone Company.
 *
 * @throws what `customersIn` throws
 */
export async function findNames(text: string, finders: NameFinders, book: Phrasebook): Promise<Sentence> {
  const first = await read(text, [], finders, book);
  const doubts = finders
    .namesIn(text)
    .filter((plan) => first.customers.some((one) => overlap(one, plan) && !isAll(text, one)));
  let best = first;
  let plans: readonly NameMatch[] = [];
  for (const plan of doubts.slice(0, mostDoubts)) {
    const other = await read(text, [...plans, plan], finders, book);
    if (!(await isBetter(other, best, book))) continue;
    best = other;
    plans = [...plans, plan];
  }
  return withoutOrdinaryWords(best, finders, book);
}

/** @param plans those that customers' names shall not reach into */
async function read(
  text: string,
  plans: readonly NameMatch[],
  finders: NameFinders,
  book: Phrasebook,
): Promise<Sentence> {
  return sentenceOf(text, await finders.customersIn(maskSpans(text, plans)), finders, book);
}

function sentenceOf(
  text: string,
  named: readonly NamedCustomer[],
  { namesIn, tiersIn }: NameFinders,
  book: Phrasebook,
): Sentence {
  const spans = arrangeSpans(text, named);
  const customers = named.filter((one) =>
    spans.some(({ start, end }) => one.start === start && one.end === end),
  );
  const masked = maskSpans(text, spans);
  const products = arrangeSpans(masked, namesIn(masked)).map((name) => withoutIdleMark(text, name, namesIn));
  const sentence = { text, customers, products };
  const tiers = arrangeSpans(masked, tiersIn(maskSpans(masked, products)));
  return tiers.length > 0 ? withTiers(sentence, tiers, book) : sentence;
}

async function isBetter(other: Sentence, best: Sentence, book: Phrasebook): Promise<boolean> {
  const [more, less] = [await unexplained(other, book), await unexplained(best, book)];
  return more < less || (more === less && other.customers.length > 0);
}

async function unexplained(sentence: Sentence, book: Phrasebook): Promise<number> {
  return tokenize((await readSentence(sentence, book)).rest, [], book.numbers).length;
}

function withoutOrdinaryWords(sentence: Sentence, finders: NameFinders, book: Phrasebook): Sentence {
  const { text } = sentence;
  const isGlue = (word: string) => Object.values(book.glue).some((words) => words.has(word));
  const wordsOf = ({ start, end }: NamedCustomer) => tokenize(text.slice(start, end), [], book.numbers);
  const isSaid = (one: NamedCustomer) => {
    const words = wordsOf(one);
    const telling = words.filter(({ text: word }) => !book.isSmall(word) && !isGlue(word));
    const isPlain =
      words.every((word) => book.isUsual(word.text)) && !/\p{Lu}/u.test(text.slice(one.start, one.end));
    return isPlain && telling.length < 2 && !isAll(text, one);
  };
  const isName = (one: NamedCustomer) => wordsOf(one).some((word) => !book.isOrdinary(word.text));
  const customers = sentence.customers.filter((one) => !isSaid(one));
  const names = customers.filter(isName);
  const kept = names.length === 0 ? customers : names;
  return kept.length === sentence.customers.length ? sentence : sentenceOf(text, kept, finders, book);
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const overlap = (one: Stretch, other: Stretch): boolean => one.start < other.end && other.start < one.end;

/** Whether a name is the whole message, apart from punctuation. */
const isAll = (text: string, { start, end }: Stretch): boolean =>
  !/[\p{L}\p{N}]/u.test(text.slice(0, start) + text.slice(end));
