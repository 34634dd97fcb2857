import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createCatalog } from "../src/catalog/catalog.ts";
import { readServicePlans } from "../src/catalog/published.ts";
import type { Catalog, Language } from "../src/catalog/types.ts";
import { openAccessFile } from "../src/directory/access-file.ts";
import type { ToldOfChange } from "../src/directory/access-file.ts";
import { loadDirectoryFile, sampleDirectoryFile } from "../src/directory/file-directory.ts";
import type { Directory, WholeDirectory } from "../src/directory/types.ts";
import type { RecognizerSettings } from "../src/understanding/recognizer-service.ts";
import type { Understanding } from "../src/understanding/types.ts";
import type { Beside, OtherRecognizer } from "../src/understanding/with-recognizer.ts";
import { createUnderstanding } from "../src/understanding/understanding.ts";
import { createAdvisor } from "./advisor.ts";
import type { Advisor } from "./advisor.ts";
import { nameFinders } from "./name-finders.ts";
import { viewsOf } from "./view.ts";
import type { ViewOf } from "./view.ts";

export interface Sources {
  /** Answers in this language whatever language is written. */
  readonly language?: Language | undefined;
  /** A directory file; without one, the invented customers that come with the advisor. */
  readonly directoryFile?: string | undefined;
  /** A file that says who may see which customers; without one everybody sees all. */
  readonly accessFile?: string | undefined;
  /** Told when that file has changed since. */
  readonly accessChanged?: ToldOfChange;
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
  accessFile,
  accessChanged = () => undefined,
  servicePlansFile,
  recognizer,
  warn = () => undefined,
  now = () => new Date(),
  newId = randomUUID,
}: Sources): Promise<{
  advisor: Advisor;
  catalog: Catalog;
  directory: WholeDirectory;
  viewOf: ViewOf;
  understandingOf: (directory: Directory) => Understanding;
}> {
  const catalog = await openCatalog(servicePlansFile);
  const directory = await loadDirectoryFile(directoryFile ?? sampleDirectoryFile, catalog);
  const viewOf = viewsOf(directory, accessFile ? await openAccessFile(accessFile, accessChanged) : undefined);
  const beside = recognizer ? await openRecognizer(recognizer, { warn, now }) : undefined;
  const understandingOf = (seen: Directory) => {
    const finders = nameFinders(catalog, seen);
    const embedded = createUnderstanding({ catalog, customersIn: finders.customersIn });
    return beside ? beside(embedded, finders) : embedded;
  };
  const advisor = createAdvisor({ catalog, viewOf, understandingOf, language, now, newId });
  return { advisor, catalog, directory, viewOf, understandingOf };
}

/** Loaded only where it is set: start-up does not pay for it. */
async function openRecognizer(
  settings: RecognizerSettings,
  parts: Pick<OtherRecognizer, "warn" | "now">,
): Promise<Beside> {
  const { createRecognizer } = await import("../src/understanding/recognizer-service.ts");
  const { withRecognizer } = await import("../src/understanding/with-recognizer.ts");
  const { minScore } = settings;
  return withRecognizer({ recognizer: createRecognizer(settings), minScore, ...parts });
}

async function openCatalog(file: string | undefined): Promise<Catalog> {
  if (!file) return createCatalog();
  try {
    return createCatalog(readServicePlans(await readFile(file, "utf8")));
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
