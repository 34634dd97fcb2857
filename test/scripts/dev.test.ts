import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { listenOnLoopback } from "../../scripts/local/listen.ts";
import { freePort } from "../../scripts/local/ports.ts";

const HALF_A_MINUTE = 30_000;
const path = (relative: string): string => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
const echo = path("scripts/bench/echo.ts");

/** A run of `npm run dev` with these options. */
function dev(...options: string[]) {
  const child = spawn(process.execPath, [path("scripts/dev.ts"), ...options]);
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (printed += text));
  const ended = once(child, "close").then(([code]) => ({ code: Number(code), printed }));
  const ready = async (): Promise<string> => {
    while (!printed.includes("Open ")) await Promise.race([once(child.stdout, "data"), ended]);
    return /http:\S+/.exec(printed)?.[0] ?? "";
  };
  return { ended, ready, interrupt: () => child.kill("SIGINT") };
}

const isOpen = (address: string): Promise<boolean> =>
  fetch(address).then(
    () => true,
    () => false,
  );

describe("npm run dev", () => {
  let home: string;
  beforeAll(async () => (home = await mkdtemp(join(tmpdir(), "dev-test-"))));
  afterAll(() => rm(home, { recursive: true }));

  it(
    "prints one address, which answers until Ctrl-C",
    async () => {
      const [botPort, port] = [await freePort(), await freePort()];
      const run = dev("--bot", echo, "--bot-port", `${botPort}`, "--port", `${port}`, "--lang", "fr");
      expect(await run.ready()).toBe(`http://127.0.0.1:${port}`);
      expect((await fetch(`http://127.0.0.1:${port}`)).status).toBe(200);
      run.interrupt();
      const { code, printed } = await run.ended;
      expect(code).toBe(0);
      expect(printed.match(/http:/g)).toHaveLength(1);
      expect(await isOpen(`http://127.0.0.1:${port}`)).toBe(false);
      expect(await isOpen(`http://127.0.0.1:${botPort}`)).toBe(false);
    },
    HALF_A_MINUTE,
  );

  it(
    "stops, with its exit code, when the bot stops",
    async () => {
      const bot = join(home, "short-lived.mjs");
      await writeFile(
        bot,
        `import { createServer } from "node:http";
         const server = createServer((request, response) => response.end(request.url === "/end" ? process.exit(7) : ""));
         server.listen(process.env.PORT, "127.0.0.1");`,
      );
      const [botPort, port] = [await freePort(), await freePort()];
      const run = dev("--bot", bot, "--bot-port", `${botPort}`, "--port", `${port}`);
      await run.ready();
      expect(await isOpen(`http://127.0.0.1:${botPort}/end`)).toBe(false);
      const { code, printed } = await run.ended;
      expect(code).toBe(7);
      expect(printed).toContain("The bot stopped by itself (exit code 7).");
      expect(await isOpen(`http://127.0.0.1:${port}`)).toBe(false);
    },
    HALF_A_MINUTE,
  );

  it("says what a bot printed that does not start", async () => {
    const bot = join(home, "stillborn.mjs");
    await writeFile(bot, `console.error("customers[3]: expected a name"); process.exit(2);`);
    const { code, printed } = await dev("--bot", bot).ended;
    expect(code).toBe(1);
    expect(printed).toContain("customers[3]: expected a name");
  });

  it.each([
    ["an unknown option", ["--colour"], "--colour"],
    ["an unknown language", ["--lang", "de"], "en, fr, zh"],
    ["a port that is none", ["--port", "65536"], "65535"],
  ])("refuses %s", async (_, options, hint) => {
    const { code, printed } = await dev(...options).ended;
    expect(code).toBe(2);
    expect(printed).toContain(hint);
  });

  it("refuses a port in use and names the way out", async () => {
    const server = createServer();
    const port = `${await listenOnLoopback(server)}`;
    const { code, printed } = await dev("--port", port).ended;
    server.close();
    expect(code).toBe(2);
    expect(printed).toContain(`Port ${port} is in use`);
  });
});
