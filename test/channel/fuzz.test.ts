import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import fc from "fast-check";
import { aStranger, openGround, post } from "../../scripts/faults/ground.ts";
import type { Ground } from "../../scripts/faults/ground.ts";
import { hostileBodies } from "../../scripts/faults/kinds-inputs.ts";
import { unsafe } from "../../scripts/faults/unsafe.ts";

jest.setTimeout(120_000);

let ground: Ground;
beforeAll(async () => {
  ground = await openGround();
});
afterAll(() => ground.close());

const runs = { numRuns: 150, interruptAfterTimeLimit: 60_000 };
/** Sends bodies one after the other; then somebody who comes after all of them gets what they asked for. */
async function survives(body: fc.Arbitrary<string | Uint8Array>): Promise<void> {
  await fc.assert(
    fc.asyncProperty(body, async (sent) => {
      expect(unsafe(await post(ground.url, sent))).toBeUndefined();
    }),
    runs,
  );
  expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain("isAdmin");
  const text = "Can Contoso go from Business Basic to E3?";
  const answer = await post(
    ground.url,
    JSON.stringify(aStranger(ground.connector.url, { text, deliveryMode: "expectReplies" })),
  );
  expect(answer.status).toBe(200);
  expect(answer.text).toContain("Contoso · ");
}

describe("whatever a client sends is answered, with nothing of the inside, and hurts nobody else", () => {
  it.each([
    "texts in three languages with noise",
    "buttons of old cards",
    "forged buttons",
    "forged searches",
    "unknown activities and invokes",
    "activities with wrong types, prototype names, broken characters",
    "bodies cut off or with bytes changed",
  ] as const)("%s", (kind) => survives(hostileBodies(ground)[kind]));
});
