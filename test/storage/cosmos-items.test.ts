import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { CloudStorage } from "../../src/storage/cloud-storage.ts";
import { CosmosItems } from "../../src/storage/cosmos-items.ts";
import { itDiesWell } from "./all-or-none.ts";
import { itIsABotFrameworkStorage } from "./conformance.ts";
import { itKeepsState } from "./contract.ts";
import { CosmosAccount } from "./cosmos-account.ts";

let account: CosmosAccount;
beforeAll(async () => {
  account = await CosmosAccount.start();
});
afterAll(() => account.close());

let tests = 0;
beforeEach(() => {
  tests++;
});

const open = () =>
  new CosmosItems({
    endpoint: account.endpoint,
    auth: { key: Buffer.from("no secret").toString("base64") },
    database: "advisor",
    container: `test-${tests}`,
  });
const connect = () => new CloudStorage(open(), { limitMs: 30_000, patienceMs: 300 });

describe("a container of Cosmos DB", () => {
  let storage: CloudStorage;
  beforeEach(() => {
    storage = connect();
  });
  itIsABotFrameworkStorage(() => storage);
  itKeepsState(connect);
  itDiesWell(open);

  it("says that it answers", async () => {
    await expect(storage.check()).resolves.toBeUndefined();
  });
});

describe("an account that is down", () => {
  it("is noticed in time", async () => {
    const gone = await CosmosAccount.start();
    const { endpoint } = gone;
    await gone.close();
    const items = new CosmosItems({ endpoint, auth: { key: "aaaa" }, database: "d", container: "c" });
    const check = new CloudStorage(items, { limitMs: 300, patienceMs: 100 }).check();
    await expect(check).rejects.toThrow();
  });
});
