import { randomBytes } from "node:crypto";
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
  /** Ends it; what it kept is gone. */
  stop(): Promise<void>;
}

/**
 * Starts it.
 *
 * @throws Error with what it printed, when it does not start within a minute
 */
export async function startAzurite(): Promise<Azurite> {
  const key = randomBytes(64).toString("base64");
  const child = startChild({
    name: "Azurite",
    // The client speaks a newer version of the protocol than the emulator has been told of.
    args: [
      emulator,
      "--blobPort",
      "0",
      "--inMemoryPersistence",
      "--skipApiVersionCheck",
      "--disableTelemetry",
      "--silent",
    ],
    env: { AZURITE_ACCOUNTS: `${account}:${key}` },
  });
  let ended = false;
  void child.ended.then(() => (ended = true));
  const limit = Date.now() + startLimitMs;
  while (!ended && Date.now() < limit) {
    const address = /successfully listens on (http:\/\/127\.0\.0\.1:\d+)/.exec(child.output())?.[1];
    if (address) {
      const endpoint = `BlobEndpoint=${address}/${account}`;
      return {
        connectionString: `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${key};${endpoint}`,
        stop: () => child.stop(),
      };
    }
    await delay(pollMs);
  }
  await child.stop();
  throw new Error(`Azurite does not start.\n\n${child.output().trim()}`);
}
