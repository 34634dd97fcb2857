import { describe, expect, it } from "@jest/globals";
import { ETagConflict, mustNotExist } from "../../src/storage/etag.ts";
import type { StateStorage } from "../../src/storage/listed-storage.ts";

export async function eTagOf(storage: StateStorage, key: string): Promise<string> {
  return ((await storage.read([key]))[key] as { eTag: string }).eTag;
}

/**
 * What the bot expects of the place where it keeps its state, beyond what the framework does.
 *
 * @param connect gives another connection to the place of this test, as another process has it
 */
export function itKeepsState(connect: () => StateStorage): void {
  describe("eTags", () => {
    it.each([
      ["an item that is not there, under an eTag", undefined, '"some-tag"'],
      ["an item that is there, as a new one", { id: 1 }, mustNotExist],
    ])("refuse %s", async (_what, there, eTag) => {
      const storage = connect();
      if (there) await storage.write({ item: there });
      const write = storage.write({ item: { id: 2, eTag } });
      await expect(write).rejects.toBeInstanceOf(ETagConflict);
      await expect(write).rejects.toMatchObject({ code: "ETagConflict", key: "item" });
    });

    it("let a new item in once", async () => {
      const storage = connect();
      await storage.write({ item: { id: 1, eTag: mustNotExist } });
      const again = storage.write({ item: { id: 2, eTag: mustNotExist } });
      await expect(again).rejects.toBeInstanceOf(ETagConflict);
    });

    it("never come back, not even for an item deleted and created anew", async () => {
      const storage = connect();
      await storage.write({ item: { id: 1 } });
      const eTag = await eTagOf(storage, "item");
      await storage.delete(["item"]);
      await storage.write({ item: { id: 1 } });
      await expect(storage.write({ item: { id: 2, eTag } })).rejects.toBeInstanceOf(ETagConflict);
    });
  });

  describe("a write of several items", () => {
    it("is all or none", async () => {
      const storage = connect();
      await storage.write({ a: { n: 1 }, c: { n: 1 } });
      const stale = { n: 2, eTag: '"stale"' };
      const write = storage.write({ a: { n: 2 }, b: { n: 2 }, c: stale });
      await expect(write).rejects.toMatchObject({ code: "ETagConflict", key: "c" });
      expect(await storage.read(["a", "b", "c"])).toMatchObject({ a: { n: 1 }, c: { n: 1 } });
      expect(Object.keys(await storage.read(["a", "b", "c"]))).toEqual(["a", "c"]);
    });

    it("holds each of them to its eTag, and gives each another", async () => {
      const storage = connect();
      await storage.write({ a: { n: 1 }, b: { n: 1 } });
      const [a, b] = [await eTagOf(storage, "a"), await eTagOf(storage, "b")];
      await storage.write({ a: { n: 2, eTag: a }, b: { n: 2, eTag: b }, c: { n: 2, eTag: mustNotExist } });
      expect(await storage.read(["a", "b", "c"])).toMatchObject({ a: { n: 2 }, b: { n: 2 }, c: { n: 2 } });
      const again = storage.write({ a: { n: 3, eTag: a }, d: { n: 3 } });
      await expect(again).rejects.toMatchObject({ code: "ETagConflict", key: "a" });
      expect(await storage.read(["d"])).toEqual({});
    });

    it("leaves the storage usable after it was refused", async () => {
      const storage = connect();
      await expect(storage.write({ a: { eTag: '"stale"' } })).rejects.toThrow();
      await expect(storage.write({ a: { n: 1 } })).resolves.toBeUndefined();
    });
  });

  describe("a list", () => {
    const keysOf = async (storage: StateStorage, after: string, before: string, limit = 10) =>
      (await storage.list({ after, before, limit })).map(({ key }) => key);

    it("has the items between two keys, in their order", async () => {
      const storage = connect();
      await storage.write({ "a/3": {}, "a/1": {}, b: {}, "a/2": {}, a: {}, "A/1": {} });
      expect(await keysOf(storage, "a/", "a0")).toEqual(["a/1", "a/2", "a/3"]);
      expect(await keysOf(storage, "a/", "a0", 2)).toEqual(["a/1", "a/2"]);
      expect(await keysOf(storage, "a/1", "a/3")).toEqual(["a/2"]);
    });

    it("has each as it is read", async () => {
      const storage = connect();
      await storage.write({ item: { id: 1 } });
      const read = await storage.read(["item"]);
      const listed = await storage.list({ after: "", before: "j", limit: 1 });
      expect(Object.fromEntries(listed.map(({ key, item }) => [key, item]))).toEqual(read);
    });
  });

  describe("two connections", () => {
    it("see each other's writes", async () => {
      const [one, other] = [connect(), connect()];
      await one.write({ item: { text: "升级 à l’échelle" } });
      expect(await other.read(["item"])).toMatchObject({ item: { text: "升级 à l’échelle" } });
    });

    it("refuse what the other has changed meanwhile", async () => {
      const [one, other] = [connect(), connect()];
      await one.write({ item: { count: 0 } });
      const eTag = await eTagOf(one, "item");
      await other.write({ item: { count: 1, eTag } });
      await expect(one.write({ item: { count: 1, eTag } })).rejects.toBeInstanceOf(ETagConflict);
    });

    it.each([
      ["one item", ["a"]],
      ["several items", ["a", "b", "c"]],
    ])("that change %s at the same moment lose nothing", async (_what, keys) => {
      const connections = [connect(), connect(), connect()];
      await connections[0]?.write(Object.fromEntries(keys.map((key) => [key, { count: 0 }])));
      const count = async (storage: StateStorage) => {
        for (let done = 0; done < 4;) {
          const items = (await storage.read(keys)) as Record<string, { count: number; eTag: string }>;
          for (const item of Object.values(items)) item.count++;
          try {
            await storage.write(items);
            done++;
          } catch (error) {
            if (!(error instanceof ETagConflict)) throw error;
          }
        }
      };
      await Promise.all(connections.map(count));
      const counted = Object.fromEntries(keys.map((key) => [key, { count: 12 }]));
      expect(await connect().read(keys)).toMatchObject(counted);
    });
  });
}
