import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { isBuiltin } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { z } from "zod";
import { freePort } from "../../scripts/local/ports.ts";
import { anActivity } from "../support/activities.ts";
import { copied, root, stages } from "./dockerfile.ts";

jest.setTimeout(90_000);

const json = (file: string): unknown => JSON.parse(readFileSync(join(root, file), "utf8"));
const { dependencies } = z
  .object({ dependencies: z.record(z.string(), z.string()) })
  .parse(json("package.json"));

/** What a file needs when it runs; types are gone by then. */
const importsOf = (file: string) =>
  [
    ...readFileSync(file, "utf8").matchAll(
      /^(?:import|export)\s(?!type\b)(?:[^;"]*?\sfrom\s)?\s*"([^"]+)"|\bimport\(\s*"([^"]+)"/gm,
    ),
  ].map(([, fixed, later]) => fixed ?? later ?? "");

const files = copied()
  .filter((name) => name !== "package.json")
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"))
      .map((file) => join(root, folder, file)),
  );

describe("what runs in production", () => {
  it("imports no package but those of production", () => {
    const packageOf = (name: string) => name.split("/", name.startsWith("@") ? 2 : 1).join("/");
    const imported = files.flatMap((file) =>
      importsOf(file)
        .filter((name) => !name.startsWith(".") && !isBuiltin(name))
        .map((name) => ({ file, name: packageOf(name) })),
    );
    expect(imported.length).toBeGreaterThan(50);
    expect(imported.filter(({ name }) => !(name in dependencies))).toEqual([]);
  });

  it("imports no file that the image lacks", () => {
    const taken = copied().map((name) => join(root, name));
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((name) => name.startsWith("."))
        .map((name) => resolve(dirname(file), name))
        .filter((path) => !taken.some((folder) => path === folder || path.startsWith(`${folder}/`))),
    );
    expect(wrong).toEqual([]);
  });
});

/** The image as a folder: what is copied into it, and of the packages those that production has. */
describe("the image's files", () => {
  let image: string;
  beforeAll(() => {
    image = mkdtempSync(join(tmpdir(), "advisor-image-"));
    for (const name of copied()) cpSync(join(root, name), join(image, name), { recursive: true });
    const { packages } = z
      .object({ packages: z.record(z.string(), z.object({ dev: z.boolean().default(false) })) })
      .parse(json("package-lock.json"));
    const installed = Object.entries(packages).filter(
      ([path, { dev }]) => /^node_modules\/(@[^/]+\/)?[^/]+$/.test(path) && !dev,
    );
    for (const [path] of installed) {
      mkdirSync(dirname(join(image, path)), { recursive: true });
      symlinkSync(join(root, path), join(image, path));
    }
  });
  afterAll(() => {
    rmSync(image, { recursive: true });
  });

  async function start(port: number) {
    // Links count as what they stand for here: a package finds its own in this folder, and none of a developer's.
    const asInstalled = ["--preserve-symlinks", "--preserve-symlinks-main"];
    const env = { PATH: process.env["PATH"], PORT: `${port}`, STATE_FILE: join(image, "state/advisor.db") };
    const child = spawn(process.execPath, [...asInstalled, "src/main.ts"], {
      cwd: image,
      env,
      stdio: ["ignore", "ignore", "pipe"],
    });
    const printed = text(child.stderr);
    for (;;) {
      if (child.exitCode !== null) throw new Error(await printed);
      if (
        await fetch(`http://127.0.0.1:${port}/readyz`).then(
          ({ ok }) => ok,
          () => false,
        )
      )
        return child;
      await delay(100);
    }
  }

  it("start, answer, are healthy by the image's own check until they are stopped", async () => {
    const port = await freePort();
    const child = await start(port);
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/api/messages`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(anActivity({ text: "Contoso à E3 ?", deliveryMode: "expectReplies" })),
      });
      expect(await answer.text()).toContain("Contoso");
      expect(await checkHealth(port)).toBe(0);
    } finally {
      child.kill("SIGTERM");
      await once(child, "exit");
    }
    expect(child.exitCode).toBe(0);
    expect(await checkHealth(port)).toBe(1);
  });
});

const command = z.tuple([z.literal("node"), z.literal("-e"), z.string()]);

/** Runs the image's health check; gives its exit code. */
async function checkHealth(port: number): Promise<unknown> {
  const check = stages()
    .flat()
    .find(({ name }) => name === "HEALTHCHECK")?.args;
  const [, flag, code] = command.parse(JSON.parse(check?.replace(/^.*?CMD /, "") ?? ""));
  const env = { PATH: process.env["PATH"], PORT: `${port}` };
  return promisify(execFile)(process.execPath, [flag, code], { env }).then(
    () => 0,
    (error: { code: unknown }) => error.code,
  );
}
