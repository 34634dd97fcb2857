import { describe, expect, it } from "@jest/globals";
import { CloudStorage } from "../../src/storage/cloud-storage.ts";
import type { ItemStore } from "../../src/storage/item-store.ts";
import { eTagOf } from "./contract.ts";
import { Died, mortal } from "./mortal-items.ts";

const limits = { limitMs: 30_000, patienceMs: 50 };
/** More calls than a write of three items makes. */
const calls = 16;

/** What a write of several items leaves behind when its process dies at any of its calls to the store. */
export function itDiesWell(open: () => ItemStore): void {
  describe.each([
    ["before a call reaches the store", false],
    ["before the answer to a call arrives", true],
  ])("a process that dies %s", (_when, after) => {
    it("leaves all of a write or none of it, and nothing locked, whichever call it is", async () => {
      const ends: string[] = [];
      for (let at = 0; at < calls; at++) {
        const keys = ["kept", "tagged", "new"].map((key) => `${key}-${at}`) as [string, string, string];
        const [kept, tagged, fresh] = keys;
        const living = new CloudStorage(open(), limits);
        await living.write({ [kept]: { n: 1 }, [tagged]: { n: 1 } });
        const eTag = await eTagOf(living, tagged);
        const dying = new CloudStorage(mortal(open(), { at, after }), limits);
        const end = await dying.write({ [kept]: { n: 2 }, [tagged]: { n: 2, eTag }, [fresh]: { n: 2 } }).then(
          () => "written",
          (error: unknown) => {
            if (!(error instanceof Died)) throw error;
            return "died";
          },
        );

        const found = await living.read(keys);
        const counts = keys.map((key) => (found[key] as { n: number } | undefined)?.n);
        expect([
          [1, 1, undefined],
          [2, 2, 2],
        ]).toContainEqual(counts);
        if (end === "written") expect(counts).toEqual([2, 2, 2]);
        ends.push(`${end} ${counts[0]}`);
        const listed = await living.list({ after: "new-", before: "new.", limit: 100 });
        expect(listed.some(({ key }) => key === fresh)).toBe(counts[2] === 2);
        await living.write({ [kept]: { n: 3 }, [tagged]: { n: 3 }, [fresh]: { n: 3 } });
        expect(await living.read(keys)).toMatchObject({
          [kept]: { n: 3 },
          [tagged]: { n: 3 },
          [fresh]: { n: 3 },
        });
      }
      // Early deaths undo, late ones do not: every kind of end has been seen.
      expect(new Set(ends)).toEqual(
        new Set(after ? ["died 1", "died 2", "written 2"] : ["died 1", "written 2"]),
      );
    });
  });
}
