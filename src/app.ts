import type { Logger } from "pino";
import { wordsFor, apology } from "../dialogs/plain-words.ts";
import { openAdvisor } from "../dialogs/open-advisor.ts";
import { createSearches } from "../dialogs/search/searches.ts";
import { impatientStorage } from "./channel/impatient-storage.ts";
import { createChannel } from "./channel/channel.ts";
import type { ListeningServer } from "./channel/server.ts";
import type { WordKey } from "./channel/words.ts";
import type { Config } from "./config.ts";
import { ItemReminders } from "./storage/reminders.ts";
import { SqliteStorage } from "./storage/sqlite-storage.ts";
import type { Key } from "../locales/i18n.ts";

export const channelWords: Readonly<Record<WordKey, Key>> = {
  stillChecking: "notices:stillChecking",
  shortened: "notices:shortened",
  answeredBelow: "notices:seeBelow",
  alreadyAnswered: "notices:alreadyAnswered",
  badAction: "notices:badAction.text",
  badSearch: "search:malformed",
  searchFailed: "search:failed",
  searchLate: "search:late",
};

/**
 * Puts the house together: the one place that knows every room.
 *
 * @throws DirectoryFileError, StateFileError, or an error that names the file and the way out
 */
export async function createApp(config: Config, log: Logger): Promise<{ readonly server: ListeningServer }> {
  const now = () => new Date();
  const warn = (problem: string) => {
    log.warn({ problem }, "recognizer: the embedded one answers instead");
  };
  const { advisor, catalog, directory } = await openAdvisor({ ...config, now, warn });
  const database = new SqliteStorage(config.stateFile);
  const storage = impatientStorage(database);
  const server = createChannel({
    host: config.host,
    port: config.port,
    credentials: config.credentials,
    storage,
    reminders: new ItemReminders(storage, log),
    respond: advisor,
    searches: createSearches({
      catalog,
      directory,
      wordsFor: (activity) => wordsFor(storage, activity),
      now,
    }),
    words: async (key, activity) => (await wordsFor(storage, activity))(channelWords[key]),
    apologise: (activity) => apology(storage, activity),
    checks: { storage: () => database.check(), directory: () => directory.check() },
    now,
    log,
  });
  return { server };
}
