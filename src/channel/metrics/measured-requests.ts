import type { Server } from "node:http";
import type { Metrics } from "./metrics.ts";

/** The paths that are ours; whatever else strangers try counts as one. */
const paths: readonly string[] = ["/api/messages", "/healthz", "/readyz", "/metrics"];

/** Counts all requests of a server, those included that are refused before anything of ours looks at them. */
export function measureRequests(server: Server, metrics: Metrics): void {
  server.prependListener("request", (request, response) => {
    response.once("close", () => {
      const [path = ""] = (request.url ?? "").split("?");
      const status = response.writableFinished ? String(response.statusCode) : "aborted";
      metrics.requested(paths.includes(path) ? path : "other", status);
    });
  });
}
