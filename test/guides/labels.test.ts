import { describe, expect, it } from "@jest/globals";
import { z } from "zod";
import { bundles, guideBundles } from "../../locales/i18n.ts";
import { languages } from "../../src/catalog/types.ts";
import type { Language } from "../../src/catalog/types.ts";
import type { Step } from "../../src/guides/types.ts";
import { describeWithShared } from "../support/shared.ts";
import { guides } from "./every-path.ts";

/** A sentence as the bundles write it, its labels still by their names. */
function written(language: Language, { words: { guide, step } }: Step, name: string): string {
  const place = z
    .record(z.string(), z.looseObject({ lines: texts.optional(), answers: texts.optional() }))
    .parse(guideBundles[language][guide].steps)[step];
  const [kind, id = ""] = name.split(".");
  return (kind === "answers" ? place?.answers : place?.lines)?.[id] ?? "";
}
const texts = z.record(z.string(), z.string());

/** The sentences that tell a fact, in one language; those of its links are the pages' own titles. */
function sentencesOf(language: Language): ReadonlyMap<string, readonly string[]> {
  const told = guides.flatMap(({ steps }) =>
    [...steps.values()].flatMap((step) => {
      const lines = [...step.lines, ...step.warnings, ...step.tips].map(
        ({ say, facts }) => [`lines.${say}`, facts] as const,
      );
      const answers =
        step.kind === "ask" ? step.answers.map(({ id, facts }) => [`answers.${id}`, facts] as const) : [];
      return [...lines, ...answers].flatMap(([name, facts]) =>
        facts.map((fact) => [fact, written(language, step, name)] as const),
      );
    }),
  );
  return new Map(
    [...Map.groupBy(told, ([fact]) => fact)].map(([fact, all]) => [fact, all.map(([, text]) => text)]),
  );
}

const labelled = (id: string) =>
  id.startsWith("label/") || (id.startsWith("page/") && !id.startsWith("page/article-"));

describeWithShared(
  "what is on the screen is called what the documents call it",
  "sources/facts.json",
  (read) => {
    const facts = () =>
      z
        .object({
          facts: z.array(z.object({ id: z.string(), kind: z.string(), labels: z.array(z.string()) })),
        })
        .parse(JSON.parse(read()))
        .facts.filter(({ kind }) => kind !== "link");

    it.each(languages)("in a sentence that tells of it, in %s", (language) => {
      const sentences = sentencesOf(language);
      const missing = facts().flatMap(({ id, labels }) =>
        labels
          .filter(labelled)
          .map((label) => `[[${label.split("/")[1] ?? ""}]]`)
          .filter((label) => sentences.get(id)?.every((sentence) => !sentence.includes(label)))
          .map((label) => `no sentence that tells ${id} has ${label}`),
      );
      expect(missing).toEqual([]);
    });
  },
);

describeWithShared("the labels", "sources/glossary.json", (read) => {
  const term = z.object({ id: z.string(), en: z.string(), fr: z.string(), zh: z.string() });
  it.each(languages)("are the glossary's in %s, apostrophes apart", (language) => {
    const { terms } = z.object({ terms: z.array(term) }).parse(JSON.parse(read()));
    const printed = new Map(
      terms
        .filter(({ id }) => labelled(id))
        .map((each) => [each.id.split("/")[1] ?? "", each[language].replaceAll("'", "’")] as const),
    );
    expect(new Map(Object.entries(bundles[language].labels))).toEqual(printed);
  });
});

describe("labels in sentences", () => {
  it("are all known", () => {
    const named = new Set(
      [...JSON.stringify(guideBundles).matchAll(/\[\[([^\]]*)\]\]/g)].map(([, name]) => name),
    );
    expect([...named].filter((name) => !Object.hasOwn(bundles.en.labels, name ?? ""))).toEqual([]);
    expect(named.size).toBeGreaterThan(30);
  });
});
