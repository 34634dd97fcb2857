import { createServer } from "node:net";
import type { AddressInfo, Server } from "node:net";
import { once } from "node:events";
import { ContainerClient } from "@azure/storage-blob";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { startAzurite } from "../../scripts/local/azurite.ts";
import type { Azurite } from "../../scripts/local/azurite.ts";
import { BlobItems } from "../../src/storage/blob-items.ts";
import { CloudStorage } from "../../src/storage/cloud-storage.ts";
import { StoreTimeout } from "../../src/storage/item-store.ts";
import { itDiesWell } from "./all-or-none.ts";
import { itIsABotFrameworkStorage } from "./conformance.ts";
import { itKeepsState } from "./contract.ts";

/** The emulator takes seconds to start, and more on a busy machine. */
jest.setTimeout(90_000);

let azurite: Azurite;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());

let tests = 0;
let container: string;
beforeEach(() => {
  container = `test-${++tests}`;
});

const access = () => ({ connectionString: azurite.connectionString, container });
const connect = () => new CloudStorage(new BlobItems(access()), { limitMs: 30_000, patienceMs: 300 });

describe("a container of blobs", () => {
  let storage: CloudStorage;
  beforeEach(() => {
    storage = connect();
  });
  itIsABotFrameworkStorage(() => storage);
  itKeepsState(connect);
  itDiesWell(() => new BlobItems(access()));

  it("says that it answers", async () => {
    await expect(storage.check()).resolves.toBeUndefined();
  });

  it("lists the others when a blob is no item", async () => {
    await storage.write({ a: {}, b: {} });
    const { connectionString } = azurite;
    await new ContainerClient(connectionString, container).getBlockBlobClient("a").upload("{", 1);
    expect(await storage.list({ after: "", before: "c", limit: 9 })).toMatchObject([
      { key: "a", item: undefined },
      { key: "b", item: {} },
    ]);
  });

  it("refuses a key that would be cut, and so be another's", async () => {
    await expect(storage.write({ ["/".repeat(400)]: {} })).rejects.toThrow(RangeError);
  });
});

describe("an account that is down", () => {
  const sockets = new Set<{ destroy(): void }>();
  let server: Server;
  beforeEach(async () => {
    server = createServer((socket) => sockets.add(socket)).listen(0, "127.0.0.1");
    await once(server, "listening");
  });
  afterEach(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const at = (address: string) =>
    azurite.connectionString.replace(/BlobEndpoint=http:\/\/[^/]*/, `BlobEndpoint=http://${address}`);
  const silent = () => at(`127.0.0.1:${(server.address() as AddressInfo).port}`);
  const limits = { limitMs: 300, patienceMs: 100 };

  it.each<[string, (storage: CloudStorage) => Promise<unknown>]>([
    ["a reading", (storage) => storage.read(["a"])],
    ["a write of one item", (storage) => storage.write({ a: {} })],
    ["a write of several", (storage) => storage.write({ a: {}, b: {} })],
    ["a list", (storage) => storage.list({ after: "a", before: "b", limit: 1 })],
    ["a removal", (storage) => storage.delete(["a"])],
    ["a check", (storage) => storage.check()],
  ])("and does not answer ends %s in time", async (_what, work) => {
    const storage = new CloudStorage(new BlobItems({ connectionString: silent(), container }), limits);
    await expect(work(storage)).rejects.toMatchObject({ code: "StoreTimeout" });
  });

  it.each([
    ["after it refused connections", false],
    ["after it did not answer", true],
  ])("is used again when it is back, %s", async (_how, listening) => {
    const { port } = server.address() as AddressInfo;
    if (!listening) server.close();
    const items = new BlobItems({ connectionString: at(`127.0.0.1:${port}`), container });
    const storage = new CloudStorage(items, { ...limits, limitMs: 2_000 });
    await expect(storage.check()).rejects.toMatchObject({
      code: listening ? "StoreTimeout" : "ECONNREFUSED",
    });
    server.close();
    const back = createServer((socket) => {
      sockets.add(socket);
      socket.end("HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n");
    }).listen(port, "127.0.0.1");
    await once(back, "listening");
    let end: unknown;
    for (const limit = Date.now() + 30_000; Date.now() < limit;) {
      end = await storage.check().catch((error: unknown) => error);
      if (!(end instanceof StoreTimeout)) break;
    }
    expect(end).toMatchObject({ statusCode: 404 });
    back.close();
  });
});
