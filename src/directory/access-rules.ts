import { z } from "zod";
import { partnerRoles } from "../eligibility/types.ts";
import type { PartnerRole } from "../eligibility/types.ts";
import { DirectoryFileError } from "./directory-file-error.ts";
import { lineOf, parseAt } from "./problems.ts";
import type { Path, Problem } from "./problems.ts";
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

/** What is misspelt must not pass for what is left out. */
const only = (expected: string): { readonly error: z.core.$ZodErrorMap } => ({
  error: (issue) =>
    issue.code === "unrecognized_keys" ? `${expected}, and no ${issue.keys.join(", ")}` : expected,
});

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

const rights = z.strictObject({ roles, customers }, only("expected customers and, if need be, roles"));

const person = z.strictObject(
  {
    id: z.guid("expected an object id, a GUID").toLowerCase(),
    /** For whoever reads the file. */
    name: z.string("expected text").optional(),
    ...rights.shape,
  },
  only("expected a person with id, customers and, if need be, name and roles"),
);

const file = z.strictObject(
  {
    people: z.array(z.unknown(), "expected a list of people"),
    default: rights.optional(),
  },
  only("expected people and, if need be, default"),
);

/** The people of a file that is wrong elsewhere: what is wrong with them is told at once, too. */
const listed = z.object({ people: z.array(z.unknown()).catch([]) }).catch({ people: [] });

/**
 * What an access file's data says: `{ people: [{ id, customers, roles }], default: { customers } }`. Whoever is not
 * listed has what the default says, and sees nothing where it is left out.
 *
 * @throws DirectoryFileError with everything that is wrong
 */
export function readAccessRules(data: unknown, path: string): Rules {
  const problems: Problem[] = [];
  const top = parseAt(file, data, [], problems);
  const people = new Map<string, { readonly rights: Rights; readonly place: Path }>();
  for (const [index, item] of (top ?? listed.parse(data)).people.entries()) {
    const found = parseAt(person, item, ["people", index], problems);
    if (!found) continue;
    const place = ["people", index, "id"];
    const also = people.get(found.id)?.place;
    if (also) problems.push({ path: place, expected: "expected each person once", found: found.id, also });
    else people.set(found.id, { rights: rightsIn(found), place });
  }
  if (!top || problems.length > 0) throw new DirectoryFileError(path, problems.map(lineOf));
  const others = top.default ? rightsIn(top.default) : nothing;
  return (id) => people.get(id?.toLowerCase() ?? "")?.rights ?? others;
}

const rightsIn = ({ customers, roles }: z.infer<typeof rights>): Rights => ({ customers, roles });
