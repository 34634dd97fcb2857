import { describe, expect, it } from "@jest/globals";
import type { Outcome } from "../../dialogs/outcome.ts";
import { judge } from "../../scripts/eval/judge.ts";
import type { Meaning } from "../../scripts/eval/utterances.ts";
import type { Report } from "../../src/eligibility/types.ts";
import { understanding } from "../understanding/support/understanding.ts";

const contoso = { id: "1", name: "Contoso" };
const retail = { id: "2", name: "Contoso Retail" };
const basic = {
  id: "s1",
  product: "m365-business-basic",
  name: "Microsoft 365 Business Basic",
  quantity: 25,
  status: "active",
};
const report: Report = { rulebook: "csp-global", options: [], reasons: [] };

const asked: Outcome = {
  language: "en",
  intent: "check-upgrade",
  customer: null,
  subscription: null,
  target: "o365-e3",
  verdict: null,
  missing: ["customer"],
  candidates: [],
  report: null,
};
const answered: Outcome = {
  ...asked,
  customer: contoso,
  subscription: basic,
  missing: [],
  verdict: "eligible",
  report,
};

const say = "can contoso go from basic to e3?";
const means: Meaning = {
  intent: "check-upgrade",
  customer: "Contoso",
  source: "m365-business-basic",
  target: "o365-e3",
  language: "en",
};
const judged = async (meaning: Meaning, outcome: Outcome) =>
  judge(meaning, { request: await understanding.understand(say), outcome });

describe("what a sentence was taken for is", () => {
  it("right, answered", async () => {
    expect(await judged(means, answered)).toMatchObject({ wrong: [], asked: false, ending: undefined });
  });

  it("right, asked with the customer among few", async () => {
    expect(await judged(means, { ...asked, candidates: [retail, contoso] })).toMatchObject({
      wrong: [],
      asked: true,
    });
  });

  it.each<[string, Partial<Outcome>, readonly string[], string]>([
    ["another customer answered", { customer: retail }, ["customer"], "misled"],
    ["another target answered", { target: "o365-e5" }, ["target"], "misled"],
    ["every target told instead of one", { target: null }, ["target"], "other"],
    [
      "the customer not found among those offered",
      { ...asked, candidates: [retail] },
      ["customer"],
      "question",
    ],
    ["another language", { language: "fr" }, [], ""],
    ["something else done", { ...asked, intent: "show-paths", missing: [] }, ["intent", "customer"], "other"],
  ])("wrong: %s", async (_, outcome, wrong, ending) => {
    expect(await judged(means, { ...answered, ...outcome })).toMatchObject({
      wrong,
      ending: ending || undefined,
    });
  });

  it("wrong where somebody is invented", async () => {
    expect(await judged({ intent: "check-upgrade", target: "o365-e3" }, answered)).toMatchObject({
      wrong: ["customer"],
      ending: "misled",
    });
  });
});
