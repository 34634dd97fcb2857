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
 * @param look is shown the process, by its id, when it is up
 */
export function startUp(
  file: string,
  env: Readonly<Record<string, string>>,
  look: (pid: number) => void = () => undefined,
): Measure {
  return async () => {
    const port = await freePort();
    const begun = performance.now();
    const bot = spawn(process.execPath, [file], {
      stdio: "ignore",
      env: { ...process.env, ...env, ...localMode(port) },
    });
    try {
      while (!(await isWell(port))) {
        if (bot.exitCode !== null) throw new Error(`${file} ended with exit code ${bot.exitCode}.`);
        if (performance.now() - begun > LIMIT_MS) throw new Error(`${file} does not answer.`);
        await delay(POLL_MS);
      }
      const took = performance.now() - begun;
      if (bot.pid !== undefined) look(bot.pid);
      return took;
    } finally {
      if (bot.exitCode === null) {
        bot.kill("SIGKILL");
        await once(bot, "exit");
      }
    }
  };
}

function isWell(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    get(`http://127.0.0.1:${port}/healthz`, { agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    }).once("error", () => resolve(false));
  });
}
