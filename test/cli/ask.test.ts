import { beforeAll, describe, expect, it } from "@jest/globals";
import type { z } from "zod";
import { gist, readAll, run } from "./run-ask.ts";
import type { contract, Run } from "./run-ask.ts";

describe("ask --json, a question a line", () => {
  const rows: readonly [what: string, question: string, expected: Partial<ReturnType<typeof gist>>][] = [
    [
      "an allowed path",
      "Contoso peut-il passer de Business Basic à E3 ?",
      { customer: "Contoso", rulebook: "csp-global", verdict: "eligible", reasons: [] },
    ],
    [
      "1. not active",
      "Can Northwind Traders go to E3?",
      { verdict: "ineligible", reasons: ["SubscriptionStatusNotActive"] },
    ],
    [
      "2. no delegated admin",
      "Can Woodgrove Bank go to E3?",
      { verdict: "ineligible", reasons: ["DelegatedAdminPermissionsDisabled"] },
    ],
    [
      "3. conflicting services",
      "Transports Béranger peut-il passer de Business Basic à E3 ?",
      { verdict: "ineligible", reasons: ["ConflictingServiceTypes"] },
    ],
    [
      "4. target already owned",
      "Can Standard Transports go from Business Basic to E3?",
      { verdict: "ineligible", reasons: ["TargetAlreadyOwned"] },
    ],
    [
      "unknown",
      "La Cidrerie du Val d'Or peut-elle passer à E3 ?",
      { verdict: "undetermined", reasons: ["AuxiliaryServicesOverlap"] },
    ],
    ["an Indian offer", "Can Proseware India go to Business Standard India?", { verdict: "eligible" }],
    [
      "an Indian offer, elsewhere",
      "Can Proseware India go to E3?",
      { verdict: "undetermined", reasons: ["RegionalVariantUndocumented"] },
    ],
    [
      "21Vianet",
      "海川物流能升级到 E3 吗？",
      { customer: "海川物流", rulebook: "csp-21vianet", verdict: "eligible" },
    ],
    [
      "21Vianet has no E5",
      "海川物流能升级到 E5 吗？",
      { verdict: "ineligible", reasons: ["SubscriptionTargetOfferNotFound"] },
    ],
    [
      "a target that is not documented",
      "Can Contoso go to M365 E5?",
      { verdict: "ineligible", reasons: ["SubscriptionTargetOfferNotFound"] },
    ],
    [
      "an unknown customer",
      "Can Zyxwvut go to E3?",
      { customer: null, missing: ["customer"], candidates: [] },
    ],
    ["a close name", "fabrikan E3", { customer: null, missing: ["customer"], candidates: ["Fabrikam"] }],
    [
      "an ambiguous one",
      "Can Contos go to E3?",
      { customer: null, missing: ["customer"], candidates: ["Contoso", "Contoso Retail"] },
    ],
    ["several subscriptions", "Can Fabrikam go to E3?", { customer: "Fabrikam", missing: ["subscription"] }],
  ];
  let answers: readonly z.infer<typeof contract>[] = [];
  let ended: Run;

  beforeAll(async () => {
    ended = await run(["--json"], rows.map(([, question]) => question).join("\n"));
    answers = readAll(ended.out);
  });

  it("answers each with one object and nothing else", () => {
    expect(answers).toHaveLength(rows.length);
    expect({ code: ended.code, err: ended.err }).toEqual({ code: 0, err: "" });
  });

  it.each(rows.map((row, index) => [...row, index] as const))("%s", (_what, _question, expected, index) => {
    const answer = answers[index];
    expect(answer && gist(answer)).toMatchObject(expected);
  });
});

describe("ask", () => {
  it.each([
    ["answered: 0", ["Contoso to E3"], 0],
    ["something is missing: 1", ["Fabrikam to E3"], 1],
    ["not understood: 1", ["lorem ipsum dolor sit amet"], 1],
  ])("%s", async (_what, args, code) => {
    const ended = await run(args);
    expect(ended.code).toBe(code);
    expect(ended.out).toMatch(/\S/);
  });

  it.each([
    [["--json", "--lang", "de", "x"], '--lang: expected en, fr or zh, got "de"'],
    [["--frobnicate"], "--frobnicate"],
    [["--keep", "question"], "--keep goes with --json"],
    [["--directory", "no-such-file.json", "x"], "no-such-file.json"],
  ])("bad usage and bad data end with 2 and a clear line: %j", async (args, line) => {
    const ended = await run(args);
    expect({ code: ended.code, out: ended.out }).toEqual({ code: 2, out: "" });
    expect(ended.err).toContain(line);
    expect(ended.err).not.toMatch(/^\s+at /m);
  });

  it("--help tells how", async () => {
    expect((await run(["--help"])).out).toContain("--directory FILE");
  });

  it("--lang decides the language of the answer", async () => {
    const [answer] = readAll((await run(["--json", "--lang", "zh", "Can Contoso go to E3?"])).out);
    expect(answer).toMatchObject({ language: "zh", text: expect.stringMatching(/^✓ 可以/) });
  });

  it("--keep makes one conversation of all lines; without it each is its own", async () => {
    const lines = "Can Contoso go to E3?\nand E5?\n";
    const kept = readAll((await run(["--json", "--keep"], lines)).out);
    const fresh = readAll((await run(["--json"], lines)).out);
    expect(kept.map(({ customer }) => customer?.name)).toEqual(["Contoso", "Contoso"]);
    expect(fresh.map(({ customer }) => customer?.name)).toEqual(["Contoso", undefined]);
  });

  it("without a question it is a conversation at the prompt", async () => {
    const { out, code } = await run([], "Fabrikam to E5\n2\n[1]\n");
    expect(code).toBe(0);
    expect(out).toContain("Which subscription of Fabrikam?");
    expect(out).toContain("Microsoft 365 Business Standard can be upgraded to Office 365 Enterprise E5.");
  });
});
