import type { Logger } from "pino";
import { wordsFor, apology } from "../dialogs/plain-words.ts";
import { openAdvisor } from "../dialogs/open-advisor.ts";
import { createMayStillTell } from "../dialogs/reminders/may-still-tell.ts";
import { createSearches } from "../dialogs/search/searches.ts";
import { impatientStorage } from "./channel/impatient-storage.ts";
import { createChannel } from "./channel/channel.ts";
import type { ChannelOptions } from "./channel/channel.ts";
import { measuredStorage } from "./channel/metrics/measured-storage.ts";
import { withMetricsServer } from "./channel/metrics/metrics-server.ts";
import { Metrics } from "./channel/metrics/metrics.ts";
import type { ListeningServer } from "./channel/server.ts";
import type { WordKey } from "./channel/words.ts";
import type { Config } from "./config.ts";
import type { ToldOfChange } from "./directory/access-file.ts";
import { ItemReminders } from "./storage/reminders.ts";
import { openState } from "./storage/open-state.ts";
import type { Key } from "../locales/i18n.ts";
import release from "../package.json" with { type: "json" };

const channelWords: Readonly<Record<WordKey, Key>> = {
  stillChecking: "notices:stillChecking",
  shortened: "notices:shortened",
  answeredBelow: "notices:seeBelow",
  alreadyAnswered: "notices:alreadyAnswered",
  notAdmitted: "notices:notAdmitted",
  badAction: "notices:badAction.text",
  badSearch: "search:malformed",
  searchFailed: "search:failed",
  searchLate: "search:late",
};

type Conversation = Pick<Awaited<ReturnType<typeof openAdvisor>>, "catalog" | "viewOf">;

/** What the channel asks of the conversation beside its turns; who speaks which language is read from the storage. */
export function besideTurns(
  storage: ChannelOptions["storage"],
  { catalog, viewOf }: Conversation,
  now: ChannelOptions["now"],
) {
  return {
    mayStillTell: createMayStillTell(storage, viewOf),
    searches: createSearches({ catalog, viewOf, wordsFor: (activity) => wordsFor(storage, activity), now }),
    words: async (key, activity) => (await wordsFor(storage, activity))(channelWords[key]),
    apologise: (activity) => apology(storage, activity),
  } satisfies Partial<ChannelOptions>;
}

/**
 * Puts the house together: the one place that knows every room.
 *
 * @throws DirectoryFileError, StateFileError, StateStoreError, or an error that names the file and the way out
 */
export async function createApp(config: Config, log: Logger): Promise<{ readonly server: ListeningServer }> {
  const now = () => new Date();
  const warn = (problem: string) => {
    log.warn({ problem }, "recognizer: the embedded one answers instead");
  };
  const accessChanged: ToldOfChange = ({ err }) => {
    if (err === undefined) log.info("access file: read again");
    else log.error({ err }, "access file: cannot be used, the rights stay as they were");
  };
  if (config.credentials?.appType === "MultiTenant" && !config.allowedTenants) {
    log.warn("ALLOWED_TENANTS is not set: people of every organization that installs the app are answered");
  }
  const { advisor, catalog, directory, viewOf } = await openAdvisor({ ...config, now, warn, accessChanged });
  const metrics = new Metrics();
  metrics.watchProcess(release.version);
  const store = await openState(config.state);
  const storage = impatientStorage(measuredStorage(store, metrics));
  const server = createChannel({
    host: config.host,
    port: config.port,
    credentials: config.credentials,
    allowedTenants: config.allowedTenants,
    storage,
    reminders: new ItemReminders(storage, log),
    respond: advisor,
    ...besideTurns(storage, { catalog, viewOf }, now),
    checks: { storage: () => store.check(), directory: () => directory.check() },
    metrics,
    now,
    log,
  });
  return { server: config.metrics ? withMetricsServer(server, config.metrics, metrics) : server };
}
