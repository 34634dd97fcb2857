import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { z } from "zod";

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), "utf8"));

const versions = z.record(z.string(), z.string());
const wanted = z
  .object({
    dependencies: versions,
    devDependencies: versions,
    overrides: versions,
    allowScripts: z.record(z.string(), z.boolean()),
  })
  .parse(read("package.json"));

const locked = z
  .object({
    lockfileVersion: z.literal(3),
    packages: z.record(
      z.string(),
      z.looseObject({
        version: z.string(),
        integrity: z.string().optional(),
        dependencies: versions.optional(),
        hasInstallScript: z.boolean().optional(),
      }),
    ),
  })
  .parse(read("package-lock.json")).packages;

const exact = /^\d+\.\d+\.\d+(-[\w.]+)?$/;
const asked = { ...wanted.dependencies, ...wanted.devDependencies };
const installed = Object.entries(locked).filter(([place]) => place !== "");
const nameOf = (place: string): string =>
  place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);

describe("the dependencies", () => {
  it("are pinned: each is asked for in one version, the overruled ones too", () => {
    const loose = Object.entries({ ...asked, ...wanted.overrides }).filter(
      ([, version]) => !exact.test(version),
    );
    expect(loose).toEqual([]);
  });

  it("are those of the lock file", () => {
    const found = Object.keys(asked).map((name) => [name, locked[`node_modules/${name}`]?.version]);
    expect(Object.fromEntries(found)).toEqual(asked);
    for (const [name, version] of Object.entries(wanted.overrides)) {
      const places = installed.filter(([place]) => nameOf(place) === name);
      expect(places.map(([, { version: locked }]) => locked)).toEqual([version]);
    }
  });

  it("have a checksum each in the lock file, and so has whatever they need", () => {
    expect(
      installed.filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? "")).map(([place]) => place),
    ).toEqual([]);
    const names = new Set(installed.map(([place]) => nameOf(place)));
    const needed = installed.flatMap(([, { dependencies = {} }]) => Object.keys(dependencies));
    expect(needed.filter((name) => !names.has(name))).toEqual([]);
  });

  it("run nothing when they are installed, unless it is allowed by name", () => {
    const running = installed
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([place]) => nameOf(place));
    expect([...new Set(running)].sort()).toEqual(Object.keys(wanted.allowScripts).sort());
    expect(Object.keys(wanted.allowScripts).filter((name) => wanted.allowScripts[name])).toEqual(["node"]);
  });
});
