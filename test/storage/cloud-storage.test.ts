import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { CloudStorage } from "../../src/storage/cloud-storage.ts";
import { ETagConflict } from "../../src/storage/etag.ts";
import { keyNamed, nameOf } from "../../src/storage/item-name.ts";
import type { ItemStore } from "../../src/storage/item-store.ts";
import { key } from "../../src/storage/key.ts";
import { itDiesWell } from "./all-or-none.ts";
import { itIsABotFrameworkStorage } from "./conformance.ts";
import { itKeepsState } from "./contract.ts";
import { MemoryItems } from "./memory-items.ts";
import { Died, mortal } from "./mortal-items.ts";

const limits = { limitMs: 30_000, patienceMs: 50 };

/** One store for each test, however often it is connected to. */
function oneStore(): () => MemoryItems {
  let test: string | undefined;
  let store = new MemoryItems();
  return () => {
    const now = expect.getState().currentTestName;
    if (now !== test) [test, store] = [now, new MemoryItems()];
    return store;
  };
}

describe("state in a store of single items", () => {
  const store = oneStore();
  const connect = () => new CloudStorage(store(), limits);
  itIsABotFrameworkStorage(connect);
  itKeepsState(connect);
  itDiesWell(store);
});

/** The store as a process sees it that is halted before its call of a kind. */
function halting(store: ItemStore, method: "put", at: number) {
  const halted = Promise.withResolvers<void>();
  const go = Promise.withResolvers<void>();
  let calls = 0;
  const slow: ItemStore = {
    read: (names) => store.read(names),
    remove: (name, eTag) => store.remove(name, eTag),
    list: (range) => store.list(range),
    async put(...put) {
      if (calls++ === at) {
        halted.resolve();
        await go.promise;
      }
      return store[method](...put);
    },
  };
  return { slow, halted: halted.promise, go: go.resolve };
}

describe("a writer that halts for longer than others wait", () => {
  it.each([
    ["before it has begun with its last item", 1],
    ["before its decision", 2],
  ])("%s is refused afterwards, and changes nothing", async (_where, at) => {
    const store = new MemoryItems();
    const other = new CloudStorage(store, limits);
    await other.write({ a: { n: 1 }, b: { n: 1 } });
    const { slow, halted, go } = halting(store, "put", at);
    const { a, b } = (await other.read(["a", "b"])) as Record<"a" | "b", { n: number; eTag: string }>;
    const write = new CloudStorage(slow, limits).write({ a: { ...a, n: 2 }, b: { ...b, n: 2 } });
    await halted;
    expect(await other.read(["a", "b"])).toMatchObject({ a: { n: 1 }, b: { n: 1 } });
    await other.write({ a: { n: 3 } });
    go();
    await expect(write).rejects.toBeInstanceOf(ETagConflict);
    expect(await other.read(["a", "b"])).toMatchObject({ a: { n: 3 }, b: { n: 1 } });
  });

  it("after its decision has written all, whoever comes first", async () => {
    const store = new MemoryItems();
    const other = new CloudStorage(store, limits);
    const { slow, halted, go } = halting(store, "put", 3);
    const write = new CloudStorage(slow, limits).write({ a: { n: 2 }, b: { n: 2 } });
    await halted;
    expect(await other.read(["a", "b"])).toMatchObject({ a: { n: 2 }, b: { n: 2 } });
    await other.write({ a: { n: 3 } });
    go();
    await write;
    expect(await other.read(["a", "b"])).toMatchObject({ a: { n: 3 }, b: { n: 2 } });
  });
});

/** The store with each call at a moment that the scheduler chooses. */
function scheduled(store: ItemStore, scheduler: fc.Scheduler): ItemStore {
  const put = scheduler.scheduleFunction((...call: Parameters<ItemStore["put"]>) => store.put(...call));
  const read = scheduler.scheduleFunction((...call: Parameters<ItemStore["read"]>) => store.read(...call));
  const remove = scheduler.scheduleFunction((...call: Parameters<ItemStore["remove"]>) =>
    store.remove(...call),
  );
  const list = scheduler.scheduleFunction((...call: Parameters<ItemStore["list"]>) => store.list(...call));
  return { put, read, remove, list };
}

type Account = { readonly balance: number; readonly eTag: string };
const accounts = ["a", "b", "c"];

/** Takes one from an account and gives it to another, under the eTags that they were read with. */
async function transfer(storage: CloudStorage, [from, to]: readonly [string, string]): Promise<boolean> {
  try {
    const found = (await storage.read([from, to])) as Record<string, Account>;
    const moved = (key: string, by: number) => ({
      ...found[key],
      balance: (found[key]?.balance ?? NaN) + by,
    });
    await storage.write({ [from]: moved(from, -1), [to]: moved(to, 1) });
    return true;
  } catch (error) {
    if (error instanceof ETagConflict || error instanceof Died) return false;
    throw error;
  }
}

describe("writers at the same moments, some of which die", () => {
  const pair = fc
    .shuffledSubarray(accounts, { minLength: 2, maxLength: 2 })
    .map(([a = "", b = ""]) => [a, b] as const);
  const writer = fc.record({
    transfers: fc.array(pair, { minLength: 1, maxLength: 3 }),
    dies: fc.option(fc.record({ at: fc.nat(25), after: fc.boolean() })),
  });

  it("move what is there from item to item, and neither make nor lose any", async () => {
    let done = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(writer, { minLength: 2, maxLength: 4 }),
        async (scheduler, writers) => {
          const store = new MemoryItems();
          const storage = new CloudStorage(store, limits);
          await storage.write(Object.fromEntries(accounts.map((key) => [key, { balance: 10 }])));
          // Nobody waits here: each takes the others for dead at once, as often as chance will have it.
          const hasty = { limitMs: 30_000, patienceMs: 0 };
          const work = writers.map(async ({ transfers, dies }) => {
            const mine = scheduled(store, scheduler);
            const process = new CloudStorage(dies ? mortal(mine, dies) : mine, hasty);
            for (const move of transfers) if (await transfer(process, move)) done++;
          });
          await scheduler.waitFor(Promise.all(work));
          const balances = Object.values(await storage.read(accounts)).map(
            (item) => (item as Account).balance,
          );
          expect(balances.reduce((sum, balance) => sum + balance)).toBe(30);
        },
      ),
      { numRuns: 150 },
    );
    expect(done).toBeGreaterThan(100);
  }, 120_000);
});

describe("a name", () => {
  it("is that of one key alone, and gives it back", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 100 }), (given) => {
        expect(keyNamed(nameOf(given))).toBe(given.toWellFormed());
        expect(nameOf(given)).toMatch(/^[0-9A-Za-z_!~]*$/);
      }),
    );
  });

  it("keeps the order of keys made of parts", () => {
    const part = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(fc.tuple(part, part), fc.tuple(part, part), (one, other) => {
        const [a, b] = [key(...one), key(...other)];
        expect(nameOf(a) < nameOf(b)).toBe(a < b);
      }),
    );
  });
});
