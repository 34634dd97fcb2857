import { setTimeout as delay } from "node:timers/promises";
import { expect, it, jest } from "@jest/globals";
import { Harness } from "../channel/harness.ts";
import { teamsBudgets } from "../../src/channel/exchange.ts";

jest.setTimeout(30_000);

it("a slow answer is announced within two seconds, and nothing is announced after it", async () => {
  expect(teamsBudgets.typingMs).toBeLessThan(2000);
  const harness = await Harness.start(async (context) => {
    await delay(2500);
    await context.sendActivity("answer");
  });
  let typing: number | undefined;
  const began = performance.now();
  harness.connector.treat = ({ activity }) => {
    if (activity.type === "typing") typing = performance.now() - began;
    return {};
  };
  await harness.say("slow");
  await delay(1500);
  expect(harness.connector.sent.map(({ activity }) => activity.type)).toEqual(["typing", "message"]);
  expect(typing).toBeLessThan(2000);
});
