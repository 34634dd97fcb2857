import type { Logger } from "pino";
import { within } from "./within.ts";

/** How long each part may take to say that it works, in milliseconds. */
const checkLimitMs = 2000;

/** The parts that have to answer, by name; each rejects when it cannot. */
export type Checks = Readonly<Record<string, () => Promise<void>>>;

/** The names of the parts that do not answer; why is for the log only. */
export async function failedChecks(checks: Checks, log: Logger): Promise<string[]> {
  const names = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => {
      try {
        if ((await within(checkLimitMs, check())).inTime) return [];
        log.error({ check: name }, "not ready: no answer");
      } catch (err) {
        log.error({ check: name, err }, "not ready");
      }
      return [name];
    }),
  );
  return names.flat();
}
