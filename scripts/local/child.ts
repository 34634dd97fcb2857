import { spawn } from "node:child_process";

const STOP_GRACE_MS = 5_000;
const OUTPUT_KEPT = 16_384;
const endWithParent = new URL("end-with-parent.ts", import.meta.url).href;

export interface ChildOptions {
  /** For messages: "the bot". */
  readonly name: string;
  /** Arguments to `node`. */
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** How a child ended: with an exit code or by a signal. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface Child {
  readonly name: string;
  /** Settles when it has ended. */
  readonly ended: Promise<Ending>;
  /** What it has printed lately, both streams in one. */
  output(): string;
  /** From now on its output goes to ours. */
  showOutput(): void;
  /** Asks it to end (SIGTERM), insists after five seconds; settles when it is gone. */
  stop(): Promise<void>;
  /** Ends it at once, as a crash would (SIGKILL); settles when it is gone. */
  kill(): Promise<void>;
}

/** "exit code 2", "signal SIGKILL". */
export const describeEnding = ({ code, signal }: Ending): string =>
  signal === null ? `exit code ${code}` : `signal ${signal}`;

/** Starts a Node.js program that ends when we end, however we end. */
export function startChild({ name, args, env, cwd }: ChildOptions): Child {
  const child = spawn(process.execPath, ["--import", endWithParent, ...args], {
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: { ...process.env, ...env },
    ...(cwd === undefined ? {} : { cwd }),
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (text: string) => (output = (output + text).slice(-OUTPUT_KEPT)));
  const ended = new Promise<Ending>((resolve) => {
    child.once("error", () => resolve({ code: child.exitCode, signal: child.signalCode }));
    child.once("close", (code, signal) => resolve({ code, signal }));
  });

  return {
    name,
    ended,
    output: () => output,
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
    showOutput: () => {
      child.stdout?.pipe(process.stdout, { end: false });
      child.stderr?.pipe(process.stderr, { end: false });
    },
    stop: async () => {
      child.kill("SIGTERM");
      const insist = setTimeout(() => child.kill("SIGKILL"), STOP_GRACE_MS);
      await ended;
      clearTimeout(insist);
    },
  };
}
