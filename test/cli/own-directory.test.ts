import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { describeWithShared } from "../support/shared.ts";
import { gist, readAll, run } from "./run-ask.ts";
import type { Run } from "./run-ask.ts";

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
