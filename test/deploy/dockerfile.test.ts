import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { z } from "zod";
import { copied, root, stages } from "./dockerfile.ts";

const read = (file: string) => readFileSync(root + file, "utf8");
const release = z
  .object({ devDependencies: z.object({ node: z.string() }) })
  .parse(JSON.parse(read("package.json")));

const image = stages().at(-1) ?? [];
const argsOf = (name: string) => image.filter((it) => it.name === name).map(({ args }) => args);

describe("the Dockerfile", () => {
  it("builds on the Node.js that the tests run on, to the last digit", () => {
    const bases = stages().map(([from]) => from?.args.split(" ")[0]);
    expect(bases).toEqual(Array(2).fill(`node:${release.devDependencies.node}-bookworm-slim`));
  });

  it("installs what the lock file says, for production only", () => {
    const installs = stages()
      .flat()
      .filter(({ name, args }) => name === "RUN" && args.includes("npm"));
    expect(installs.map(({ args }) => args)).toEqual(["npm ci --omit=dev --ignore-scripts"]);
  });

  it("installs before it copies the sources, so that a change of these installs nothing anew", () => {
    const [packages = []] = stages();
    const copies = packages.filter(({ name }) => name === "COPY").map(({ args }) => args);
    expect(copies).toEqual(["package.json package-lock.json .npmrc ./"]);
  });

  it("runs as somebody who is not root, and who owns the state only", () => {
    expect(argsOf("USER")).toEqual(["node"]);
    const names = image.map(({ name }) => name);
    expect(names.indexOf("USER")).toBeGreaterThan(names.lastIndexOf("RUN"));
    expect(names.indexOf("USER")).toBeLessThan(names.indexOf("CMD"));
    expect(argsOf("RUN").filter((args) => args.includes("chown"))).toEqual([
      "mkdir state && chown node:node state",
    ]);
  });

  it("has the bot as its first process, so that it gets the signal to stop", () => {
    expect(argsOf("CMD")).toEqual(['["node", "src/main.ts"]']);
    expect(argsOf("STOPSIGNAL")).toEqual(["SIGTERM"]);
    expect(argsOf("ENTRYPOINT")).toEqual([]);
  });

  it("takes no secret, no setting but for production, and nothing from the internet", () => {
    expect(argsOf("ENV")).toEqual(["NODE_ENV=production"]);
    expect(
      stages()
        .flat()
        .filter(({ name }) => name === "ARG" || name === "ADD"),
    ).toEqual([]);
    expect(read("Dockerfile")).not.toMatch(/curl|wget|apt-get/);
  });

  it("takes no test, script, document or setting of a developer's", () => {
    expect(copied()).toEqual(["package.json", "cards", "dialogs", "handouts", "locales", "src"]);
  });

  it("is given by .dockerignore what it copies, and nothing else", () => {
    const lines = read(".dockerignore")
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"));
    expect(lines[0]).toBe("*");
    expect(lines.slice(1).sort()).toEqual(
      [...copied(), "package-lock.json", ".npmrc"].map((name) => `!${name}`).sort(),
    );
  });
});
