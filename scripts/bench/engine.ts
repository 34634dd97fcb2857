import { createCatalog } from "../../src/catalog/catalog.ts";
import { loadDirectoryFile, sampleDirectoryFile } from "../../src/directory/file-directory.ts";
import { assess } from "../../src/eligibility/assess.ts";

const ENOUGH_MS = 1_000;

/** How many reports a second the engine makes, in this process, on each subscription of the sample data in turn. */
export async function reportsPerSecond(): Promise<number> {
  const catalog = createCatalog();
  const directory = await loadDirectoryFile(sampleDirectoryFile, catalog);
  const customers = await directory.list(await directory.count());
  const questions = customers.flatMap((customer) =>
    customer.subscriptions.map((subscription) => ({ customer, subscription })),
  );
  const assessAll = (): void => questions.forEach((question) => assess(catalog, question));
  repeat(assessAll, ENOUGH_MS / 4);
  const { times, took } = repeat(assessAll, ENOUGH_MS);
  return (times * questions.length * 1_000) / took;
}

function repeat(work: () => void, atLeastMs: number): { readonly times: number; readonly took: number } {
  const begun = performance.now();
  let times = 0;
  do {
    work();
    times += 1;
  } while (performance.now() - begun < atLeastMs);
  return { times, took: performance.now() - begun };
}
