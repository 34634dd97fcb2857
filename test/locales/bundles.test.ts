import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";
import { bundles, guideBundles } from "../../locales/i18n.ts";
import { guide } from "../../src/guides/guide.ts";
import { guideIds } from "../../src/guides/types.ts";
import type { Guide } from "../../src/guides/types.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const languages = ["en", "fr", "zh"] as const;

type Texts = ReadonlyMap<string, string>;

function flatten(tree: object, prefix: string): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === "object" && value !== null
      ? flatten(value, `${prefix}${key}.`)
      : [[prefix + key, String(value)] satisfies [string, string]],
  );
}
const textsOf = (language: (typeof languages)[number]): Texts =>
  new Map([
    ...Object.entries(bundles[language]).flatMap(([space, tree]) => flatten(tree, `${space}:`)),
    ...flatten(guideBundles[language], "guides:"),
  ]);
const texts = { en: textsOf("en"), fr: textsOf("fr"), zh: textsOf("zh") };

/** A plural's forms are one text; languages have different ones. */
const stem = (key: string) => key.replace(/_(one|many|other)$/, "");
const stems = (all: Texts) => [...new Set([...all.keys()].map(stem))].sort();
const placeholders = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name).sort();

describe("the bundles", () => {
  it("have the same keys in every language", () => {
    expect(stems(texts.fr)).toEqual(stems(texts.en));
    expect(stems(texts.zh)).toEqual(stems(texts.en));
    expect(texts.en.size).toBeGreaterThan(200);
  });

  it.each(languages)("have every plural form that %s needs, and no other", (language) => {
    const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    const plurals = Map.groupBy(
      [...texts[language].keys()].filter((key) => stem(key) !== key),
      stem,
    );
    expect(plurals.size).toBeGreaterThan(2);
    for (const [key, forms] of plurals) {
      expect([key, forms.map((form) => form.slice(stem(form).length + 1)).sort()]).toEqual([key, wanted]);
    }
  });

  it("take the same values in every language", () => {
    const valuesOf = (all: Texts) =>
      Object.fromEntries(
        [...Map.groupBy(all.entries(), ([key]) => stem(key))].map(([key, forms]) => [
          key,
          [...new Set(forms.flatMap(([, text]) => placeholders(text)))].sort(),
        ]),
      );
    expect(valuesOf(texts.fr)).toEqual(valuesOf(texts.en));
    expect(valuesOf(texts.zh)).toEqual(valuesOf(texts.en));
  });

  it.each(languages)("leave nothing empty in %s", (language) => {
    expect([...texts[language]].filter(([, text]) => text.trim() === "")).toEqual([]);
  });
});

/** The names of all texts that a guide's data asks for. */
function namesIn({ id, steps }: Guide): readonly string[] {
  return [
    `${id}.title`,
    `${id}.summary`,
    ...[...steps.values()].flatMap((step) => {
      const place = `${step.words.guide}.steps.${step.words.step}`;
      const lines = [...step.lines, ...step.warnings, ...step.tips].map(({ say }) => `${place}.lines.${say}`);
      const answers =
        step.kind === "ask" ? step.answers.map((answer) => `${place}.answers.${answer.id}`) : [];
      return [`${id}.chapters.${step.chapter}`, `${place}.title`, ...lines, ...answers];
    }),
  ];
}

describe("every text is used", () => {
  const code = ["dialogs", "cards", "handouts", "src"]
    .flatMap((folder) =>
      readdirSync(root + folder, { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`),
    )
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(root + file, "utf8"))
    .join("\n");
  /** Keys and the beginnings and ends of composed ones: `answer:mark.${verdict}`, `reasons:${entry}.title`. */
  const patterns = [...code.matchAll(/["`]((?:[a-z]+):(?:[^"`$\s]|\$\{[^}]*\})+)["`]/g)].map(
    ([, key = ""]) => {
      const literal = key.split(/\$\{[^}]*\}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
      return new RegExp(`^${literal.join(".+")}$`);
    },
  );

  /** Labels are named in the sentences of the guides, links in their data. */
  const sentences = JSON.stringify(guideBundles);
  const named = (key: string) => {
    const [space, name = ""] = key.split(":");
    if (space === "labels") return sentences.includes(`[[${name}]]`);
    return space === "facts" || (space === "links" && linked.has(name)) || inGuides.has(name);
  };
  const linked = new Set(
    guideIds.flatMap((id) => [...guide(id).steps.values()].flatMap(({ links }) => links.map(({ to }) => to))),
  );
  const inGuides = new Set(guideIds.flatMap((id) => namesIn(guide(id))));

  it("by a key in the code", () => {
    const unused = stems(texts.en).filter(
      (key) => !named(key) && !patterns.some((pattern) => pattern.test(key)),
    );
    expect(unused).toEqual([]);
  });
});

describe("typography", () => {
  it("French has its no-break spaces and apostrophes", () => {
    const prose = [...texts.fr].map(([key, text]) => [key, text.replaceAll(/\{\{.*?\}\}/g, "X")] as const);
    const wrong = prose.filter(
      ([, text]) =>
        / [;!?:»]|« (?!\u00a0)/.test(text) ||
        /[^\s\u202f\u00a0][;!?](?!\w)/.test(text) ||
        /\w'\w/.test(text) ||
        /«[^\u00a0]/.test(text),
    );
    expect(wrong).toEqual([]);
  });

  it("Chinese has full-width punctuation and spaces between Han and Latin", () => {
    const han = "\\p{Script=Han}";
    const bad = new RegExp(`${han}[,;:!?]|${han}[A-Za-z0-9]|[A-Za-z0-9]${han}|您`, "u");
    expect([...texts.zh].filter(([, text]) => bad.test(text))).toEqual([]);
  });

  it("English has typographic quotes and apostrophes", () => {
    expect([...texts.en].filter(([, text]) => /["']/.test(text))).toEqual([]);
  });
});
