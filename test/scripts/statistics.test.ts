import { describe, expect, it } from "@jest/globals";
import { compare } from "../../scripts/bench/compare.ts";
import { percentile, summarise } from "../../scripts/bench/statistics.ts";

const upTo = (n: number): number[] => Array.from({ length: n }, (_, index) => n - index);

describe("statistics", () => {
  it.each([
    [[7], 0.5, 7],
    [[3, 1, 2], 0.5, 2],
    [upTo(100), 0.5, 50],
    [upTo(100), 0.95, 95],
    [[10, 9], 0.95, 10],
  ])("of %j the %f percentile", (samples, share, value) => {
    expect(percentile(samples, share)).toBe(value);
  });

  it("has none of nothing", () => {
    expect(() => summarise([])).toThrow(RangeError);
  });
});

describe("a comparison", () => {
  it("takes turns, leaves out the warm-up and gives the ratio of the medians", async () => {
    const order: string[] = [];
    const takes = (name: string, milliseconds: number) => () => {
      order.push(name);
      return Promise.resolve(order.length <= 2 ? 1_000 : milliseconds);
    };
    const rounds = { warmUp: 1, rounds: 4, limitMs: 1_000 };
    const { ours, echo, ratio } = await compare(takes("ours", 6), takes("echo", 4), rounds);
    expect(order.join(" ")).toBe("ours echo ours echo echo ours ours echo echo ours");
    expect([ours.count, ours.p95, echo.count, echo.p95, ratio]).toEqual([4, 6, 4, 4, 1.5]);
  });

  it("begins no round after its time", async () => {
    const slow = () => new Promise<number>((resolve) => setTimeout(() => resolve(1), 20));
    const { ours } = await compare(slow, slow, { warmUp: 0, rounds: 50, limitMs: 30 });
    expect(ours.count).toBeLessThan(4);
  });
});
