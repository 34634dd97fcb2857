import { isLoopback } from "../../loopback.ts";
import { onlyFromThisMachine } from "../guards.ts";
import { bareServer, listen } from "../server.ts";
import type { ListeningServer } from "../server.ts";
import type { Metrics } from "./metrics.ts";
import { serveMetrics } from "./serve-metrics.ts";

/** Where the metrics are told: an address of their own, which need not be one that the internet reaches. */
export interface MetricsAddress {
  readonly host: string;
  readonly port: number;
}

/** A server, and beside it, from its start until it has closed, one that tells the metrics. */
export function withMetricsServer(
  server: ListeningServer,
  at: MetricsAddress,
  metrics: Metrics,
): ListeningServer {
  const beside = bareServer();
  if (isLoopback(at.host)) beside.pre(onlyFromThisMachine);
  serveMetrics(beside, metrics);
  const close = () => {
    beside.close();
    beside.server.closeAllConnections();
  };
  return {
    async listen() {
      await listen(beside, at, "METRICS_HOST or METRICS_PORT");
      try {
        return await server.listen();
      } catch (error) {
        close();
        throw error;
      }
    },
    async close() {
      await server.close();
      close();
    },
  };
}
