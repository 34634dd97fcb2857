import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { createMentionFinder } from "../../src/directory/mentions.ts";
import { createNameIndex } from "../../src/directory/name-index.ts";
import { fold, keyOf } from "../../src/directory/words.ts";
import type { Customer } from "../../src/eligibility/types.ts";
import { aCustomer } from "./support.ts";

const finderOf = async (those: readonly Customer[]) =>
  createMentionFinder(those, await createNameIndex(those));

const id = "4F26A5CA-C468-4715-8FC5-A14F28BCC29B";
const customers = [
  aCustomer({ name: "Contoso", domain: "contoso.example" }),
  aCustomer({ name: "Contoso Retail", domain: "contoso-retail.example" }),
  aCustomer({ name: "Fabrikam", domain: "fabrikam.example", id }),
  aCustomer({ name: "Standard Transports" }),
  aCustomer({ name: "Litware, Inc." }),
  aCustomer({ name: "La Cidrerie du Val d'Or" }),
  aCustomer({ name: "Boulangerie Lemaître SARL" }),
  aCustomer({ name: "海川物流" }),
  aCustomer({ name: "晨光科技有限公司" }),
  aCustomer({ name: "X", domain: "x.example" }),
  aCustomer({ name: "云" }),
  aCustomer({ name: "25", id: "25" }),
  aCustomer({ name: "Tailspin Co., Ltd.", id: "00000000-0000-4000-8000-000000000007" }),
  aCustomer({ name: "[x](http://e)" }),
];
const mentionedIn = await finderOf(customers);

function found(text: string): string[] {
  return mentionedIn(text).map(({ customer, start, end }) => `${customer.name} = ${text.slice(start, end)}`);
}

describe("customers named in full", () => {
  it.each([
    ["Can Contoso go to E3?", ["Contoso = Contoso"]],
    ["Contoso peut-il passer de Business Basic à E3 ?", ["Contoso = Contoso"]],
    ["Contoso的订阅能升级到E3吗？", ["Contoso = Contoso"]],
    ["海川物流能升级到E3吗？", ["海川物流 = 海川物流"]],
    ["请查一下晨光科技的订阅", ["晨光科技有限公司 = 晨光科技"]],
    ["请查一下晨光科技有限公司的订阅", ["晨光科技有限公司 = 晨光科技有限公司"]],
    ["ＣＯＮＴＯＳＯ和海川物流", ["Contoso = ＣＯＮＴＯＳＯ", "海川物流 = 海川物流"]],
    ["contoso retail to E5", ["Contoso Retail = contoso retail"]],
    ["Contoso and Contoso Retail", ["Contoso = Contoso", "Contoso Retail = Contoso Retail"]],
    ["Contoso, Retail or not", ["Contoso = Contoso"]],
    ["Contoso. Retail prices", ["Contoso = Contoso"]],
    ["Contoso's licences", ["Contoso = Contoso"]],
    ["et la cidrerie du val d’or alors ?", ["La Cidrerie du Val d'Or = la cidrerie du val d’or"]],
    ["la licence de Cidrerie du Val-d'Or", ["La Cidrerie du Val d'Or = Cidrerie du Val-d'Or"]],
    ["BOULANGERIE LEMAITRE", ["Boulangerie Lemaître SARL = BOULANGERIE LEMAITRE"]],
    ["Boulangerie Lemai\u0302tre, svp", ["Boulangerie Lemaître SARL = Boulangerie Lemai\u0302tre"]],
    ["boulangerie lemaître s.a.r.l.", ["Boulangerie Lemaître SARL = boulangerie lemaître"]],
    ["Litware Inc", ["Litware, Inc. = Litware Inc"]],
    ["Litware, Inc. wants E5", ["Litware, Inc. = Litware, Inc"]],
    ["write to jo@contoso-retail.example.", ["Contoso Retail = contoso-retail.example"]],
    [`what has ${id.toLowerCase()}?`, [`Fabrikam = ${id.toLowerCase()}`]],
    [
      "and 00000000-0000-4000-8000-000000000007?",
      ["Tailspin Co., Ltd. = 00000000-0000-4000-8000-000000000007"],
    ],
    ["Tailspin to E5", ["Tailspin Co., Ltd. = Tailspin"]],
    ["X.example has what?", ["X = X.example"]],
    ["Business Standard for Standard Transports", ["Standard Transports = Standard Transports"]],
    ["[x](http://e)", ["[x](http://e) = x](http://e"]],

    ["Contosoft", []],
    ["MyContoso", []],
    ["Contoso2", []],
    ["my-fabrikam-2 is not fabrikam2", ["Fabrikam = fabrikam"]],
    ["other-x.example or x.example.org or x-example", []],
    ["X and 云 want 25 licences", []],
    ["Cidrerie du Val", []],
    ["晨光", []],
    ["", []],
  ])("%s", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ["Contoso", ["Contoso"]],
    ["Contoso Ltd", ["Contoso Ltd"]],
    ["Fabrikam", ["Fabrikam GmbH", "Fabrikam SA"]],
    ["Tailspin", ["Tailspin", "Tailspin"]],
  ])("%s: a whole name goes before a short one, namesakes are all found", async (text, expected) => {
    const alike = ["Contoso Ltd", "Contoso", "Fabrikam GmbH", "Fabrikam SA", "Tailspin", "Tailspin"];
    const mentions = (await finderOf(alike.map((name) => aCustomer({ name }))))(text);
    expect(mentions.map(({ customer }) => customer.name)).toEqual(expected);
  });
});

const filler = fc.constantFrom("", " ", "Can ", "et ", "，", "能升级", " 🙂 ", "e\u0301 ", "ﬁ ", " (", "\n");
const asTyped = fc.constantFrom<(name: string) => string>(
  (name) => name,
  (name) => name.toUpperCase(),
  (name) => name.normalize("NFD"),
  (name) => fold(name),
);
const nameable = customers.filter(({ name }) => keyOf(name).length > 2);

it("a mention's offsets cut the name's letters out of the text", () => {
  fc.assert(
    fc.property(fc.constantFrom(...nameable), asTyped, filler, filler, ({ name }, type, before, after) => {
      const text = `${before} ${type(name)} ${after}`;
      const cuts = mentionedIn(text).map(({ start, end }) => keyOf(text.slice(start, end)));
      expect(cuts).toEqual([keyOf(name)]);
    }),
  );
});

it("any text at all is answered, with mentions in order that do not overlap", () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(...customers.map(({ name }) => name)),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const mentions = mentionedIn(pieces.join(""));
      mentions.forEach(({ start, end }, index) => {
        expect(start).toBeLessThan(end);
        expect(start).toBeGreaterThanOrEqual(mentions[index - 1]?.end ?? 0);
      });
    }),
  );
});

it("a few thousand customers are no burden", async () => {
  const many = Array.from({ length: 5000 }, (_, n) =>
    aCustomer({ name: `Boulangerie du Port ${n}`, domain: `b${n}.example` }),
  );
  const find = await finderOf(many);
  const text = "Boulangerie du Port 4999 peut-elle passer à E3 ? ".repeat(20);
  const started = performance.now();
  expect(find(text)).toHaveLength(20);
  expect(performance.now() - started).toBeLessThan(500);
});
