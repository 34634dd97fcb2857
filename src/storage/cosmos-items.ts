import { CosmosClient } from "@azure/cosmos";
import type { ConnectionPolicy, Container } from "@azure/cosmos";
import type { TokenCredential } from "@azure/identity";
import { CosmosDbPartitionedStorage } from "botbuilder-azure";
import { z } from "zod";
import { mustNotExist } from "./etag.ts";
import { storeLimitMs } from "./item-store.ts";
import type { Document, ItemStore, Kept, NameRange } from "./item-store.ts";
import { MicrosoftReader } from "./microsoft-reader.ts";

/** A person waits: few tries, and soon. */
const connectionPolicy: ConnectionPolicy = {
  requestTimeout: storeLimitMs,
  retryOptions: { maxRetryAttemptCount: 2, fixedRetryIntervalInMilliseconds: 0, maxWaitTimeInSeconds: 2 },
};
/** As Microsoft's class has it: each item is a partition of its own. */
const partitionKey = { paths: ["/id"] };

const failure = z.object({ code: z.union([z.number(), z.string()]) });
const named = z.object({ id: z.string() });

/** How a database account is reached: with its key, or with an identity. */
export interface CosmosAccess {
  readonly endpoint: string;
  readonly database: string;
  readonly container: string;
  readonly auth: { readonly key: string } | { readonly aadCredentials: TokenCredential };
}

/**
 * Items as documents of one container, which is created where it is not there yet; the database has to be there.
 *
 * Microsoft's class reads. It does not write: it cannot create a document only where there is none, and where one is
 * gone it creates it although an eTag was given. The client that it stands on does that, and lists.
 */
export class CosmosItems implements ItemStore {
  readonly #container: Container;
  readonly #reader: MicrosoftReader;

  /** @throws Error when the endpoint is no address */
  constructor(access: CosmosAccess) {
    const { endpoint, auth, database, container } = access;
    this.#container = new CosmosClient({ endpoint, ...auth, connectionPolicy })
      .database(database)
      .container(container);
    this.#reader = new MicrosoftReader(() => open(access, this.#container));
  }

  read(names: readonly string[]): Promise<ReadonlyMap<string, Kept>> {
    return this.#reader.read(names);
  }

  async put(name: string, document: Document, eTag: string): Promise<string | undefined> {
    await this.#reader.ready();
    const stored = { id: name, realId: name, document };
    const written =
      eTag === mustNotExist
        ? await unless([409], () =>
            this.#container.items.create(stored, { disableAutomaticIdGeneration: true }),
          )
        : await unless([404, 412], () => this.#container.item(name, name).replace(stored, expecting(eTag)));
    return written?.etag;
  }

  async remove(name: string, eTag: string): Promise<boolean> {
    await this.#reader.ready();
    const removed = await unless([404, 412], () => this.#container.item(name, name).delete(expecting(eTag)));
    return removed !== undefined;
  }

  async list({ after, before, limit }: NameRange): Promise<readonly string[]> {
    await this.#reader.ready();
    const query = {
      query: "SELECT c.id FROM c WHERE c.id > @after AND c.id < @before ORDER BY c.id OFFSET 0 LIMIT @limit",
      parameters: [
        { name: "@after", value: after },
        { name: "@before", value: before },
        { name: "@limit", value: limit },
      ],
    };
    const { resources } = await this.#container.items.query(query).fetchAll();
    return z
      .array(named)
      .parse(resources)
      .map(({ id }) => id);
  }
}

/** Microsoft's class, once the container is there: its failure to find it would outlive even the object. */
async function open(access: CosmosAccess, here: Container): Promise<CosmosDbPartitionedStorage> {
  const { endpoint, auth, database, container } = access;
  await here.database.containers.createIfNotExists({ id: container, partitionKey });
  const reader = new CosmosDbPartitionedStorage({
    cosmosDbEndpoint: endpoint,
    ...("key" in auth ? { authKey: auth.key } : { tokenCredential: auth.aadCredentials }),
    databaseId: database,
    containerId: container,
    compatibilityMode: false,
    cosmosClientOptions: { connectionPolicy },
  });
  await reader.initialize();
  return reader;
}

const expecting = (eTag: string) => ({ accessCondition: { type: "IfMatch", condition: eTag } });

/** @returns undefined when the change is refused in a way that says: the document is not as it was expected to be */
async function unless<T>(refusals: readonly number[], change: () => Promise<T>): Promise<T | undefined> {
  try {
    return await change();
  } catch (error) {
    const { data } = failure.safeParse(error);
    if (data && refusals.includes(Number(data.code))) return undefined;
    throw error;
  }
}
