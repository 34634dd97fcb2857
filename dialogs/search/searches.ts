import type { Activity } from "botbuilder";
import type { Words } from "../../locales/i18n.ts";
import type { Catalog } from "../../src/catalog/types.ts";
import { zoneOf } from "../reminders/when.ts";
import type { ViewOf } from "../view.ts";
import { customerChoices, findCustomers } from "./find-customers.ts";
import { findPaths } from "./find-paths.ts";
import { findPlans } from "./find-plans.ts";
import { isPrivate } from "./is-private.ts";
import type { Search } from "./search.ts";
import type { Found, Query, SearchAnswer, Searches } from "./types.ts";

/** How far down its results a search goes; further than anybody scrolls there is nothing. */
const mostSkipped = 200;

type Find = (search: Search, query: Query) => Promise<readonly Found[]>;

/** The commands of the message extension, as the app's manifest names them. */
const commands: ReadonlyMap<string, { readonly find: Find; readonly aboutCustomers: boolean }> = new Map([
  ["customers", { find: findCustomers, aboutCustomers: true }],
  ["plans", { find: findPlans, aboutCustomers: false }],
  ["paths", { find: findPaths, aboutCustomers: false }],
]);

/** The ids of those commands. */
export const commandIds: readonly string[] = [...commands.keys()];

export interface SearchParts {
  readonly catalog: Catalog;
  readonly viewOf: ViewOf;
  /** The words of whoever sent an activity. */
  readonly wordsFor: (activity: Activity) => Promise<Words>;
  readonly now: () => Date;
}

/** Searches over the customers that the person may see, the plans of the catalogue and the paths of the rulebooks. */
export function createSearches({ catalog, viewOf, wordsFor, now }: SearchParts): Searches {
  return {
    choices: async (query, activity) =>
      isPrivate(activity) && query.skip <= mostSkipped
        ? customerChoices((await viewOf(activity)).directory, query)
        : [],
    results: async (id, query, activity) => {
      const words = await wordsFor(activity);
      const command = commands.get(id);
      if (!command) return message(words("search:unknown"));
      if (command.aboutCustomers && !isPrivate(activity)) return message(words("search:private"));
      const { directory } = await viewOf(activity);
      const botId = activity.recipient?.id ?? "";
      const search = { words, catalog, directory, botId, today: dayFor(activity, words, now()) };
      const found = query.skip <= mostSkipped ? await command.find(search, query) : [];
      // Past the first page nothing more is simply the end.
      if (found.length > 0 || query.skip > 0) return { kind: "found", found };
      return message(words("search:none", { typed: query.typed }));
    },
  };
}

const message = (text: string): SearchAnswer => ({ kind: "message", text });

function dayFor(activity: Activity, { language }: Words, now: Date): string {
  const timeZone = zoneOf(activity) ?? "UTC";
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone }).format(now);
}
