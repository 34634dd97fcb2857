import { createInstance } from "i18next";
import type { Language } from "../src/catalog/types.ts";
import { guides as enGuides } from "./en/guides/index.ts";
import { en } from "./en/index.ts";
import { guides as frGuides } from "./fr/guides/index.ts";
import { fr } from "./fr/index.ts";
import { marked, settleSpaces } from "./spacing.ts";
import { guides as zhGuides } from "./zh/guides/index.ts";
import { zh } from "./zh/index.ts";

export type Bundle = typeof en;
type Namespace = keyof Bundle;

/** Plural forms are one key: `licenses_one` and `licenses_other` are asked for as `licenses`. */
type Singular<Key> = Key extends `${infer Stem}_${"one" | "many" | "other"}` ? Stem : Key;
type Leaf<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Singular<Key> : `${Key}.${Leaf<Tree[Key]>}`;
}[keyof Tree & string];

/** A text's name: its file and its place in it, `answer:headline.eligible`. */
export type Key = { [N in Namespace]: `${N}:${Leaf<Bundle[N]>}` }[Namespace];

export type Values = Readonly<Record<string, string | number | Date | readonly string[]>>;

/** The words of one language. */
export interface Words {
  readonly language: Language;
  /** The text of that name, with its values put in as they are: never read as markup, keys or templates. */
  (key: Key, values?: Values): string;
}

/** Every text, by language, namespace and key; those of the guides stand apart, for their data names them. */
export const bundles = { en, fr, zh };
export const guideBundles = { en: enGuides, fr: frGuides, zh: zhGuides };

const i18n = createInstance();
void i18n.init({
  resources: {
    en: { ...en, guides: enGuides },
    fr: { ...fr, guides: frGuides },
    zh: { ...zh, guides: zhGuides },
  },
  lng: "en",
  fallbackLng: false,
  defaultNS: "common",
  keySeparator: ".",
  initAsync: false,
  interpolation: { escapeValue: false, skipOnVariables: true },
});

const spoken: Readonly<Record<Language, Words>> = { en: wordsOf("en"), fr: wordsOf("fr"), zh: wordsOf("zh") };

function wordsOf(language: Language): Words {
  const translate = i18n.getFixedT(language);
  const plain = new Map<Key, string>();
  const words = (key: Key, values?: Values) => {
    if (values) return fill(language, key, values);
    const text = plain.get(key) ?? translate(key);
    plain.set(key, text);
    return text;
  };
  return Object.assign(words, { language });
}

function fill(language: Language, key: string, values: Values): string {
  const translate = i18n.getFixedT(language);
  if (language === "zh") return settleSpaces(translate(key, mapStrings(values, marked)));
  return translate(key, { ...values });
}

/**
 * A text of a guide, by the name that the guide's data gives it, `manual-change.steps.buy.title`.
 *
 * @returns undefined where the bundles have none
 */
export function guideTextIn(language: Language, name: string, values: Values): string | undefined {
  const key = `guides:${name}`;
  return i18n.exists(key, { lng: language }) ? fill(language, key, values) : undefined;
}

function mapStrings(values: Values, change: (value: string) => string): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === "string" ? change(value) : value]),
  );
}

export function wordsIn(language: Language): Words {
  return spoken[language];
}

/** A fact of the documents, told; undefined for one that the bundles do not tell in a sentence of its own (paths). */
export function factIn(language: Language, fact: string): string | undefined {
  const told: Readonly<Record<string, string>> = bundles[language].facts;
  return told[fact];
}

/** Whether a word that comes from data, a status or a code, is one that the bundles tell. */
export function isKeyOf<Texts extends object>(
  texts: Texts,
  key: string,
): key is Extract<keyof Texts, string> {
  return Object.hasOwn(texts, key);
}
