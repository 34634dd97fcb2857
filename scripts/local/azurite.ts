import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRequire } from "node:module";
import { setTimeout as delay } from "node:timers/promises";
import { startChild } from "./child.ts";

const emulator = createRequire(import.meta.url).resolve("azurite/dist/src/blob/main.js");
const account = "advisor";
const startLimitMs = 60_000;
const pollMs = 50;

/** Microsoft's emulator of Azure Blob Storage, on a free port of this machine, with a key of its own. */
export interface Azurite {
  readonly connectionString: string;
  /** Ends it, and removes all that it kept. */
  stop(): Promise<void>;
}

/**
 * Starts it, with its data on disk in a folder of its own.
 *
 * @throws Error with what it printed, when it does not start within a minute
 */
export async function startAzurite(): Promise<Azurite> {
  const folder = await mkdtemp(join(tmpdir(), "azurite-"));
  const key = randomBytes(64).toString("base64");
  const child = startChild({
    name: "Azurite",
    // The client speaks a newer version of the protocol than the emulator has been told of.
    args: [
      emulator,
      "--blobPort",
      "0",
      "--location",
      folder,
      "--skipApiVersionCheck",
      "--disableTelemetry",
      "--silent",
    ],
    env: { AZURITE_ACCOUNTS: `${account}:${key}` },
    cwd: folder,
  });
  const stop = async () => {
    await child.stop();
    await rm(folder, { recursive: true, force: true });
  };
  const limit = Date.now() + startLimitMs;
  let ended = false;
  void child.ended.then(() => (ended = true));
  for (;;) {
    const address = /successfully listens on (http:\/\/127\.0\.0\.1:\d+)/.exec(child.output())?.[1];
    if (address) {
      const endpoint = `BlobEndpoint=${address}/${account}`;
      return {
        connectionString: `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${key};${endpoint}`,
        stop,
      };
    }
    if (ended || Date.now() > limit) {
      await stop();
      throw new Error(`Azurite does not start.\n\n${child.output().trim()}`);
    }
    await delay(pollMs);
  }
}
