import { spawn } from "node:child_process";
import type { ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it, jest } from "@jest/globals";
import { freePort } from "../scripts/local/ports.ts";
import { anActivity } from "./support/activities.ts";
import { scrape } from "./support/scrape.ts";
import { RecognizerServer } from "./understanding/support/recognizer-server.ts";

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

async function address(child: Process): Promise<string> {
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  const [url = ""] = /http:\/\/127\.0\.0\.1:\d+/.exec(line.toString()) ?? [];
  return url;
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
      const url = await address(child);
      expect((await fetch(`${url}/readyz`)).status).toBe(200);
      child.kill(signal);
      expect(await ended).toEqual({ code: 0, stderr: "" });
    },
  );

  it("answers who has asked before SIGTERM came", async () => {
    const recognizer = await RecognizerServer.start();
    const asked = Promise.withResolvers<() => void>();
    recognizer.does((response) => {
      asked.resolve(() => response.end("{}"));
    });
    const child = start({ RECOGNIZER_URL: recognizer.url, RECOGNIZER_TIMEOUT_MS: "5000" });
    const ended = ending(child);
    const url = await address(child);
    const answer = fetch(`${url}/api/messages`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(anActivity({ text: "Can Contoso go to E3?", deliveryMode: "expectReplies" })),
    });
    const recognize = await asked.promise;
    child.kill("SIGTERM");
    while (await fetch(`${url}/healthz`).then(Boolean, () => false));
    recognize();
    expect(await (await answer).text()).toContain("Contoso");
    expect(await ended).toEqual({ code: 0, stderr: "" });
    await recognizer.close();
  });

  it("tells its metrics at an address of their own", async () => {
    const port = await freePort();
    const child = start({ METRICS_PORT: String(port) });
    const url = await address(child);
    const seen = await scrape(`http://127.0.0.1:${port}`);
    expect(seen).toMatchObject({
      'advisor_build_info{version="0.1.0"}': 1,
      'advisor_ready{part="storage"}': 1,
    });
    expect(seen["process_resident_memory_bytes"]).toBeGreaterThan(0);
    expect(Object.keys(await scrape(url))).toEqual(expect.arrayContaining(Object.keys(seen)));
    expect((await fetch(`http://127.0.0.1:${port}/api/messages`, { method: "POST" })).status).toBe(404);
  });

  it("says that the port of its metrics is taken, and listens nowhere", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    const { code, stderr } = await ending(start({ METRICS_PORT: String(port) }));
    other.close();
    expect(code).toBe(2);
    expect(stderr).toMatch(/^Cannot listen on .*METRICS_HOST or METRICS_PORT.*\n$/);
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ["the environment", { PORT: "http", LOG_LEVEL: "loud" }, /^PORT: .*\nLOG_LEVEL: .*\n$/],
    ["a state file that is a folder", { STATE_FILE: "/" }, /^Cannot use the state file \/: .*\n$/],
    [
      "a connection string that is none",
      { STATE_STORE: "blobs", STATE_BLOBS_CONNECTION: "hunter2" },
      /^STATE_BLOBS_CONNECTION: expected [^\n]*\n$/,
    ],
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

  it.each<[string, Record<string, string>]>([
    ["in the wrong place", { MicrosoftAppType: "marked-secret", LOG_LEVEL: "marked-secret" }],
    ["where the app is missing", { MicrosoftAppId: "" }],
    ["in the name of a file", { DIRECTORY_FILE: "marked-secret.json" }],
  ])("shows no secret when it cannot start: %s", async (_what, environment) => {
    const { code, stderr } = await ending(
      start({ MicrosoftAppId: "app", MicrosoftAppPassword: "marked-secret", ...environment }),
    );
    expect(code).toBe(2);
    expect(stderr).toMatch(/: .+\n$/);
    expect(stderr).not.toContain("marked-secret");
  });

  it("ends on an error that nobody catches, with a line in the log and nothing of what the error carries", async () => {
    const error = 'Object.assign(new Error("of marked-secret"), { request: ["of", "somebody"].join("-") })';
    const preload = `process.once("SIGUSR2", () => { throw ${error}; });`;
    const child = start({
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(preload)}`,
      RECOGNIZER_URL: "https://recognizer.example",
      RECOGNIZER_KEY: "marked-secret",
    });
    const ended = ending(child);
    const told: string[] = [];
    child.stdout.on("data", (data: Buffer) => told.push(data.toString()));
    while (!told.join("").includes("listens on")) await delay(20);
    child.kill("SIGUSR2");
    expect(await ended).toEqual({ code: 1, stderr: "" });
    expect(told.join("")).toContain("the process ends: an error was not caught");
    expect(told.join("")).not.toMatch(/marked-secret|of-somebody/);
  });

  it("says that its port is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    const { code, stderr } = await ending(
      start({ PORT: String(port), METRICS_PORT: String(await freePort()) }),
    );
    other.close();
    expect(code).toBe(2);
    expect(stderr).toMatch(new RegExp(`^Cannot listen on 127\\.0\\.0\\.1, port ${port}: .*\n$`));
  });
});
