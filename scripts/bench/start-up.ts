import { spawn } from "node:child_process";
import { once } from "node:events";
import { get } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { localMode } from "../local/bot.ts";
import { freePort } from "../local/ports.ts";
import type { Measure } from "./compare.ts";

const POLL_MS = 2;
const LIMIT_MS = 60_000;

/**
 * A start: from the birth of the process to its first 200 at /healthz. The process is ended afterwards.
 *
 * @param whenUp is given the process, by its id, and its port before it is ended; that is not counted
 */
export function startUp(
  file: string,
  env: Readonly<Record<string, string>>,
  whenUp: (pid: number, port: number) => Promise<void> = () => Promise.resolve(),
): Measure {
  return async () => {
    const port = await freePort();
    const begun = performance.now();
    const bot = spawn(process.execPath, [file], {
      stdio: "ignore",
      env: { ...process.env, ...env, ...localMode(port) },
    });
    try {
      await until200(port, "/healthz", () => {
        if (bot.exitCode !== null) throw new Error(`${file} ended with exit code ${bot.exitCode}.`);
      });
      const took = performance.now() - begun;
      if (bot.pid !== undefined) await whenUp(bot.pid, port);
      return took;
    } finally {
      if (bot.exitCode === null) {
        bot.kill("SIGKILL");
        await once(bot, "exit");
      }
    }
  };
}

/** @throws Error when it does not come within a minute, or what `check` throws, which is asked in between */
export async function until200(port: number, path: string, check = () => {}): Promise<void> {
  const limit = performance.now() + LIMIT_MS;
  while (!(await answers200(port, path))) {
    check();
    if (performance.now() > limit) throw new Error(`${path} does not answer 200.`);
    await delay(POLL_MS);
  }
}

function answers200(port: number, path: string): Promise<boolean> {
  return new Promise((resolve) => {
    get(`http://127.0.0.1:${port}${path}`, { agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    }).once("error", () => resolve(false));
  });
}
