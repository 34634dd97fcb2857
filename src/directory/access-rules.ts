import { z } from "zod";
import { partnerRoles } from "../eligibility/types.ts";
import type { PartnerRole } from "../eligibility/types.ts";
import { DirectoryFileError } from "./directory-file-error.ts";
import { lineOf, parseAt } from "./problems.ts";
import type { Problem } from "./problems.ts";
import type { Sight } from "./types.ts";

/** What somebody may see, and who they are in Partner Center. */
export interface Rights {
  readonly customers: Sight;
  /** Those of the roles that the documents name; undefined where it is not known which they have. */
  readonly roles: readonly PartnerRole[] | undefined;
}

/** The rights of a person, by their object id in Microsoft Entra; of nobody in particular without one. */
export type Rules = (person: string | undefined) => Rights;

/** Without a file: everybody sees everything. */
export const everything: Rights = { customers: "all", roles: undefined };
const nothing: Rights = { customers: new Set(), roles: undefined };

const roles = z
  .array(z.enum(partnerRoles, `expected one of ${partnerRoles.join(", ")}`), "expected a list of roles")
  .optional();
const sight = z
  .literal("all")
  .or(z.array(z.string().trim().toLowerCase().min(1)))
  .transform((given): Sight => (given === "all" ? given : new Set(given)));
const customers = z.unknown().transform((given, context): Sight => {
  const { data } = sight.safeParse(given);
  if (data) return data;
  context.addIssue({ code: "custom", message: 'expected "all", or a list of customers’ ids and domains' });
  return z.NEVER;
});

const person = z.strictObject(
  {
    id: z.guid("expected an object id, a GUID").toLowerCase(),
    /** For whoever reads the file. */
    name: z.string("expected text").optional(),
    roles,
    customers,
  },
  "expected a person with id, customers and, if need be, name and roles, and nothing else",
);

const file = z.strictObject(
  {
    people: z.array(z.unknown(), "expected a list of people"),
    default: z.strictObject({ roles, customers }, "expected customers and, if need be, roles").optional(),
  },
  "expected people and, if need be, default, and nothing else",
);

/**
 * What an access file's data says: `{ people: [{ id, customers, roles }], default: { customers } }`. Whoever is not
 * listed has what the default says, and sees nothing where it is left out.
 *
 * @throws DirectoryFileError with everything that is wrong
 */
export function readAccessRules(data: unknown, path: string): Rules {
  const problems: Problem[] = [];
  const top = parseAt(file, data, [], problems);
  const people = new Map<string, Rights & { readonly at: number }>();
  for (const [at, item] of (top?.people ?? []).entries()) {
    const found = parseAt(person, item, ["people", at], problems);
    if (!found) continue;
    const also = people.get(found.id)?.at;
    if (also !== undefined) {
      const [place, other] = [at, also].map((index) => ["people", index, "id"]);
      problems.push({
        path: place ?? [],
        expected: "expected each person once",
        found: found.id,
        also: other ?? [],
      });
    }
    people.set(found.id, { customers: found.customers, roles: found.roles, at });
  }
  if (!top || problems.length > 0) throw new DirectoryFileError(path, problems.map(lineOf));
  const others: Rights = top.default ? { ...top.default, roles: top.default.roles } : nothing;
  return (id) => (id === undefined ? undefined : people.get(id.toLowerCase())) ?? others;
}
