import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { unzipSync } from "fflate";
import { z } from "zod";
import { problemsOfLanguageFile, problemsOfManifest } from "../../../scripts/package/validate.ts";

/** A process takes a second to start, and more on a busy machine. */
jest.setTimeout(60_000);

const script = fileURLToPath(new URL("../../../scripts/package/run.ts", import.meta.url));
const botId = "46a62ece-10ad-42e5-b3f1-b2ed53e6fc08";
const complete = {
  MicrosoftAppId: botId,
  DEVELOPER_NAME: "Contoso",
  DEVELOPER_WEBSITE_URL: "https://contoso.example/advisor",
};

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "package-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Makes a package as somebody at the prompt would, in a folder that has nothing else. */
async function make(environment: Record<string, string>, ...options: string[]) {
  const file = join(folder, "made", "advisor.zip");
  const child = spawn(process.execPath, [script, "--out", file, ...options], {
    cwd: folder,
    env: { PATH: process.env["PATH"], ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  const zip = existsSync(file) ? readFileSync(file) : undefined;
  return { code: child.exitCode, stdout, stderr, zip };
}

const manifestSchema = z.looseObject({
  id: z.string(),
  developer: z.record(z.string(), z.string()),
  bots: z.tuple([z.looseObject({ botId: z.string() })]),
  composeExtensions: z.tuple([z.looseObject({ botId: z.string() })]),
  validDomains: z.array(z.string()),
});

function opened(zip: Uint8Array | undefined) {
  const files = unzipSync(zip ?? new Uint8Array());
  const json = (file: string): unknown => JSON.parse(Buffer.from(files[file] ?? []).toString());
  return { files, json, manifest: manifestSchema.parse(json("manifest.json")) };
}

describe("npm run package", () => {
  it("writes a package of exactly its files, that Microsoft's validator takes in three languages", async () => {
    const { code, stdout, stderr, zip } = await make(complete);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("advisor.zip");
    const { files, json } = opened(zip);
    expect(Object.keys(files)).toEqual([
      "manifest.json",
      "color.png",
      "outline.png",
      "fr.json",
      "zh-CN.json",
    ]);
    expect(await problemsOfManifest(json("manifest.json"))).toEqual([]);
    for (const file of ["fr.json", "zh-CN.json"])
      expect([file, await problemsOfLanguageFile(json(file))]).toEqual([file, []]);
  });

  it("fills in the ids and addresses, the app's own id and the others where they are left out", async () => {
    const { manifest } = opened((await make(complete)).zip);
    const website = complete.DEVELOPER_WEBSITE_URL;
    expect([manifest.id, manifest.bots[0].botId, manifest.composeExtensions[0].botId]).toEqual([
      botId,
      botId,
      botId,
    ]);
    expect(manifest.developer).toEqual({
      name: "Contoso",
      websiteUrl: website,
      privacyUrl: website,
      termsOfUseUrl: website,
    });
    expect(manifest.validDomains).toEqual([]);
  });

  it("takes each of them from the environment, and from .env what the environment leaves out", async () => {
    writeFileSync(
      join(folder, ".env"),
      "DEVELOPER_PRIVACY_URL=https://contoso.example/privacy\nMicrosoftAppId=ignored\nPUBLIC_HOST=\n",
    );
    const { manifest } = opened(
      (
        await make({
          ...complete,
          TEAMS_APP_ID: "0F1E2D3C-4B5A-6978-8796-A5B4C3D2E1F0",
          DEVELOPER_TERMS_URL: "https://contoso.example/terms",
          PUBLIC_HOST: "advisor.contoso.example",
        })
      ).zip,
    );
    expect([manifest.id, manifest.bots[0].botId]).toEqual(["0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0", botId]);
    expect(manifest.developer).toMatchObject({
      privacyUrl: "https://contoso.example/privacy",
      termsOfUseUrl: "https://contoso.example/terms",
    });
    expect(manifest.validDomains).toEqual(["advisor.contoso.example"]);
  });

  it("writes the same bytes for the same settings, in whatever zone", async () => {
    const here = await make(complete);
    const there = await make({ ...complete, TZ: "Asia/Shanghai" });
    expect(here.zip).toBeDefined();
    expect(here.zip?.equals(there.zip ?? Buffer.alloc(0))).toBe(true);
  });

  it("says how it is used", async () => {
    const { code, stdout, zip } = await make({}, "--help");
    expect([code, zip]).toEqual([0, undefined]);
    for (const name of Object.keys(complete)) expect(stdout).toContain(name);
  });
});

describe("what cannot be put into a package is refused in a line that names the variable, and no package made", () => {
  const without = (name: keyof typeof complete) => ({ ...complete, [name]: "" });

  it.each<[string, Record<string, string>, RegExp]>([
    ["no app id", without("MicrosoftAppId"), /^MicrosoftAppId: expected the app id .* got nothing\. .*\n$/],
    ["an empty app id", { ...complete, MicrosoftAppId: " " }, /^MicrosoftAppId: .* got nothing\. .*\n$/],
    [
      "an app id that is none",
      { ...complete, MicrosoftAppId: "my-bot" },
      /^MicrosoftAppId: .* something else, 6 /,
    ],
    ["an app id in braces", { ...complete, MicrosoftAppId: `{${botId}}` }, /^MicrosoftAppId: .*\n$/],
    ["an app id too short", { ...complete, MicrosoftAppId: botId.slice(1) }, /^MicrosoftAppId: .*\n$/],
    [
      "the app id of nobody",
      { ...complete, MicrosoftAppId: botId.replace(/\w/g, "0") },
      /^MicrosoftAppId: .*\n$/,
    ],
    ["an id of the Teams app that is none", { ...complete, TEAMS_APP_ID: "advisor" }, /^TEAMS_APP_ID: .*\n$/],
    ["no developer", without("DEVELOPER_NAME"), /^DEVELOPER_NAME: .* got nothing\. .*\n$/],
    ["a long name", { ...complete, DEVELOPER_NAME: "x".repeat(33) }, /^DEVELOPER_NAME: .* at most 32 .*\n$/],
    ["no website", without("DEVELOPER_WEBSITE_URL"), /^DEVELOPER_WEBSITE_URL: .* got nothing\. .*\n$/],
    [
      "a website without https",
      { ...complete, DEVELOPER_WEBSITE_URL: "http://contoso.example" },
      /^DEVELOPER_WEBSITE_URL: .*"http:/,
    ],
    [
      "a privacy statement that is no address",
      { ...complete, DEVELOPER_PRIVACY_URL: "privacy" },
      /^DEVELOPER_PRIVACY_URL: .*\n$/,
    ],
    [
      "terms that are no address",
      { ...complete, DEVELOPER_TERMS_URL: "javascript:1" },
      /^DEVELOPER_TERMS_URL: .*\n$/,
    ],
  ])("%s", async (_what, environment, message) => {
    const { code, stderr, stdout, zip } = await make(environment);
    expect(stderr).toMatch(message);
    expect([code, stdout, zip]).toEqual([2, "", undefined]);
  });

  it("all of them at once, a line each", async () => {
    const { stderr } = await make({ MicrosoftAppId: "x", PUBLIC_HOST: "https://contoso.example" });
    const names = stderr
      .trimEnd()
      .split("\n")
      .map((line) => line.split(":")[0]);
    expect(names.sort()).toEqual([
      "DEVELOPER_NAME",
      "DEVELOPER_WEBSITE_URL",
      "MicrosoftAppId",
      "PUBLIC_HOST",
    ]);
  });

  it("a secret that was put into the wrong line is not repeated", async () => {
    const { stderr } = await make({
      ...complete,
      MicrosoftAppId: "hunter2~and-more",
      TEAMS_APP_ID: "hunter2",
    });
    expect(stderr).toMatch(/^MicrosoftAppId.*\nTEAMS_APP_ID.*\n$/);
    expect(stderr).not.toContain("hunter2");
  });

  it("an option that there is not", async () => {
    expect(await make(complete, "--sideways")).toMatchObject({ code: 2, zip: undefined });
  });
});
