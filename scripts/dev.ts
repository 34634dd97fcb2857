import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { parseArgs } from "node:util";
import { describeEnding } from "./local/child.ts";
import type { Child, Ending } from "./local/child.ts";
import { choosePort } from "./local/ports.ts";
import { runScript } from "./local/run-script.ts";
import { startTrial } from "./local/trial.ts";
import type { TrialOptions } from "./local/trial.ts";
import { languageOption, portOption } from "./local/usage.ts";

const BOT_PORT = 3978;
const PLAYGROUND_PORT = 56_150;

const usage = `npm run dev -- [options]

Starts the bot and, as a Teams client for it, Microsoft's Agents Playground, then prints the address to open.
Both listen on this machine only, and neither asks for credentials.

  --lang en|fr|zh   what the client says its language is (the Playground alone always says English)
  --open            open the browser
  --port N          the Playground's port (${PLAYGROUND_PORT}, or a free one when that is taken)
  --bot-port N      the bot's port (${BOT_PORT}, or a free one when that is taken)
  --bot FILE        start another bot
  --help            this text

Ctrl-C stops everything.`;

await runScript(usage, async () => {
  const { values } = parseArgs({
    options: {
      lang: { type: "string" },
      open: { type: "boolean", default: false },
      port: { type: "string" },
      "bot-port": { type: "string" },
      bot: { type: "string" },
    },
  });
  return runUntilStopped({
    language: languageOption(values.lang),
    openBrowser: values.open,
    botPort: await announcedPort("--bot-port", portOption("--bot-port", values["bot-port"]), BOT_PORT),
    port: await announcedPort("--port", portOption("--port", values.port), PLAYGROUND_PORT),
    file: values.bot,
    progress: console.log,
  });
});

async function announcedPort(option: string, asked: number | undefined, usual: number): Promise<number> {
  const port = await choosePort(option, asked, usual);
  if (port !== (asked ?? usual)) console.log(`Port ${usual} is in use, ${port} is used instead (${option}).`);
  return port;
}

/** @returns the exit code: 0 when it was asked to stop, else that of the program that ended by itself */
async function runUntilStopped(options: TrialOptions): Promise<number> {
  const asked = Promise.race(["SIGINT", "SIGTERM", "SIGHUP"].map((signal) => once(process, signal)));
  const trial = await Promise.race([startTrial(options), asked.then(() => undefined)]);
  // Stopped while it starts: what was started ends with this process.
  if (trial === undefined) process.exit(0);
  trial.bot.showOutput();
  console.log(
    `\nOpen ${trial.playground.address} in a browser and write to the bot. Ctrl-C stops everything.\n`,
  );
  const ended = await Promise.race([asked.then(() => undefined), endOf(trial.bot), endOf(trial.playground)]);
  await trial.stop();
  if (ended === undefined) return 0;
  console.error(`${ended.name} stopped by itself (${describeEnding(ended)}).`);
  return ended.code === null || ended.code === 0 ? 1 : ended.code;
}

async function endOf(child: Child): Promise<Ending & { readonly name: string }> {
  const ending = await child.ended;
  // Ctrl-C in a terminal reaches every program at once: let ours be heard before theirs.
  await delay(100);
  return { ...ending, name: child.name };
}
