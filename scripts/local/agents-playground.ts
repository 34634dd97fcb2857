import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startChild } from "./child.ts";
import type { Child } from "./child.ts";
import { untilAnswers } from "./until-answers.ts";

const program = createRequire(import.meta.url).resolve("@microsoft/m365agentsplayground/cli.js");
const loopbackOnly = new URL("loopback-only.ts", import.meta.url).href;

export interface AgentsPlayground extends Child {
  /** What to open in a browser. */
  readonly address: string;
}

export interface AgentsPlaygroundOptions {
  readonly port: number;
  /** Where the bot (or a proxy before it) takes activities. */
  readonly messagesUrl: string;
  /** Let it open the default browser by itself. */
  readonly openBrowser?: boolean;
}

/**
 * Starts Microsoft's Agents Playground as a Teams client of a local bot, on loopback, without telemetry, and waits
 * until it answers. It writes a log into its working folder, which is a temporary one and goes away with it.
 *
 * @throws Error with what it printed, when it does not start
 */
export async function startAgentsPlayground(options: AgentsPlaygroundOptions): Promise<AgentsPlayground> {
  const home = await mkdtemp(join(tmpdir(), "agents-playground-"));
  const address = `http://127.0.0.1:${options.port}`;
  const playground = startChild({
    name: "The Playground",
    cwd: home,
    args: ["--import", loopbackOnly, program, ...argumentsFor(options, address)],
    env: {
      // A proxy for the outside world is not asked for what is on this machine.
      NO_PROXY: "127.0.0.1,localhost",
      ...(options.openBrowser === true ? {} : { TEAMSAPPTESTER_BROWSER: "none" }),
    },
  });
  const stop = async (): Promise<void> => {
    await playground.stop();
    await rm(home, { recursive: true, force: true });
  };
  try {
    await untilAnswers(playground, `${address}/_debug/ping`);
  } catch (error) {
    await stop();
    throw error;
  }
  return { ...playground, address, stop };
}

const argumentsFor = ({ port, messagesUrl }: AgentsPlaygroundOptions, address: string): string[] => [
  ...["--app-endpoint", messagesUrl],
  ...["--channel-id", "msteams"],
  ...["--port", `${port}`],
  ...["--service-url", `${address}/_connector`],
  "--disable-telemetry",
];
