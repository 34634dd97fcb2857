import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { z } from "zod";

interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

const written = z.looseObject({ id: z.string() });
const tagged = z.looseObject({ _etag: z.string() });
const rangeQuery = z.object({
  parameters: z.tuple([
    z.object({ name: z.literal("@after"), value: z.string() }),
    z.object({ name: z.literal("@before"), value: z.string() }),
    z.object({ name: z.literal("@limit"), value: z.number() }),
  ]),
});
type Stored = z.infer<typeof written> & { readonly _etag: string };

/**
 * Answers the few requests that the bot makes to Cosmos DB, as its REST reference says. There is no emulator to be had
 * here, so this shows that the client is used rightly, and not that the service does what its reference says.
 */
export class CosmosAccount {
  readonly #server = createServer((request, response) => {
    void this.#answer(request).then(({ status, body }) => {
      const eTag = tagged.safeParse(body).data?._etag;
      response.writeHead(status, { "content-type": "application/json", ...(eTag && { etag: eTag }) });
      response.end(body === undefined ? "" : JSON.stringify(body));
    });
  });
  readonly #containers = new Map<string, Map<string, Stored>>();

  static async start(): Promise<CosmosAccount> {
    const account = new CosmosAccount();
    account.#server.listen(0, "127.0.0.1");
    await once(account.#server, "listening");
    return account;
  }

  get endpoint(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }

  async #answer(request: IncomingMessage): Promise<Answer> {
    const body: unknown = JSON.parse((await text(request)) || "null");
    const path = decodeURIComponent(request.url ?? "").replace(/^\/+|\/+$/g, "");
    const [, container, kind, id] =
      /^dbs\/[^/]+\/colls(?:\/([^/]+))?(?:\/([^/]+))?(?:\/([^/]+))?$/.exec(path) ?? [];
    if (path === "") return { status: 200, body: this.#account() };
    if (request.method === "POST" && container === undefined) return this.#create(written.parse(body).id);
    const stored = container === undefined ? undefined : this.#containers.get(container);
    if (!stored) return failed(404);
    if (kind === undefined) return { status: 200, body: containerNamed(container ?? "") };
    if (kind === "pkranges") return { status: 200, body: { PartitionKeyRanges: [onePartition] } };
    if (request.headers["x-ms-cosmos-is-query-plan-request"]) return { status: 200, body: plan(body) };
    if (request.headers["content-type"] === "application/query+json") {
      // A query in an order is asked of each range of partitions; of all at once it is refused, and then planned.
      const planned = request.headers["x-ms-documentdb-partitionkeyrangeid"] !== undefined;
      return planned ? { status: 200, body: queried(stored, body) } : { status: 400, body: unplanned };
    }
    return changed(stored, { id, body, method: request.method, eTag: request.headers["if-match"] });
  }

  #create(name: string): Answer {
    this.#containers.set(name, new Map());
    return { status: 201, body: containerNamed(name) };
  }

  #account(): object {
    const here = [{ name: "here", databaseAccountEndpoint: this.endpoint }];
    return { id: "account", writableLocations: here, readableLocations: here };
  }
}

const onePartition = { id: "0", minInclusive: "", maxExclusive: "FF" };
const containerNamed = (id: string) => ({ id, _rid: id, partitionKey: { paths: ["/id"], kind: "Hash" } });
const failed = (status: number): Answer => ({ status, body: { code: `${status}`, message: "refused" } });

/** How the service would have a query in an order put together from its partitions. */
function plan(body: unknown): object {
  const limit = rangeQuery.parse(body).parameters[2].value;
  return {
    partitionedQueryExecutionInfoVersion: 2,
    queryInfo: {
      distinctType: "None",
      offset: 0,
      limit,
      orderBy: ["Ascending"],
      orderByExpressions: ["c.id"],
      groupByExpressions: [],
      groupByAliases: [],
      aggregates: [],
      groupByAliasToAggregateType: {},
      rewrittenQuery:
        "SELECT c._rid, [{item: c.id}] AS orderByItems, {id: c.id} AS payload FROM c ORDER BY c.id",
      hasSelectValue: false,
    },
    queryRanges: [{ min: "", max: "FF", isMinInclusive: true, isMaxInclusive: false }],
  };
}

const unplanned = {
  code: "BadRequest",
  message: "Cross partition query only supports 'VALUE <AggregateFunc>'.",
};

function queried(stored: ReadonlyMap<string, Stored>, body: unknown): object {
  const [after, before] = rangeQuery.parse(body).parameters.map(({ value }) => String(value));
  const ids = [...stored.keys()].filter((id) => id > String(after) && id < String(before)).sort();
  const found = ids.map((id) => ({ _rid: id, orderByItems: [{ item: id }], payload: { id } }));
  return { Documents: found, _count: found.length };
}

function changed(
  stored: Map<string, Stored>,
  {
    id,
    body,
    method,
    eTag,
  }: { id: string | undefined; body: unknown; method: string | undefined; eTag: string | undefined },
): Answer {
  const put = (status: number): Answer => {
    const document = { ...written.parse(body), _etag: `"${randomUUID()}"` };
    stored.set(document.id, document);
    return { status, body: document };
  };
  if (id === undefined) return stored.has(written.parse(body).id) ? failed(409) : put(201);
  const found = stored.get(id);
  if (!found) return failed(404);
  if (eTag !== undefined && eTag !== found._etag) return failed(412);
  if (method === "PUT") return put(200);
  if (method === "DELETE") return stored.delete(id) ? { status: 204 } : failed(404);
  return { status: 200, body: found };
}
