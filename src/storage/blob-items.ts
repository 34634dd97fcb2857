import type { TokenCredential } from "@azure/identity";
import { ContainerClient, RestError } from "@azure/storage-blob";
import type { StoragePipelineOptions } from "@azure/storage-blob";
import { BlobsStorage } from "botbuilder-azure-blobs";
import { mustNotExist } from "./etag.ts";
import { storeLimitMs } from "./item-store.ts";
import type { Document, ItemStore, Kept, NameRange } from "./item-store.ts";
import { MicrosoftReader } from "./microsoft-reader.ts";

/** A person waits: a second and a third try come at once, or not at all. */
const pipeline: StoragePipelineOptions = {
  retryOptions: { maxTries: 3, retryDelayInMs: 200, maxRetryDelayInMs: 500 },
};

/** How a container of blobs is reached: with a connection string, or with an identity at the container's address. */
export type BlobAccess =
  | { readonly connectionString: string; readonly container: string }
  | { readonly containerUrl: string; readonly credential: TokenCredential };

/**
 * Items as blobs of one container, which is created where it is not there yet.
 *
 * Microsoft's class creates the container and reads. It does not write: it cannot create a blob only where there is
 * none, and tells a conflict by the text of its error alone. The client that it stands on does that, and lists.
 */
export class BlobItems implements ItemStore {
  readonly #container: ContainerClient;
  readonly #reader: MicrosoftReader;

  /** @throws Error when the connection string or the address is none */
  constructor(access: BlobAccess) {
    this.#container =
      "connectionString" in access
        ? new ContainerClient(access.connectionString, access.container, pipeline)
        : new ContainerClient(access.containerUrl, access.credential, pipeline);
    this.#reader = new MicrosoftReader(() => open(access));
  }

  read(names: readonly string[]): Promise<ReadonlyMap<string, Kept>> {
    return this.#reader.read(names);
  }

  async put(name: string, document: Document, eTag: string): Promise<string | undefined> {
    await this.#reader.ready();
    const content = Buffer.from(JSON.stringify(document));
    return unlessChanged(async () => {
      const written = await this.#container.getBlockBlobClient(name).upload(content, content.length, {
        conditions: eTag === mustNotExist ? { ifNoneMatch: "*" } : { ifMatch: eTag },
        blobHTTPHeaders: { blobContentType: "application/json" },
        abortSignal: noLongerWaitedFor(),
      });
      if (written.etag === undefined) throw new Error("The store gave no eTag.");
      return written.etag;
    });
  }

  async remove(name: string, eTag: string): Promise<boolean> {
    await this.#reader.ready();
    const removed = await unlessChanged(() =>
      this.#container.deleteBlob(name, {
        conditions: { ifMatch: eTag },
        abortSignal: noLongerWaitedFor(),
      }),
    );
    return removed !== undefined;
  }

  async list({ after, before, limit }: NameRange): Promise<readonly string[]> {
    await this.#reader.ready();
    const names: string[] = [];
    const options = { prefix: commonStart(after, before), abortSignal: noLongerWaitedFor() };
    for await (const { name } of this.#container.listBlobsFlat(options)) {
      if (name >= before || names.length === limit) break;
      if (name > after) names.push(name);
    }
    return names;
  }
}

/** Microsoft's class, once it has made sure of the container. */
async function open(access: BlobAccess): Promise<BlobsStorage> {
  const options = { storagePipelineOptions: pipeline };
  const reader =
    "connectionString" in access
      ? new BlobsStorage(access.connectionString, access.container, options)
      : new BlobsStorage("", "", options, access.containerUrl, access.credential);
  await reader.read([]);
  return reader;
}

/** Ends a request, its tries included, when nobody waits for it any more. */
const noLongerWaitedFor = () => AbortSignal.timeout(storeLimitMs);

/** @returns undefined when the blob is not, or no longer, as it was expected to be */
async function unlessChanged<T>(change: () => Promise<T>): Promise<T | undefined> {
  try {
    return await change();
  } catch (error) {
    if (error instanceof RestError && changed(error)) return undefined;
    throw error;
  }
}

function changed({ statusCode, code }: RestError): boolean {
  return statusCode === 412 || code === "BlobAlreadyExists" || code === "BlobNotFound";
}

function commonStart(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return one.slice(0, length);
}
