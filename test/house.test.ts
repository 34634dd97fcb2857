import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";

const root = fileURLToPath(new URL("../", import.meta.url));

/** The floors of the house: a room imports only from lower ones (README, "The house"). */
const floors: readonly (readonly [floor: number, room: string])[] = [
  [-1, "package.json"],
  [-1, "src/opencc-js.d.ts"],
  [-0.5, "src/simplified.ts"],
  [0, "src/catalog"],
  [0.5, "src/eligibility"],
  [0.7, "src/guides"],
  [1, "cards"],
  [1, "locales"],
  [1, "handouts"],
  [1, "src/directory"],
  [1, "src/understanding"],
  [1, "src/storage"],
  [2, "dialogs"],
  [2.1, "src/loopback.ts"],
  [2.1, "src/env-file.ts"],
  [2.1, "src/environment.ts"],
  [2.2, "src/address.ts"],
  [2.25, "src/recognizer-config.ts"],
  [2.25, "src/state-config.ts"],
  [2.2, "src/hide-secrets.ts"],
  [2.3, "src/config.ts"],
  [2.2, "src/log.ts"],
  [3, "src/channel"],
  [3, "src/cli"],
  [4, "src/app.ts"],
  [5, "src/start.ts"],
  [6, "src/main.ts"],
];
const withFramework = ["src/channel", "dialogs", "src/storage"];

const files = ["src", "cards", "dialogs", "locales", "handouts"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => join(folder, file)),
);
const roomOf = (file: string) => floors.find(([, room]) => file === room || file.startsWith(`${room}/`));
const importsOf = (file: string) =>
  [...readFileSync(join(root, file), "utf8").matchAll(/(?:from|import\(?)\s*"([^"]+)"/g)].map(
    ([, name = ""]) => name,
  );
const target = (file: string, name: string) => relative(root, join(root, dirname(file), name));

describe("the house keeps its floors", () => {
  it("every file stands in a room", () => {
    expect(files.filter((file) => !roomOf(file))).toEqual([]);
    expect(files.length).toBeGreaterThan(80);
  });

  it("no import runs upwards, or across between rooms of one floor; move the code down, or pass it in", () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((name) => name.startsWith("."))
        .map((name) => target(file, name))
        .filter((imported) => {
          const [from, to] = [roomOf(file), roomOf(imported)];
          return !from || !to || (from[1] !== to[1] && from[0] <= to[0]);
        })
        .map((imported) => `${file} imports ${imported}`),
    );
    expect(wrong).toEqual([]);
  });

  it("only the rooms that carry turns know the Bot Framework", () => {
    const wrong = files.filter(
      (file) =>
        importsOf(file).some((name) => /^bot(builder|framework)/.test(name)) &&
        !withFramework.some((room) => file.startsWith(`${room}/`)),
    );
    expect(wrong).toEqual([]);
  });

  it("the bottom floor is pure: no framework, no words, no files, no clock, no chance", () => {
    const pure = files.filter((file) => (roomOf(file)?.[0] ?? 1) < 1);
    const wrong = pure.filter(
      (file) =>
        importsOf(file).some((name) => name.startsWith("node:") || name === "i18next") ||
        /\bDate\b|Math\.random|process\.|fetch\(/.test(readFileSync(join(root, file), "utf8")),
    );
    expect(pure.length).toBeGreaterThan(15);
    expect(wrong).toEqual([]);
  });
});

describe("the code holds no sentence that a chat user sees", () => {
  const sentence = /["`][A-Z][a-z’']+ (?:[a-z’']+ ){2,}[^"`]*["`]/;

  const rooms = ["cards", "dialogs", "handouts", "locales", "src/eligibility", "src/understanding"];

  it.each(rooms)("%s", (room) => {
    const wrong = files
      .filter((file) => file.startsWith(`${room}/`))
      .flatMap((file) =>
        readFileSync(join(root, file), "utf8")
          .split("\n")
          .filter(
            (line) => sentence.test(line) && !/^\s*(\*|\/\/|\/\*\*)|throw new|super\(|new Error/.test(line),
          )
          .map((line) => `${file}: ${line.trim()}`),
      );
    expect(wrong).toEqual([]);
  });
});
