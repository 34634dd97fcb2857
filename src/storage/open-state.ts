import { CloudStorage } from "./cloud-storage.ts";
import type { StateStorage } from "./listed-storage.ts";
import { SqliteStorage } from "./sqlite-storage.ts";

/** Where state is kept. Without a connection string or a key, the process' Azure identity opens the store. */
export type StateSettings =
  | { readonly store: "sqlite"; readonly file: string }
  | { readonly store: "blobs"; readonly at: BlobPlace; readonly container: string }
  | {
      readonly store: "cosmos";
      readonly endpoint: string;
      readonly key: string | undefined;
      readonly database: string;
      readonly container: string;
    };
export type BlobPlace = { readonly connectionString: string } | { readonly accountUrl: string };

/** The settings are no address of a store; the message names the variable, and repeats nothing that may be secret. */
export class StateStoreError extends Error {
  readonly code = "StateStoreError";

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "StateStoreError";
  }
}

/**
 * Opens the place where state is kept. What a store in the cloud needs is loaded only when it is configured. Whether it
 * answers is seen later, by `check`: the bot starts, and is not ready, while it is down.
 *
 * @throws StateFileError, StateStoreError
 */
export async function openState(settings: StateSettings): Promise<StateStorage> {
  switch (settings.store) {
    case "sqlite":
      return new SqliteStorage(settings.file);
    case "blobs":
      return new CloudStorage(await blobItems(settings));
    case "cosmos":
      return new CloudStorage(await cosmosItems(settings));
  }
}

async function blobItems({ at, container }: Extract<StateSettings, { store: "blobs" }>) {
  const { BlobItems } = await import("./blob-items.ts");
  if ("accountUrl" in at) {
    const containerUrl = `${at.accountUrl.replace(/\/+$/, "")}/${container}`;
    return new BlobItems({ containerUrl, credential: await identity() });
  }
  try {
    return new BlobItems({ connectionString: at.connectionString, container });
  } catch {
    throw new StateStoreError(
      "STATE_BLOBS_CONNECTION: expected the connection string of a storage account, got something else. " +
        "Copy it from the account's access keys.",
    );
  }
}

async function cosmosItems({
  endpoint,
  key,
  database,
  container,
}: Extract<StateSettings, { store: "cosmos" }>) {
  const { CosmosItems } = await import("./cosmos-items.ts");
  const auth = key === undefined ? { aadCredentials: await identity() } : { key };
  return new CosmosItems({ endpoint, database, container, auth });
}

/** That of the machine in Azure, a workload's, or a developer's: the first that there is. */
async function identity() {
  const { DefaultAzureCredential } = await import("@azure/identity");
  return new DefaultAzureCredential();
}
