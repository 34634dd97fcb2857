import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { z } from "zod";
import { appLanguages, manifest, manifestText } from "../support/app-texts.ts";

const text = (key: string) =>
  appLanguages.map(([language, texts]) => [language, texts.get(key) ?? ""] as const);

describe("the manifest", () => {
  it("is of a published schema that is new enough, and of the program's own version", () => {
    const [major = 0, minor = 0] = manifest.manifestVersion.split(".").map(Number);
    expect(major * 100 + minor).toBeGreaterThanOrEqual(110);
    expect(manifestText).toContain(`/teams/v${manifest.manifestVersion}/MicrosoftTeams.schema.json`);
    const program = z
      .looseObject({ version: z.string() })
      .parse(JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")));
    expect(manifest.version).toBe(program.version);
    expect(manifest.version).toMatch(/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/);
  });

  it("has one name in every language, without a product of Microsoft's, a stage or a parenthesis", () => {
    const names = [...text("name.short"), ...text("name.full")].map(([, name]) => name);
    expect(new Set(names).size).toBe(1);
    expect(names[0]).not.toMatch(/teams|microsoft|office|365|azure|beta|dev|test|[()]/i);
  });

  it("trusts no host, unless one is filled in, and asks for no token", () => {
    expect(manifest.validDomains).toEqual([]);
    expect(manifestText).not.toMatch(/token\.botframework\.com|webApplicationInfo/);
  });

  it("takes no files", () => {
    expect(manifest.bots[0].supportsFiles).toBe(false);
  });

  it("describes itself in at most 500 words, and says what an administrator has to set up", () => {
    const set = { en: /administrator has set up/, fr: /votre administrateur/, zh: /管理员设置/ };
    for (const [language, description] of text("description.full")) {
      const words = [...new Intl.Segmenter(language, { granularity: "word" }).segment(description)];
      expect(words.filter(({ isWordLike }) => isWordLike).length).toBeLessThanOrEqual(500);
      expect(description).toMatch(set[language]);
    }
  });

  it("says in its description in what chats it does not speak of customers", () => {
    const said = { en: /concerns no customer/, fr: /ne concerne aucun client/, zh: /与客户无关/ };
    for (const [language, description] of text("description.full"))
      expect(description).toMatch(said[language]);
  });
});
