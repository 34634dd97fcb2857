import { describe, expect, it } from "@jest/globals";
import { z } from "zod";
import { plainText, tellGuide } from "../../locales/runs.ts";
import { languages } from "../../src/catalog/types.ts";
import type { Language } from "../../src/catalog/types.ts";
import { linkAddress } from "../../src/guides/links.ts";
import type { Circumstances, Guide, Step, Trail } from "../../src/guides/types.ts";
import { applying } from "../../src/guides/walk.ts";
import { describeWithShared } from "../support/shared.ts";
import procedureFacts from "./procedure-facts.json" with { type: "json" };
import { canEnd, circumstancesFor, guides, pathsThrough } from "./every-path.ts";

interface Walked {
  paths: number;
  longest: number;
  readonly steps: Set<string>;
  readonly facts: Record<Language, Set<string>>;
}

const values = {
  customer: "Contoso",
  domain: "contoso.com",
  source: "Plan A",
  target: "Plan B",
  licenses: "25 licenses",
  wanted: "10 licenses",
  status: "suspended",
  lost: "Exchange Online",
  center: "Partner Center",
};
const words = (language: Language, step: Step, name: string) =>
  plainText(tellGuide(language, `${step.words.guide}.steps.${step.words.step}.${name}`, values));

/** The facts that a step tells in a language; a sentence that is not there throws. */
function factsTold(language: Language, step: Step, circumstances: Circumstances): readonly string[] {
  expect(words(language, step, "title")).toMatch(/\S/);
  const told: string[] = [];
  for (const line of applying([...step.lines, ...step.warnings, ...step.tips], circumstances)) {
    expect(words(language, step, `lines.${line.say}`)).not.toMatch(/\{\{|\[\[|^\s*$/);
    told.push(...line.facts);
  }
  for (const answer of step.kind === "ask" ? applying(step.answers, circumstances) : []) {
    expect(words(language, step, `answers.${answer.id}`)).not.toMatch(/\{\{|\[\[|^\s*$/);
    told.push(...answer.facts);
  }
  const { cloud } = circumstances;
  const links = applying(step.links, circumstances).filter(({ to }) => linkAddress(to, { language, cloud }));
  return [...told, ...links.flatMap(({ facts }) => facts)];
}

function walk(guide: Guide): Walked {
  const walked: Walked = {
    paths: 0,
    longest: 0,
    steps: new Set(),
    facts: { en: new Set(), fr: new Set(), zh: new Set() },
  };
  for (const circumstances of circumstancesFor(guide)) {
    const seen = new Set<string>();
    for (const path of pathsThrough(guide, circumstances)) {
      walked.paths++;
      walked.longest = Math.max(walked.longest, path.length);
      for (const { step } of path) seen.add(step);
    }
    for (const id of seen) {
      const step = guide.steps.get(id);
      if (!step) throw new Error(`a path leads to ${id}, which is not there`);
      walked.steps.add(id);
      for (const language of languages) {
        for (const fact of factsTold(language, step, circumstances)) walked.facts[language].add(fact);
      }
    }
  }
  return walked;
}

const walks = new Map(guides.map((guide) => [guide.id, walk(guide)]));

describe.each(guides.map((guide) => [guide.id, guide] as const))("%s", (id, guide) => {
  it("has paths that end, and no step that no path leads to", () => {
    const walked = walks.get(id);
    expect(walked?.paths).toBeGreaterThan(0);
    expect([...guide.steps.keys()].filter((step) => !walked?.steps.has(step))).toEqual([]);
  });

  it("traps nobody: from every step an end can be reached by going on", () => {
    for (const circumstances of circumstancesFor(guide)) {
      for (const [step, trail] of reached(guide, circumstances)) {
        expect([step, canEnd(guide, trail, circumstances)]).toEqual([step, true]);
      }
    }
  });

  it("asks no question twice on one path, however often one is led back", () => {
    for (const circumstances of circumstancesFor(guide)) {
      for (const path of pathsThrough(guide, circumstances)) {
        expect(new Set(path.map(({ step }) => step)).size).toBe(path.length);
      }
    }
  });
});

/** One trail to each step that can be reached. */
function reached(guide: Guide, circumstances: Circumstances): ReadonlyMap<string, Trail> {
  const found = new Map<string, Trail>();
  for (const path of pathsThrough(guide, circumstances)) {
    for (const [index, { step }] of path.entries()) {
      const [first, ...more] = path.slice(0, index + 1);
      if (first && !found.has(step)) found.set(step, [first, ...more]);
    }
  }
  return found;
}

describe("all guides together", () => {
  const wanted = Object.values(procedureFacts).flat();
  const all = [...walks.values()];

  it.each(languages)(
    "tell in %s every step, warning, tip, branch, time and link of the documents",
    (language) => {
      const told = new Set(all.flatMap((walked) => [...walked.facts[language]]));
      expect(wanted.filter((id) => !told.has(id))).toEqual([]);
      expect(wanted.length).toBeGreaterThan(140);
    },
  );

  it("are counted", () => {
    const sum = (count: (walked: Walked) => number) =>
      all.reduce((total, walked) => total + count(walked), 0);
    const told = new Set(all.flatMap((walked) => [...walked.facts.en]));
    const lines = [...walks].map(
      ([id, { paths, steps, longest, facts }]) =>
        `${id.padEnd(24)} ${String(paths).padStart(7)} paths ${String(steps.size).padStart(4)} steps ` +
        `${String(longest).padStart(4)} longest ${String(facts.en.size).padStart(4)} facts`,
    );
    const covered = wanted.filter((id) => told.has(id)).length;
    process.stdout.write(
      [
        ...lines,
        `${"all guides".padEnd(24)} ${sum(({ paths }) => paths)} paths, ${sum(({ steps }) => steps.size)} steps; ` +
          `facts of those kinds: ${covered} of ${wanted.length}, in ${languages.length} languages`,
        "",
      ].join("\n"),
    );
    expect(covered).toBe(wanted.length);
  });
});

describeWithShared("the facts that the guides tell", "sources/facts.json", (read) => {
  const documents = () =>
    z.object({ facts: z.array(z.object({ id: z.string(), kind: z.string() })) }).parse(JSON.parse(read()))
      .facts;

  it("are held to all that the documents have of those kinds", () => {
    const byKind = (kind: string) => documents().filter((fact) => fact.kind === kind);
    for (const [kind, ids] of Object.entries(procedureFacts)) {
      expect(ids).toEqual(byKind(kind).map(({ id }) => id));
    }
  });

  it("are all in the documents", () => {
    const known = new Set(documents().map(({ id }) => id));
    const told = new Set([...walks.values()].flatMap((walked) => [...walked.facts.en]));
    expect([...told].filter((id) => !known.has(id))).toEqual([]);
  });
});
