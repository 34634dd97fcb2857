import type { Request, Response, Server } from "restify";
import type { Metrics } from "./metrics.ts";

/** Has a server tell the metrics to whoever can reach it. */
export function serveMetrics(server: Server, metrics: Metrics): void {
  server.get("/metrics", async (_request: Request, response: Response) => {
    const { type, body } = await metrics.text();
    response.sendRaw(200, body, { "content-type": type });
  });
}
