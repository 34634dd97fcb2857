import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { createFileDirectory } from "../../src/directory/file-directory.ts";
import type { Directory } from "../../src/directory/types.ts";
import { aCustomer } from "./support.ts";

/** Names that begin, contain, shorten and nearly spell one another. */
const names = [
  ...["Contoso", "Contoso Ltd", "The Contoso Company", "Contoso Retail", "Contosa", "Contoso Retail Paris"],
  ...["Fabrikam", "Fabricam", "Retail Fabrikam", "Paris", "Lemaître", "Boulangerie Lemaitre", "Le Maître"],
  ...["海川", "海川物流", "海川物流有限公司", "物流", "E3", "Business Basic", "Help", "can"],
];
const domains = ["contoso.example", "contoso.fr", "retail.example", "fabrikam.example", "haichuan.example"];

const companies = fc
  .array(fc.record({ name: fc.constantFrom(...names), domain: fc.constantFrom(...domains, "") }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((all) => all.map((company) => aCustomer(company)));

/** A name, with a letter changed, left out or doubled, or its end cut off. */
const typed = fc.oneof(
  fc.constantFrom(...names, ...domains),
  fc
    .tuple(fc.constantFrom(...names, ...domains), fc.nat(20), fc.constantFrom("", "x", "oo"))
    .map(([name, at, letters]) => name.slice(0, at) + letters + name.slice(at + 1)),
  fc.tuple(fc.constantFrom(...names), fc.nat(20)).map(([name, end]) => name.slice(0, end)),
);
const texts = fc
  .tuple(typed, typed)
  .map(([one, other]) => `Can ${one} go to E3, and ${other}? ${one} ${other}`);

const answers = async (directory: Directory, text: string, mentioning: string, ids: readonly string[]) => ({
  search: await directory.search(text, 5),
  first: await directory.search(text, 1),
  mentioned: await directory.mentionedIn(mentioning),
  list: await directory.list(3),
  count: await directory.count(),
  customers: await Promise.all(ids.map((id) => directory.customer(id.toUpperCase()))),
});

describe("a directory that somebody sees a part of", () => {
  it("gives each answer as if the rest were not in it", async () => {
    const worlds = companies.chain((all) =>
      fc.record({ all: fc.constant(all), seen: fc.subarray(all), text: typed, mentioning: texts }),
    );
    await fc.assert(
      fc.asyncProperty(worlds, async ({ all, seen, text, mentioning }) => {
        const ids = all.map(({ id }) => id);
        const view = createFileDirectory(all).seenBy(new Set(seen.map(({ id }) => id)));
        expect(await answers(view, text, mentioning, ids)).toEqual(
          await answers(createFileDirectory(seen), text, mentioning, ids),
        );
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it("finds a name with a slip among more hidden ones like it than are compared", async () => {
    const hidden = Array.from({ length: 1000 }, (_, n) => aCustomer({ name: `Boulangerie Dupont ${n}` }));
    const seen = aCustomer({ name: "Zz Boulangerie Dupond" });
    const view = createFileDirectory([...hidden, seen]).seenBy(new Set([seen.id]));
    expect((await view.search("Bulangerie Dupomd", 5)).map(({ customer }) => customer.id)).toEqual([seen.id]);
  });

  it("is told by ids and by domains, of which several customers may have the same one", async () => {
    const [one, two, three] = [
      aCustomer({ name: "One", domain: "Group.example" }),
      aCustomer({ name: "Two", domain: "group.example" }),
      aCustomer({ name: "Three", domain: "three.example" }),
    ];
    const directory = createFileDirectory([one, two, three]);
    const seen = async (...ids: string[]) =>
      (await directory.seenBy(new Set(ids)).list(5)).map(({ name }) => name);
    expect(await seen("group.example")).toEqual(["One", "Two"]);
    expect(await seen(three.id, "three.example", "nobody.example")).toEqual(["Three"]);
    expect(await seen("One", "")).toEqual([]);
    expect(directory.seenBy("all").list(5)).toEqual(directory.list(5));
  });
});
