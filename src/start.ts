import { createApp } from "./app.ts";
import { readConfig } from "./config.ts";
import { loadEnvFile } from "./env-file.ts";
import { hideSecrets } from "./hide-secrets.ts";
import { createLog } from "./log.ts";

/** The environment or the data cannot be used. */
const badStart = 2;
/** Something went wrong that nobody thought of. */
const failed = 1;

/** Starts the bot as the environment says, and stops it cleanly when asked to; on a bad start it says why, and exits. */
export async function start(environment: NodeJS.ProcessEnv): Promise<void> {
  try {
    loadEnvFile();
    const config = readConfig(environment);
    const log = createLog(config.logLevel, undefined, hideSecrets(environment));
    // Of an error that nobody catches Node itself would print everything, the requests that it carries included.
    process.on("uncaughtException", (err) => {
      log.fatal({ err }, "the process ends: an error was not caught");
      process.exit(failed);
    });
    const { server } = await createApp(config, log);
    const { url } = await server.listen();
    console.log(`Upgrade Advisor listens on ${url}`);

    const stop = () => {
      // A second signal finds no handler, and ends the process at once.
      process.removeListener("SIGTERM", stop).removeListener("SIGINT", stop);
      // A turn that hangs has had its ten seconds by then.
      void server.close().finally(() => process.exit());
    };
    process.on("SIGTERM", stop).on("SIGINT", stop);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${hideSecrets(environment)(message)}\n`);
    process.exitCode = badStart;
  }
}
