import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { zipSync } from "fflate";
import type { Zippable } from "fflate";
import { z } from "zod";
import { fillIn } from "./fill-in.ts";
import type { PackageSettings } from "./settings.ts";
import { problemsOfLanguageFile, problemsOfManifest } from "./validate.ts";

const folder = fileURLToPath(new URL("../../appPackage/", import.meta.url));

const manifestFile = "manifest.json";

const parts = z.looseObject({
  version: z.string(),
  icons: z.object({ color: z.string(), outline: z.string() }),
  localizationInfo: z.looseObject({ additionalLanguages: z.array(z.looseObject({ file: z.string() })) }),
});

/** The same moment in every zone: a zip's times have none, and the library writes those of the machine's own. */
const always = new Date(1980, 0, 1);

export interface AppPackage {
  readonly version: string;
  readonly zip: Uint8Array;
  /** The files in it. */
  readonly files: readonly string[];
}

/** The package is not what Teams takes; the message has a line for each problem. */
export class InvalidPackage extends Error {
  readonly code = "InvalidPackage";

  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.name = "InvalidPackage";
  }
}

/**
 * The app package for Teams: the manifest, its icons and its languages, and nothing else. The same settings give the
 * same bytes.
 *
 * @throws InvalidPackage
 */
export async function buildPackage(settings: PackageSettings): Promise<AppPackage> {
  const manifest = fillIn(JSON.parse(await readFile(folder + manifestFile, "utf8")), settings);
  const { version, icons, localizationInfo } = parts.parse(manifest);
  const languageFiles = localizationInfo.additionalLanguages.map(({ file }) => file);
  await check(manifest, languageFiles);

  const entries: Zippable = { [manifestFile]: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`) };
  for (const file of [icons.color, icons.outline, ...languageFiles])
    entries[file] = await readFile(folder + file);
  return { version, zip: zipSync(entries, { level: 9, mtime: always }), files: Object.keys(entries) };
}

async function check(manifest: unknown, languageFiles: readonly string[]): Promise<void> {
  const problems = (await problemsOfManifest(manifest)).map((problem) => `${manifestFile}: ${problem}`);
  for (const file of languageFiles) {
    const texts: unknown = JSON.parse(await readFile(folder + file, "utf8"));
    problems.push(...(await problemsOfLanguageFile(texts)).map((problem) => `${file}: ${problem}`));
  }
  if (problems.length > 0) throw new InvalidPackage(problems);
}
