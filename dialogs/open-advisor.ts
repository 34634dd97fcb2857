import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createCatalog } from "../src/catalog/catalog.ts";
import { readServicePlans } from "../src/catalog/published.ts";
import type { Catalog, Language } from "../src/catalog/types.ts";
import { loadDirectoryFile, sampleDirectoryFile } from "../src/directory/file-directory.ts";
import type { Directory } from "../src/directory/types.ts";
import type { RecognizerSettings } from "../src/understanding/recognizer-service.ts";
import type { Understanding } from "../src/understanding/types.ts";
import type { OtherRecognizer } from "../src/understanding/with-recognizer.ts";
import { createUnderstanding } from "../src/understanding/understanding.ts";
import { createAdvisor } from "./advisor.ts";
import type { Advisor } from "./advisor.ts";
import { nameFinders } from "./name-finders.ts";

export interface Sources {
  /** Answers in this language whatever language is written. */
  readonly language?: Language | undefined;
  /** A directory file; without one, the invented customers that come with the advisor. */
  readonly directoryFile?: string | undefined;
  /** Microsoft's published table of service plans, as CSV; what it adds to the catalogue is known beside our own. */
  readonly servicePlansFile?: string | undefined;
  /** Another recognizer, asked beside the embedded one. */
  readonly recognizer?: RecognizerSettings | undefined;
  /** Told, now and then, why that recognizer gave no answer; holds nothing that was said. */
  readonly warn?: ((problem: string) => void) | undefined;
  /** The clock, and where new names come from; those of the machine, unless a test has its own. */
  readonly now?: () => Date;
  readonly newId?: () => string;
}

/**
 * The conversation over the data that it is pointed at.
 *
 * @throws DirectoryFileError, or an error that names the file, when a file cannot be read whole
 */
export async function openAdvisor({
  language,
  directoryFile,
  servicePlansFile,
  recognizer,
  warn = () => undefined,
  now = () => new Date(),
  newId = randomUUID,
}: Sources): Promise<{
  advisor: Advisor;
  catalog: Catalog;
  directory: Directory;
  understanding: Understanding;
}> {
  const catalog = await openCatalog(servicePlansFile);
  const directory = await loadDirectoryFile(directoryFile ?? sampleDirectoryFile, catalog);
  const finders = nameFinders(catalog, directory);
  const embedded = createUnderstanding({ catalog, customersIn: finders.customersIn });
  const understanding = recognizer ? await askBeside(embedded, recognizer, { finders, warn, now }) : embedded;
  const advisor = createAdvisor({ catalog, directory, understanding, language, now, newId });
  return { advisor, catalog, directory, understanding };
}

/** Loaded only where it is set: start-up does not pay for it. */
async function askBeside(
  embedded: Understanding,
  settings: RecognizerSettings,
  parts: Pick<OtherRecognizer, "finders" | "warn" | "now">,
): Promise<Understanding> {
  const { createRecognizer } = await import("../src/understanding/recognizer-service.ts");
  const { withRecognizer } = await import("../src/understanding/with-recognizer.ts");
  const { minScore } = settings;
  return withRecognizer(embedded, { recognizer: createRecognizer(settings), minScore, ...parts });
}

async function openCatalog(file: string | undefined): Promise<Catalog> {
  if (!file) return createCatalog();
  try {
    return createCatalog(readServicePlans(await readFile(file, "utf8")));
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
