import { z } from "zod";
import { address } from "./address.ts";
import { oneOf, problemsOf, text } from "./environment.ts";
import type { Environment } from "./environment.ts";
import type { StateSettings } from "./storage/open-state.ts";

const stores = ["sqlite", "blobs", "cosmos"] as const;
/** Azure's rule for the name of a container of blobs. */
const containerName = /^(?=.{3,63}$)[a-z0-9]+(-[a-z0-9]+)*$/;

/** Where state is kept. A connection string, a key and an address with one in it are secrets: no message repeats them. */
export const stateVariables = z.object({
  STATE_STORE: oneOf(stores, "Leave it out for sqlite.").default("sqlite"),
  STATE_FILE: text.default("state/advisor.db"),
  STATE_BLOBS_CONNECTION: text.optional(),
  STATE_BLOBS_URL: address.optional(),
  STATE_BLOBS_CONTAINER: text
    .regex(containerName, "expected 3 to 63 small letters, digits and single hyphens between them.")
    .default("upgrade-advisor"),
  STATE_COSMOS_ENDPOINT: address.optional(),
  STATE_COSMOS_KEY: text.optional(),
  STATE_COSMOS_DATABASE: text.default("upgrade-advisor"),
  STATE_COSMOS_CONTAINER: text.default("state"),
});

/** @param given without contradictions */
export function toState(given: z.infer<typeof stateVariables>): StateSettings {
  const { STATE_BLOBS_CONNECTION: connectionString, STATE_BLOBS_URL: accountUrl = "" } = given;
  switch (given.STATE_STORE) {
    case "sqlite":
      return { store: "sqlite", file: given.STATE_FILE };
    case "blobs":
      return {
        store: "blobs",
        at: connectionString === undefined ? { accountUrl } : { connectionString },
        container: given.STATE_BLOBS_CONTAINER,
      };
    case "cosmos":
      return {
        store: "cosmos",
        endpoint: given.STATE_COSMOS_ENDPOINT ?? "",
        key: given.STATE_COSMOS_KEY,
        database: given.STATE_COSMOS_DATABASE,
        container: given.STATE_COSMOS_CONTAINER,
      };
  }
}

/** What each variable alone does not show. */
export function stateContradictions(given: Environment): string[] {
  const store = given["STATE_STORE"]?.trim().toLowerCase() ?? "sqlite";
  const { STATE_BLOBS_CONNECTION: connection, STATE_BLOBS_URL: url } = given;
  const { STATE_COSMOS_ENDPOINT: endpoint, STATE_COSMOS_KEY: key } = given;
  const without = (variables: string, wanted: string) =>
    `STATE_STORE: expected ${wanted}, which ${variables} belongs to, got ${store}. Set it, or leave that out.`;
  return problemsOf([
    [
      store === "blobs" && !connection && !url,
      "STATE_BLOBS_CONNECTION: expected the connection string of a storage account, got nothing. " +
        "Set it, or STATE_BLOBS_URL for the identity of this machine, or STATE_STORE to sqlite.",
    ],
    [
      connection && url,
      "STATE_BLOBS_URL: expected nothing beside STATE_BLOBS_CONNECTION, got an address. Leave one of them out.",
    ],
    [
      store === "cosmos" && !endpoint,
      "STATE_COSMOS_ENDPOINT: expected the address of a Cosmos DB account, got nothing. " +
        "Set it, or set STATE_STORE to sqlite.",
    ],
    [store !== "blobs" && connection, without("STATE_BLOBS_CONNECTION", "blobs")],
    [store !== "blobs" && url, without("STATE_BLOBS_URL", "blobs")],
    [store !== "cosmos" && endpoint, without("STATE_COSMOS_ENDPOINT", "cosmos")],
    [store !== "cosmos" && key, without("STATE_COSMOS_KEY", "cosmos")],
  ]);
}
