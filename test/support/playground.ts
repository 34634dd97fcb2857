import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { freePort } from "../../scripts/local/ports.ts";
import { startTrial } from "../../scripts/local/trial.ts";
import type { TrialOptions } from "../../scripts/local/trial.ts";
import { launchBrowser } from "./browser.ts";
import { narrowStyle } from "./conversation.ts";
import { personAt } from "./person.ts";
import type { Person } from "./person.ts";
import { followTurns } from "./turns.ts";

const WIDE = 1280;
const HEIGHT = 900;
/** For what should already be on the page. */
const PATIENCE_MS = 10_000;
const REPLY_DELAY_MS = 50;

export interface PlaygroundOptions extends Pick<TrialOptions, "language" | "file" | "env"> {
  /** Of the window, in pixels; 1280 unless given. */
  readonly width?: number;
}

/** A person at the Playground that was opened for them. */
export interface Playground extends Person, AsyncDisposable {
  /** Ends the bot as a crash would, and starts it again with what it had stored. */
  restartBot(): Promise<void>;
  /** Ends all that was started. */
  close(): Promise<void>;
}

/**
 * Starts a bot with a state of its own, the Playground and a browser without a window, all on free ports of
 * loopback; nothing outside this machine is reached. Returns once the bot has dealt with its installation.
 *
 * @throws Error when there is no browser, or when one of them does not start; nothing is left running then
 */
export async function openPlayground(options: PlaygroundOptions = {}): Promise<Playground> {
  await using started = new AsyncDisposableStack();
  const home = started.adopt(await mkdtemp(join(tmpdir(), "advisor-trial-")), (it) =>
    rm(it, { recursive: true }),
  );
  const env = { STATE_FILE: join(home, "state.db"), ...options.env };
  const ports = { botPort: await freePort(), port: await freePort() };
  const trial = started.adopt(await startTrial({ ...options, ...ports, env }), (it) => it.stop());
  const browser = started.adopt(await launchBrowser(), (it) => it.close());
  const page = await browser.newPage({ viewport: { width: options.width ?? WIDE, height: HEIGHT } });
  // Not only for this page: a link opens another.
  await page.context().route(
    ({ hostname }) => hostname !== "127.0.0.1",
    (route) => route.abort(),
  );
  page.setDefaultTimeout(PATIENCE_MS);
  await holdReplies(page);
  const turns = followTurns(page);
  const person = personAt(page, turns);
  const installed = page.waitForRequest(/\/installation$/);
  await page.goto(trial.playground.address);
  await page.addStyleTag({ content: narrowStyle });
  await Promise.all([installed, person.conversation.composeBox.waitFor()]);
  await person.settle();
  const running = started.move();
  const close = (): Promise<void> => running.disposeAsync();
  return { ...person, restartBot: () => trial.restartBot(), close, [Symbol.asyncDispose]: close };
}

/** The page shows a quick reply before what it replies to, unless it comes a little later. */
const holdReplies = (page: Page): Promise<void> =>
  page.routeWebSocket(/_ws_conversation/, (socket) => {
    socket.connectToServer().onMessage((message) => setTimeout(() => socket.send(message), REPLY_DELAY_MS));
  });
