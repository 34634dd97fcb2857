import type { Words } from "../../locales/i18n.ts";
import type { Rulebook } from "../../src/eligibility/rulebook.ts";
import type { PartnerRole } from "../../src/eligibility/types.ts";
import { listed } from "./names.ts";

/** Says to somebody, whose roles are known, that the document names others; nothing to anybody else. */
export function roleNotes(
  words: Words,
  { roles: named }: Pick<Rulebook, "roles">,
  roles: readonly PartnerRole[] | undefined,
): readonly string[] {
  if (!roles || named.length === 0 || named.some(({ role }) => roles.includes(role))) return [];
  const names = named.map(({ role }) => words(`common:role.${role}`));
  return [words("answer:roles", { roles: listed(words, names) })];
}
