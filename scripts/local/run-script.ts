import { parseArgs } from "node:util";
import { ConfigError } from "../../src/environment.ts";
import { UsageError } from "./usage.ts";

const help = { help: { type: "boolean", short: "h" } } as const;

/**
 * Runs a script's main function, or prints its usage when `--help` stands on the command line; what else stands there
 * is the function's own to read. What goes wrong is told in a line on standard error: exit code 2 when the command line
 * or the environment is to be changed, 1 otherwise; else the code that the function returns.
 */
export async function runScript(usage: string, main: () => Promise<number>): Promise<void> {
  try {
    const { values } = parseArgs({ options: help, strict: false });
    if (values.help) console.log(usage);
    else process.exitCode = await main();
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
