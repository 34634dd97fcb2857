import { describe, expect, it } from "@jest/globals";
import { killOften } from "../../scripts/kills/kills.ts";
import { summary } from "../../scripts/kills/summary.ts";

describe("two instances on one store in the cloud", () => {
  it("lose nothing, and say nothing needlessly twice, when one of them is killed in the middle of a turn", async () => {
    const { killed, faults, ...counts } = summary(await killOften(3, Math.random, () => undefined));
    expect(counts).toMatchObject({ lost: 0, wrong: 0, twice: 0, reminders: { set: 4, lost: 0, twice: 0 } });
    expect(faults).toBe(0);
    expect(killed.nothing + killed.answer + killed.all).toBe(3);
  }, 180_000);
});
