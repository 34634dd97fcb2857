import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Playground } from "../support/playground.ts";

const folder = process.env["PICTURES"];

/** Leaves a picture of the conversation in the folder that PICTURES names, for whoever wants to look; else nothing. */
export async function keepPicture(playground: Playground, name: string): Promise<void> {
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await playground.screenshot(join(folder, `${name}.png`));
}
