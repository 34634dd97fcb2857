import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { ETagConflict, mustNotExist } from "../../src/storage/etag.ts";
import { SqliteStorage } from "../../src/storage/sqlite-storage.ts";
import { itIsABotFrameworkStorage } from "./conformance.ts";

let folder: string;
let file: string;
let open: SqliteStorage[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "advisor-"));
  file = join(folder, "state", "advisor.db");
  open = [];
});

afterEach(() => {
  for (const storage of open) storage.close();
  rmSync(folder, { recursive: true });
});

function connect(path = file): SqliteStorage {
  const storage = new SqliteStorage(path);
  open.push(storage);
  return storage;
}

async function eTagOf(storage: SqliteStorage, key: string): Promise<string> {
  return ((await storage.read([key]))[key] as { eTag: string }).eTag;
}

describe("a SQLite file", () => {
  let storage: SqliteStorage;
  beforeEach(() => {
    storage = connect();
  });
  itIsABotFrameworkStorage(() => storage);
});

describe("SQLite in memory", () => {
  let storage: SqliteStorage;
  beforeEach(() => {
    storage = connect(":memory:");
  });
  itIsABotFrameworkStorage(() => storage);
});

describe("eTags", () => {
  it.each([
    ["an item that is not there, under an eTag", undefined, "some-tag"],
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
    await expect(storage.write({ item: { id: 2, eTag: mustNotExist } })).rejects.toBeInstanceOf(ETagConflict);
  });

  it("never come back, not even for an item deleted and created anew", async () => {
    const storage = connect();
    await storage.write({ item: { id: 1 } });
    const eTag = await eTagOf(storage, "item");
    await storage.delete(["item"]);
    await storage.write({ item: { id: 1 } });
    await expect(storage.write({ item: { id: 2, eTag } })).rejects.toBeInstanceOf(ETagConflict);
  });

  it("are no part of the stored document", async () => {
    await connect().write({ item: { id: 1, eTag: "*" } });
    const database = new DatabaseSync(file);
    expect(database.prepare("SELECT document FROM items").get()).toEqual({ document: '{"id":1}' });
    database.close();
  });
});

describe("a write of several items", () => {
  it("is all or none", async () => {
    const storage = connect();
    await storage.write({ a: { n: 1 }, c: { n: 1 } });
    const stale = { n: 2, eTag: "stale" };
    await expect(storage.write({ a: { n: 2 }, b: { n: 2 }, c: stale })).rejects.toBeInstanceOf(ETagConflict);
    expect(await storage.read(["a", "b", "c"])).toMatchObject({ a: { n: 1 }, c: { n: 1 } });
    expect(Object.keys(await storage.read(["a", "b", "c"]))).toEqual(["a", "c"]);
  });

  it("leaves the storage usable after it was refused", async () => {
    const storage = connect();
    await expect(storage.write({ a: { eTag: "stale" } })).rejects.toThrow();
    await expect(storage.write({ a: { n: 1 } })).resolves.toBeUndefined();
  });
});

describe("a list", () => {
  const keysOf = async (storage: SqliteStorage, after: string, before: string, limit = 10) =>
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

  it("keeps the others when one is no item", async () => {
    const storage = connect();
    await storage.write({ a: {}, b: {} });
    const database = new DatabaseSync(file);
    database.exec("UPDATE items SET document = '{' WHERE key = 'a'");
    database.close();
    expect(await storage.list({ after: "", before: "c", limit: 9 })).toMatchObject([
      { key: "a", item: undefined },
      { key: "b", item: {} },
    ]);
  });
});

describe("two connections to one file", () => {
  it("see each other's writes", async () => {
    const [one, other] = [connect(), connect()];
    await one.write({ item: { id: 1 } });
    expect(await other.read(["item"])).toMatchObject({ item: { id: 1 } });
  });

  it("refuse what the other has changed meanwhile", async () => {
    const [one, other] = [connect(), connect()];
    await one.write({ item: { count: 0 } });
    const eTag = await eTagOf(one, "item");
    await other.write({ item: { count: 1, eTag } });
    await expect(one.write({ item: { count: 1, eTag } })).rejects.toBeInstanceOf(ETagConflict);
  });

  it("keep everything when one is closed and opened again", async () => {
    const first = new SqliteStorage(file);
    await first.write({ item: { text: "升级 à l’échelle" } });
    first.close();
    expect(await connect().read(["item"])).toMatchObject({ item: { text: "升级 à l’échelle" } });
  });
});

describe("a state file that cannot be used", () => {
  it.each([
    ["of a newer release", newerFile, /version 99.*STATE_FILE/s],
    ["that is something else", otherFile, /not a database/],
  ])("%s stops with a clear error", (_what, prepare, message) => {
    prepare();
    expect(() => connect(join(folder, "given.db"))).toThrow(
      expect.objectContaining({ code: "StateFileError", message: expect.stringMatching(message) }),
    );
  });

  it("fails its check once closed", async () => {
    const storage = new SqliteStorage(file);
    await expect(storage.check()).resolves.toBeUndefined();
    storage.close();
    await expect(storage.check()).rejects.toThrow();
  });

  function newerFile(): void {
    const database = new DatabaseSync(join(folder, "given.db"));
    database.exec("PRAGMA user_version = 99");
    database.close();
  }

  function otherFile(): void {
    writeFileSync(join(folder, "given.db"), "customers,subscriptions\n".repeat(100));
  }
});
