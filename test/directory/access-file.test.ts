import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "@jest/globals";
import { openAccessFile } from "../../src/directory/access-file.ts";
import { readAccessRules } from "../../src/directory/access-rules.ts";

const ada = "c5e99701-0000-4000-8000-a6da9df16d58";
const bob = "0b0b0b0b-0000-4000-8000-0b0b0b0b0b0b";
const nothing = { customers: new Set(), roles: undefined };

describe("an access file", () => {
  const rules = (data: unknown) => readAccessRules(data, "access.json");

  it("tells what a person may see and what they are, whatever the case of the ids", () => {
    const people = [
      { id: ada, name: "Ada", roles: ["sales-agent"], customers: ["C-1", " Contoso.example "] },
    ];
    expect(rules({ people })(ada.toUpperCase())).toEqual({
      customers: new Set(["c-1", "contoso.example"]),
      roles: ["sales-agent"],
    });
  });

  it("knows all customers, none, and roles that are not known", () => {
    const people = [
      { id: ada, customers: "all" },
      { id: bob, roles: [], customers: [] },
    ];
    expect(rules({ people })(ada)).toEqual({ customers: "all", roles: undefined });
    expect(rules({ people })(bob)).toEqual({ customers: new Set(), roles: [] });
  });

  it("gives whoever is not listed nothing, or what it says for them", () => {
    const people = [{ id: ada, customers: [] }];
    for (const stranger of [bob, undefined, "", "__proto__", "constructor"]) {
      expect(rules({ people })(stranger)).toEqual(nothing);
      const others = rules({ people, default: { customers: "all" } });
      expect(others(stranger)).toEqual({ customers: "all", roles: undefined });
    }
  });

  it.each<[string, unknown, string]>([
    ["is no object", [], "the whole file: expected people and, if need be, default, got []"],
    ["has no people", {}, "people: expected a list of people, got nothing"],
    ["has people by name", { people: { [ada]: {} } }, "people: expected a list of people, got {"],
    [
      "has a person without an id",
      { people: [{ customers: [] }] },
      "people[0].id: expected an object id, a GUID, got nothing",
    ],
    [
      "has a name for an id",
      { people: [{ id: "ada@contoso.example", customers: [] }] },
      'people[0].id: expected an object id, a GUID, got "ada@contoso.example"',
    ],
    [
      "forgets the customers",
      { people: [{ id: ada }] },
      'people[0].customers: expected "all", or a list of customers’ ids and domains, got nothing',
    ],
    ["says everything", { people: [{ id: ada, customers: "everything" }] }, "people[0].customers: expected"],
    [
      "has a customer that is a number",
      { people: [{ id: ada, customers: [7] }] },
      "people[0].customers: expected",
    ],
    ["has an empty customer", { people: [{ id: ada, customers: [" "] }] }, "people[0].customers: expected"],
    [
      "has a role that is none",
      { people: [{ id: ada, customers: [], roles: ["king"] }] },
      'people[0].roles[0]: expected one of global-admin, user-management-admin, admin-agent, sales-agent, helpdesk-agent, got "king"',
    ],
    [
      "has a field that means nothing",
      { people: [{ id: ada, customers: [], customer: [] }] },
      "people[0]: expected a person with id, customers and, if need be, name and roles, and no customer, got {",
    ],
    [
      "has a person twice",
      {
        people: [
          { id: ada, customers: [] },
          { id: ada.toUpperCase(), customers: "all" },
        ],
      },
      `people[1].id: expected each person once, got "${ada}" (also people[0].id)`,
    ],
    ["has a default that is a word", { people: [], default: "all" }, "default: expected customers"],
  ])("that %s is refused", (_what, data, message) => {
    expect(() => rules(data)).toThrow(`access.json: ${message}`);
  });

  it("with several mistakes is refused with all of them", () => {
    const people = [{ id: "ada", customers: [] }, { id: bob, customers: "some" }, 7];
    expect(() => rules({ people, defalt: {} })).toThrow(
      expect.objectContaining({
        message: expect.stringMatching(
          /and no defalt[^]*people\[0\]\.id[^]*people\[1\]\.customers[^]*people\[2\]/,
        ),
      }),
    );
  });
});

describe("an access file that is written again", () => {
  const folder = mkdtempSync(join(tmpdir(), "advisor-"));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const path = join(folder, "access.json");
  const write = (content: unknown) => {
    writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  };
  let told: unknown[] = [];
  beforeEach(() => {
    told = [];
    write({ people: [{ id: ada, customers: "all" }] });
  });
  const open = () => openAccessFile(path, ({ err }) => told.push(err instanceof Error ? err.message : err));
  const all = { customers: "all", roles: undefined };

  it("counts at once, and is told of once", async () => {
    const rightsOf = await open();
    expect(await rightsOf(ada)).toEqual(all);
    write({ people: [] });
    expect(await Promise.all([rightsOf(ada), rightsOf(ada), rightsOf(ada)])).toEqual([
      nothing,
      nothing,
      nothing,
    ]);
    expect(await rightsOf(ada)).toEqual(nothing);
    expect(told).toEqual([undefined]);
  });

  it("counts also when another file takes its place", async () => {
    const rightsOf = await open();
    writeFileSync(`${path}.new`, JSON.stringify({ people: [] }));
    renameSync(`${path}.new`, path);
    expect(await rightsOf(ada)).toEqual(nothing);
  });

  it.each([
    ["is no JSON", "{", "not valid JSON"],
    ["is empty", "", "not valid JSON"],
    ["opens everything by a mistake", { people: [], default: "all" }, "default: expected customers"],
  ])(
    "and %s changes nothing, says so once, and counts when it is mended",
    async (_what, content, message) => {
      write({ people: [] });
      const rightsOf = await open();
      write(content);
      expect(await rightsOf(ada)).toEqual(nothing);
      expect(await rightsOf(ada)).toEqual(nothing);
      expect(told).toEqual([expect.stringContaining(message)]);
      write({ people: [{ id: ada, customers: "all" }] });
      expect(await rightsOf(ada)).toEqual(all);
    },
  );

  it("and is gone changes nothing", async () => {
    const rightsOf = await open();
    rmSync(path);
    expect(await rightsOf(bob)).toEqual(nothing);
    expect(await rightsOf(ada)).toEqual(all);
    expect(told).toEqual([expect.stringContaining("there is no such file")]);
  });

  it("has to be right when the bot starts", async () => {
    write("{}");
    await expect(open()).rejects.toThrow(`${path}: people: expected a list of people`);
    rmSync(path);
    await expect(open()).rejects.toThrow(`${path}: there is no such file`);
  });
});
