import { describe, expect, it } from "@jest/globals";
import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { findReason } from "../../src/understanding/reason-codes.ts";
import { tokenize } from "../../src/understanding/tokens.ts";

const codeIn = (text: string) => findReason(tokenize(text, [], new Map()))?.code;

describe("a reason", () => {
  it.each([
    ["what is ConflictingServiceTypes?", "ConflictingServiceTypes"],
    ["conflictingservicetypes", "ConflictingServiceTypes"],
    ["conflicting service types", "ConflictingServiceTypes"],
    ["« NoRulebookApplies », ça veut dire quoi", "NoRulebookApplies"],
    ["TargetAlreadyOwned是什么意思", "TargetAlreadyOwned"],
    ["what is conflicting", undefined],
  ])("is known by its code: %s", (text, code) => {
    expect(codeIn(text)).toBe(code);
  });
});

const file = new URL("../../../shared/reference/upgrade-error-codes.json", import.meta.url);
const onFile = existsSync(file) ? it : it.skip;

onFile(
  'every code of Partner Center but "Other" is known (skipped where the reference file is absent)',
  () => {
    const codes = z.object({ UpgradeErrorCode: z.record(z.string(), z.string()) });
    const { UpgradeErrorCode } = codes.parse(JSON.parse(readFileSync(file, "utf8")));
    const others = Object.values(UpgradeErrorCode).filter((code) => code !== "Other");
    expect(others.map(codeIn)).toEqual(others);
  },
);
