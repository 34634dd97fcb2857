import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { packageVariables } from "../scripts/package/settings.ts";
import { readConfig, variables } from "../src/config.ts";

describe(".env.example", () => {
  const example = readFileSync(new URL("../.env.example", import.meta.url), "utf8");
  const given: Record<string, string> = {};
  for (const [, name = "", value = ""] of example.matchAll(/^(\w+)=(.*)$/gm)) given[name] = value;

  it("names every variable that the bot or its package reads, and no other", () => {
    const read = new Set([variables, packageVariables].flatMap(({ shape }) => Object.keys(shape)));
    expect(Object.keys(given).sort()).toEqual([...read].sort());
  });

  it("gives the defaults", () => {
    expect(readConfig(given)).toEqual(readConfig({}));
  });
});
