import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { z } from "zod";
import { describeWithShared } from "../support/shared.ts";

const ask = fileURLToPath(new URL("../../src/cli/ask.ts", import.meta.url));

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the real command. */
function run(args: readonly string[], input = ""): Promise<Run> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [ask, ...args],
      { env: { ...process.env, LANG: "en_US.UTF-8", LC_ALL: "" } },
      (error, out, err) => {
        resolve({ code: typeof error?.code === "number" ? error.code : 0, out, err });
      },
    );
    child.stdin?.end(input);
  });
}

const contract = z.strictObject({
  language: z.enum(["en", "fr", "zh"]),
  intent: z.string(),
  text: z.string().min(1),
  customer: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  subscription: z
    .strictObject({
      id: z.string(),
      product: z.string().nullable(),
      name: z.string(),
      quantity: z.number(),
      status: z.string(),
    })
    .nullable(),
  target: z.string().nullable(),
  missing: z.array(z.enum(["customer", "subscription", "target"])),
  candidates: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  report: z
    .looseObject({
      rulebook: z.enum(["csp-global", "csp-21vianet", "direct-e4"]).nullable(),
      options: z.array(
        z.strictObject({
          target: z.string(),
          verdict: z.enum(["eligible", "ineligible", "undetermined"]),
          reasons: z.array(z.looseObject({ code: z.string() })),
          caveats: z.array(z.string()),
          evidence: z.array(z.string()),
        }),
      ),
    })
    .nullable(),
});
const readAll = (out: string) =>
  out
    .trim()
    .split("\n")
    .map((line) => contract.parse(JSON.parse(line)));

/** What an answer comes to: the asked target's verdict and its reasons. */
function gist({ report, target, missing, candidates, customer }: z.infer<typeof contract>) {
  const option = report?.options.find((candidate) => candidate.target === target);
  return {
    customer: customer?.name ?? null,
    rulebook: report?.rulebook,
    verdict: option?.verdict,
    reasons: option?.reasons.map(({ code }) => code),
    missing,
    candidates: candidates.map(({ name }) => name),
  };
}

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

describe("a directory file of one's own", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "advisor-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function withFile(content: string, question: string): Promise<Run> {
    const file = join(folder, "customers.json");
    await writeFile(file, content);
    return run(["--json", "--directory", file, question]);
  }

  it("that is wrong stops with the path and what was expected", async () => {
    const subscription = {
      id: "s",
      offerId: "",
      offerName: "Office 365 Business",
      quantity: "ten",
      status: "active",
    };
    const customers = [
      {
        id: "c",
        companyProfile: { companyName: "Acme", domain: "acme.example" },
        subscriptions: [subscription],
      },
    ];
    const ended = await withFile(JSON.stringify({ cloud: "global", customers }), "Acme to E3");
    expect(ended.code).toBe(2);
    expect(ended.err).toContain('customers[0].subscriptions[0].quantity: expected a whole number, got "ten"');
  });

  const direct = (offerName: string, purchasedThrough: string, offerId = "") =>
    JSON.stringify({
      cloud: "global",
      customers: [
        {
          id: "c",
          companyProfile: { companyName: "Acme", domain: "acme.example" },
          delegatedAdmin: "granted",
          subscriptions: [{ id: "s", offerId, offerName, quantity: 10, status: "active", purchasedThrough }],
        },
      ],
    });

  it.each([
    [
      "E4 bought directly",
      direct("Office 365 Enterprise E4", "direct"),
      "Acme to E5",
      { rulebook: "direct-e4", verdict: "eligible" },
    ],
    [
      "E4 from a partner",
      direct("Office 365 Enterprise E4", "csp"),
      "Acme to E5",
      { rulebook: "direct-e4", verdict: "ineligible", reasons: ["NotPurchasedDirectly"] },
    ],
    [
      "new commerce",
      direct("Microsoft 365 Business Basic", "csp", "CFQ7TTC0LH18:0001:CFQ7TTC0K971"),
      "Acme to E3",
      { rulebook: null, verdict: "undetermined", reasons: ["NewCommerceNeedsLiveCheck"] },
    ],
    [
      "another partner",
      direct("Office 365 Business", "other-partner"),
      "Acme to E3",
      { rulebook: null, verdict: "undetermined", reasons: ["NoRulebookApplies"] },
    ],
  ])("%s", async (_what, file, question, expected) => {
    const [answer] = readAll((await withFile(file, question)).out);
    expect(answer && gist(answer)).toMatchObject(expected);
  });

  describeWithShared(
    "a response that Partner Center really gave",
    "recordings/subscriptions.json",
    (read) => {
      const pasted = () =>
        `{"cloud":"global","customers":[{"id":"c","companyProfile":{"companyName":"Recorded","domain":"recorded.example"},"allowDelegatedAccess":true,"subscriptions":\uFEFF${read()}}]}`;

      it("is answered: the suspended Business Essentials", async () => {
        const [answer] = readAll(
          (await withFile(pasted(), "can Recorded go from Business Essentials to E3?")).out,
        );
        expect(answer && gist(answer)).toMatchObject({
          verdict: "ineligible",
          reasons: ["SubscriptionStatusNotActive"],
        });
        expect(answer?.subscription?.product).toBe("m365-business-basic");
      });

      it("is answered: Azure has no upgrade", async () => {
        const [answer] = readAll(
          (await withFile(pasted(), "what can Recorded's Microsoft Azure be upgraded to?")).out,
        );
        expect(answer?.subscription?.product).toBe("azure");
        expect(answer?.report).toMatchObject({
          options: [],
          reasons: [{ code: "SubscriptionDoesNotHaveAnyUpgradePaths" }],
        });
      });
    },
  );
});
