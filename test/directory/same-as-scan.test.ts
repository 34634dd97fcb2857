import { describe, expect, it } from "@jest/globals";
import { manyCompanies } from "../../scripts/bench/customers/many-customers.ts";
import { createRandom } from "../../scripts/bench/customers/random.ts";
import { createPlainScan } from "../../scripts/bench/search/plain-scan.ts";
import { forms, typedAs } from "../../scripts/bench/search/typed-forms.ts";
import { createFileDirectory } from "../../src/directory/file-directory.ts";
import type { CustomerMatch } from "../../src/directory/types.ts";
import { aCustomer } from "./support.ts";

const companies = manyCompanies(2000);
const directory = createFileDirectory(companies.map((company) => aCustomer(company)));
const scan = createPlainScan(await directory.list(companies.length));
const random = createRandom(1);

const shown = (match: CustomerMatch | undefined) => match && `${match.fit}: ${match.customer.name}`;

describe("of two thousand customers the index finds first whom a look at every one of them finds first", () => {
  it.each(forms)("typed: $name", async (form) => {
    for (const { text } of typedAs(form, companies, 30, random)) {
      const [found] = await directory.search(text, 5);
      const [expected] = scan(text, 5);
      expect([text, shown(found)]).toEqual([text, shown(expected)]);
    }
  });
});
