import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createFileDirectory, loadDirectoryFile } from "../../src/directory/file-directory.ts";
import { aCustomer, smallCatalog } from "./support.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "directory-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function load(content: string | Uint8Array) {
  const file = join(folder, "customers.json");
  await writeFile(file, content);
  return loadDirectoryFile(file, smallCatalog);
}

const mark = "\uFEFF";

describe("a directory file", () => {
  it("may begin with a byte-order mark", async () => {
    const directory = await load(`${mark}{"customers":[{"id":"c-1"}]}`);
    expect(await directory.count()).toBe(1);
  });

  it.each([
    ["of broken JSON", '{\n"customers": [}', ": line 2, column 15: not valid JSON (Unexpected token '}')"],
    ["with a wrong value", '{"customers": 1}', ": customers: expected a list or a saved collection, got 1"],
    [
      "in UTF-16",
      Buffer.from(`${mark}{"customers":[]}`, "utf16le"),
      ": not UTF-8 text: save the file as UTF-8",
    ],
  ])("%s is refused by its name", async (_case, content, line) => {
    const file = join(folder, "customers.json");
    await expect(load(content)).rejects.toMatchObject({ name: "DirectoryFileError", message: file + line });
  });

  it.each([
    ["absent.json", "there is no such file"],
    [".", "is a folder, not a file"],
  ])("%s is refused: %s", async (name, problem) => {
    await expect(loadDirectoryFile(join(folder, name), smallCatalog)).rejects.toMatchObject({
      name: "DirectoryFileError",
      problems: [problem],
    });
  });
});

const recording = fileURLToPath(new URL("../../../shared/recordings/subscriptions.json", import.meta.url));
const itWithRecording = existsSync(recording) ? it : it.skip;

itWithRecording(
  "a recorded response pasted under a customer is read (needs recordings/subscriptions.json)",
  async () => {
    const response = await readFile(recording, "utf8");
    expect(response).toContain(mark);
    const directory = await load(`{"cloud":"global","customers":[{"id":"c-1","subscriptions":${response}}]}`);
    const subscriptions = (await directory.customer("C-1"))?.subscriptions;
    expect(subscriptions).toMatchObject([
      { name: "Microsoft Azure", usageBased: true, status: "active", newCommerce: false },
      {
        product: { id: "m365-business-basic" },
        quantity: 1,
        status: "suspended",
        suspensionReasons: ["CustomerCancellation"],
        billingCycle: "monthly",
      },
    ]);
  },
);

describe("a directory in memory", () => {
  const customers = ["Zéphyr", "alpha 10", "Alpha 9", "Éclair"].map((name, n) =>
    aCustomer({ name, id: `C-${n}` }),
  );
  const directory = createFileDirectory(customers);

  it.each([
    ["C-1", "alpha 10"],
    [" c-1 ", "alpha 10"],
    ["C-11", undefined],
    ["__proto__", undefined],
  ])("customer %s is %s", async (id, name) => {
    expect((await directory.customer(id))?.name).toBe(name);
  });

  it("lists the first by name", async () => {
    expect((await directory.list(3)).map(({ name }) => name)).toEqual(["Alpha 9", "alpha 10", "Éclair"]);
  });

  it("counts, and answers that it is well", async () => {
    expect(await directory.count()).toBe(4);
    await expect(directory.check()).resolves.toBeUndefined();
  });
});

it("while it still reads the names of many customers it finds by id, lists and counts; a search waits", async () => {
  const order: string[] = [];
  const note = (what: string) => () => order.push(what);
  const directory = createFileDirectory(
    Array.from({ length: 5000 }, (_, n) => aCustomer({ name: `Contoso ${n}`, id: `c-${n}` })),
  );
  await Promise.all([
    directory.check().then(note("check")),
    directory.search("contoso 4999", 1).then((found) => note(`search: ${found[0]?.customer.id}`)()),
    directory.customer("c-7").then(note("customer")),
    directory.list(1).then(note("list")),
    directory.count().then(note("count")),
    delay(0).then(note("whatever else waits")),
  ]);
  expect(order).toEqual(["customer", "list", "count", "whatever else waits", "check", "search: c-4999"]);
});
