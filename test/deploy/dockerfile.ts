import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));

export interface Instruction {
  readonly name: string;
  readonly args: string;
}

/** The instructions of the Dockerfile, stage by stage; each stage begins with its FROM. */
export function stages(): readonly (readonly Instruction[])[] {
  const lines = readFileSync(`${root}Dockerfile`, "utf8")
    .replace(/^#.*\n/gm, "")
    .replace(/\\\n\s*/g, "")
    .split("\n")
    .filter((line) => line.trim() !== "");
  const stages: Instruction[][] = [];
  for (const line of lines) {
    const [name = "", ...args] = line.split(" ");
    if (name === "FROM") stages.push([]);
    stages.at(-1)?.push({ name, args: args.join(" ") });
  }
  return stages;
}

/** What the image takes from the working folder. */
export function copied(): readonly string[] {
  return (stages().at(-1) ?? [])
    .filter(({ name, args }) => name === "COPY" && !args.startsWith("--from"))
    .flatMap(({ args }) => args.split(" ").slice(0, -1));
}
