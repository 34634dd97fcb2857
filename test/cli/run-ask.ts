import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const ask = fileURLToPath(new URL("../../src/cli/ask.ts", import.meta.url));

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the real command. */
export function run(args: readonly string[], input = ""): Promise<Run> {
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

export const contract = z.strictObject({
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
export const readAll = (out: string) =>
  out
    .trim()
    .split("\n")
    .map((line) => contract.parse(JSON.parse(line)));

/** What an answer comes to: the asked target's verdict and its reasons. */
export function gist({ report, target, missing, candidates, customer }: z.infer<typeof contract>) {
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
