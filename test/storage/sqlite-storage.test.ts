import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { SqliteStorage } from "../../src/storage/sqlite-storage.ts";
import { itIsABotFrameworkStorage } from "./conformance.ts";
import { itKeepsState } from "./contract.ts";

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

describe("a SQLite file", () => {
  let storage: SqliteStorage;
  beforeEach(() => {
    storage = connect();
  });
  itIsABotFrameworkStorage(() => storage);
  itKeepsState(() => connect());
});

describe("SQLite in memory", () => {
  let storage: SqliteStorage;
  beforeEach(() => {
    storage = connect(":memory:");
  });
  itIsABotFrameworkStorage(() => storage);
});

describe("what is stored", () => {
  it("has no eTag in its document", async () => {
    await connect().write({ item: { id: 1, eTag: "*" } });
    const database = new DatabaseSync(file);
    expect(database.prepare("SELECT document FROM items").get()).toEqual({ document: '{"id":1}' });
    database.close();
  });

  it("is listed although one of it is no item", async () => {
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

  it("is there after the file was closed and opened again", async () => {
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
