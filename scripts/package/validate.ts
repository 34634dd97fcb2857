import { AppManifestUtils } from "@microsoft/app-manifest";
import type { TeamsManifest } from "@microsoft/app-manifest";
import { z } from "zod";

/** The validator's types describe what is valid; what it is given is anything yet. */
const anything = z.custom<TeamsManifest>((value) => typeof value === "object" && value !== null);

const localization = z.looseObject({ $schema: z.url() });

type Schema = Awaited<ReturnType<typeof AppManifestUtils.fetchSchema>>;
const withPatterns = z.custom<Schema & { readonly patternProperties: object }>(
  (schema) => z.looseObject({ patternProperties: z.looseObject({}) }).safeParse(schema).success,
);

/** What Microsoft's own validator has against a manifest, one line each. It reads the schemas that came with it. */
export function problemsOfManifest(manifest: unknown): Promise<readonly string[]> {
  return AppManifestUtils.validateAgainstSchema(anything.parse(manifest));
}

/** The same for a language file, by the localization schema that it names. */
export async function problemsOfLanguageFile(texts: unknown): Promise<readonly string[]> {
  const { $schema } = localization.parse(texts);
  const schema = withPatterns.parse(await AppManifestUtils.fetchSchema($schema));
  // The schema writes two patterns, of the activity feed that this app has no part in, in a way that the validator's
  // own engine cannot read.
  for (const pattern of Object.keys(schema.patternProperties).filter((written) => !isPattern(written)))
    Reflect.deleteProperty(schema.patternProperties, pattern);
  return AppManifestUtils.validateAgainstSchema(anything.parse(texts), schema);
}

function isPattern(written: string): boolean {
  try {
    new RegExp(written, "u");
    return true;
  } catch {
    return false;
  }
}
