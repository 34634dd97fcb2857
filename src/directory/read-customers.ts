import { z } from "zod";
import type { Catalog, Cloud } from "../catalog/types.ts";
import type { Customer } from "../eligibility/types.ts";
import { DirectoryFileError } from "./directory-file-error.ts";
import { toCustomer } from "./partner-center.ts";
import { lineOf, parseAt } from "./problems.ts";
import type { Path, Problem } from "./problems.ts";
import { cloud, collection, customerResource, directoryFile, id, subscriptionResource } from "./resources.ts";
import type { SubscriptionResource } from "./resources.ts";

const owner = z.object({ subscriptions: z.unknown().optional() });
const identified = z.object({ id });

/**
 * The customers of a directory file's data, `{ cloud, customers: [{ …Customer, subscriptions: […Subscription] }] }`,
 * where each list may be a saved collection of the API instead.
 *
 * @throws DirectoryFileError with everything that is wrong; nothing is half-loaded
 */
export function readCustomers(data: unknown, catalog: Catalog, file: string): readonly Customer[] {
  const problems: Problem[] = [];
  const top = parseAt(directoryFile, data, [], problems);
  const home = parseAt(cloud, top?.cloud, ["cloud"], problems) ?? "global";
  const customers = !top
    ? []
    : itemsOf(top.customers, ["customers"], problems).flatMap(
        ({ item, path }) => readCustomer(item, path, home, catalog, problems) ?? [],
      );
  if (problems.length > 0) throw new DirectoryFileError(file, problems.map(lineOf));
  return customers;
}

function readCustomer(
  item: unknown,
  path: Path,
  home: Cloud,
  catalog: Catalog,
  problems: Problem[],
): Customer | undefined {
  const customer = parseAt(customerResource, item, path, problems);
  const subscriptions = readSubscriptions(owner.safeParse(item).data?.subscriptions, path, problems);
  return customer && toCustomer(customer, subscriptions, customer.cloud ?? home, catalog);
}

/** A customer may have none. Part of a list is refused: what is not in it may stand in an upgrade's way. */
function readSubscriptions(list: unknown, path: Path, problems: Problem[]): readonly SubscriptionResource[] {
  const place = [...path, "subscriptions"];
  const saved = collection.safeParse(list).data;
  if (saved && (saved.links?.next || (saved.totalCount ?? 0) > saved.items.length)) {
    const found = `${saved.items.length} of ${saved.totalCount ?? "more"}`;
    problems.push({ path: place, expected: "expected all pages of the collection", found });
  }
  return itemsOf(list ?? [], place, problems).flatMap(
    (entry) => parseAt(subscriptionResource, entry.item, entry.path, problems) ?? [],
  );
}

interface Entry {
  readonly item: unknown;
  readonly path: Path;
}

/** The resources of a list or of a saved collection, each with its place; every id may stand there once. */
function itemsOf(list: unknown, path: Path, problems: Problem[]): readonly Entry[] {
  const pasted = !Array.isArray(list);
  const items: readonly unknown[] = pasted ? (parseAt(collection, list, path, problems)?.items ?? []) : list;
  const place = pasted ? [...path, "items"] : path;
  const entries = items.map((item, index) => ({ item, path: [...place, index] }));
  reportSameIds(entries, problems);
  return entries;
}

function reportSameIds(entries: readonly Entry[], problems: Problem[]): void {
  if (entries.length < 2) return;
  const places = new Map<string, Path>();
  for (const { item, path } of entries) {
    const found = identified.safeParse(item).data?.id;
    if (found === undefined) continue;
    const also = places.get(found.toLowerCase());
    if (!also) places.set(found.toLowerCase(), path);
    else problems.push({ path: idAt(path), expected: "expected an id of its own", found, also: idAt(also) });
  }
}

function idAt(path: Path): Path {
  return [...path, "id"];
}
