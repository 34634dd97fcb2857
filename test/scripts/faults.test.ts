import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { openGround } from "../../scripts/faults/ground.ts";
import type { Ground } from "../../scripts/faults/ground.ts";
import { tryKind } from "../../scripts/faults/kind.ts";
import { channelFaults } from "../../scripts/faults/kinds-channel.ts";
import { deliveries } from "../../scripts/faults/kinds-deliveries.ts";
import { partFaults } from "../../scripts/faults/kinds-parts.ts";
import { processFaults } from "../../scripts/faults/kinds-processes.ts";

jest.setTimeout(120_000);

let ground: Ground;
beforeAll(async () => {
  ground = await openGround({ budgets: { turnMs: 1000 } });
});
afterAll(() => ground.close());

/** Those that take no longer than a test may. */
const quick = [
  "the same activity twice at once",
  "the same activity again after a restart",
  "two activities of one conversation at once",
  "channel: 429 without Retry-After",
  "channel: 429, Retry-After an hour",
  "channel: 412",
  "channel: closes the connection",
  "channel: 403, the bot is blocked",
  "storage: reading fails",
  "storage: writing hangs",
  "directory: fails",
  "directory: hangs",
  "clock: jumps by hours, back and forth",
  "two activities of one conversation at two processes",
  "SIGTERM in the middle of ten turns",
];

describe("npm run faults finds no answer lost and none doubled", () => {
  it.each(quick)("%s", async (name) => {
    const kinds = [deliveries, channelFaults, partFaults, processFaults].flatMap((of) => of(ground));
    const kind = kinds.find((each) => each.name === name);
    if (!kind) throw new Error(`There is no such kind: ${name}.`);
    const { count, lost, doubled, problems } = await tryKind(kind, 3, 1);
    expect({ lost, doubled, problems }).toEqual({ lost: 0, doubled: 0, problems: [] });
    expect(count).toBeGreaterThan(0);
  });

  it("and would find what is doubled: a channel that takes a message and says that it did not", async () => {
    const kind = channelFaults(ground).find(({ name }) => name === "channel: takes it, but answers 504");
    if (!kind) throw new Error("There is no such kind.");
    const { count, doubled, problems } = await tryKind(kind, 3, 1);
    expect(doubled).toBe(count);
    expect(problems).toHaveLength(count);
  });
});
