import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import fc from "fast-check";
import { aStranger, openGround, post } from "../../scripts/faults/ground.ts";
import type { Ground } from "../../scripts/faults/ground.ts";
import type { Json } from "../../scripts/faults/hostile.ts";
import {
  forgedPress,
  forgedSearch,
  noisyMessage,
  spoilt,
  stalePress,
  unknownKind,
  wrongActivity,
} from "../../scripts/faults/inputs.ts";
import { unsafe } from "../../scripts/faults/unsafe.ts";

jest.setTimeout(120_000);

let ground: Ground;
beforeAll(async () => {
  ground = await openGround();
});
afterAll(() => ground.close());

const runs = { numRuns: 150, interruptAfterTimeLimit: 60_000 };
const stranger = () =>
  JSON.parse(JSON.stringify(aStranger(ground.connector.url))) as { [name: string]: Json };

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

/** As activities of somebody; half of them are answered in the request's answer, where it is looked at. */
const activities = (input: fc.Arbitrary<Json>) =>
  fc.tuple(input, fc.boolean()).map(([own, inline]) =>
    JSON.stringify({
      ...stranger(),
      ...(inline ? { deliveryMode: "expectReplies" } : {}),
      ...(own as object),
    }),
  );

describe("whatever a client sends is answered, with nothing of the inside, and hurts nobody else", () => {
  it("texts in three languages, with noise", () => survives(activities(noisyMessage)));
  it("buttons of old cards", () => survives(activities(stalePress(ground.actions))));
  it("buttons that no card has", () => survives(activities(forgedPress(ground.actions))));
  it("searches that no card makes", () => survives(activities(forgedSearch)));
  it("kinds of activities and invokes that nobody knows", () => survives(activities(unknownKind)));
  it("activities with anything wrong in them", () => survives(wrongActivity(stranger())));
  it("bodies cut off, or with bytes changed", () => survives(spoilt(JSON.stringify(stranger()))));
});
