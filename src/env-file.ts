import { existsSync } from "node:fs";

/** Adds the settings of a `.env` file in the working folder, where there is one; the environment's own stay. */
export function loadEnvFile(): void {
  if (existsSync(".env")) process.loadEnvFile(".env");
}
