import { createApp } from "./app.ts";
import { readConfig } from "./config.ts";
import { loadEnvFile } from "./env-file.ts";
import { createLog } from "./log.ts";

/** The environment or the data cannot be used. */
const badStart = 2;

/** Starts the bot as the environment says, and stops it cleanly when asked to; on a bad start it says why, and exits. */
export async function start(environment: NodeJS.ProcessEnv): Promise<void> {
  try {
    loadEnvFile();
    const config = readConfig(environment);
    const { server } = await createApp(config, createLog(config.logLevel));
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
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = badStart;
  }
}
