import { ConfigError } from "../../src/environment.ts";
import { UsageError } from "./usage.ts";

/**
 * Runs a script's main function. What goes wrong is told in a line on standard error: exit code 2 when the command
 * line or the environment is to be changed, 1 otherwise; else the code that the function returns.
 */
export async function runScript(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = isUsageError(error) ? 2 : 1;
  }
}

/** Ours, or one of `parseArgs`. */
const isUsageError = (error: unknown): boolean =>
  error instanceof UsageError ||
  error instanceof ConfigError ||
  (error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS_"));
