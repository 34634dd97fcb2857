import { spawn } from "node:child_process";
import type { ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it, jest } from "@jest/globals";

const file = fileURLToPath(new URL("../src/main.ts", import.meta.url));
/** A process takes a second to start, and more on a busy machine. */
jest.setTimeout(30_000);

type Process = ChildProcessByStdio<null, Readable, Readable>;
let started: Process[] = [];

afterEach(() => {
  for (const process of started) process.kill("SIGKILL");
  started = [];
});

function start(environment: Record<string, string>): Process {
  const env = { PATH: process.env["PATH"], STATE_FILE: ":memory:", PORT: "0", ...environment };
  const child = spawn(process.execPath, [file], { env, stdio: ["ignore", "pipe", "pipe"] });
  started.push(child);
  return child;
}

async function ending(child: Process): Promise<{ code: number | null; stderr: string }> {
  const [, stderr] = await Promise.all([once(child, "exit"), text(child.stderr)]);
  return { code: child.exitCode, stderr };
}

describe("the process", () => {
  it.each(["SIGTERM", "SIGINT"] as const)(
    "prints its address, serves, and stops cleanly upon %s",
    async (signal) => {
      const child = start({});
      const ended = ending(child);
      const [line] = (await once(child.stdout, "data")) as [Buffer];
      const [url = ""] = /http:\/\/127\.0\.0\.1:\d+/.exec(line.toString()) ?? [];
      expect((await fetch(`${url}/readyz`)).status).toBe(200);
      child.kill(signal);
      expect(await ended).toEqual({ code: 0, stderr: "" });
    },
  );

  it.each<[string, Record<string, string>, RegExp]>([
    ["the environment", { PORT: "http", LOG_LEVEL: "loud" }, /^PORT: .*\nLOG_LEVEL: .*\n$/],
    ["a state file that is a folder", { STATE_FILE: "/" }, /^Cannot use the state file \/: .*\n$/],
    [
      "an access file that is not there",
      { ACCESS_FILE: "nowhere.json" },
      /^nowhere\.json: there is no such file\n$/,
    ],
    ["a directory file that is not there", { DIRECTORY_FILE: "nowhere.json" }, /^.*nowhere\.json.*\n$/],
  ])("says what is wrong with %s, and nothing else", async (_what, environment, message) => {
    const { code, stderr } = await ending(start(environment));
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });

  it("says that its port is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    const { code, stderr } = await ending(start({ PORT: String(port) }));
    other.close();
    expect(code).toBe(2);
    expect(stderr).toMatch(new RegExp(`^Cannot listen on 127\\.0\\.0\\.1, port ${port}: .*\n$`));
  });
});
