import { z } from "zod";
import { Undelivered } from "../adapter.ts";
import type { Outbound } from "../adapter.ts";
import type { Metrics } from "./metrics.ts";

const refusal = z.object({ statusCode: z.int().min(300).max(599) });

/** A way out that does what another does, and counts what the channel answers. */
export function measuredSend(outbound: Outbound, metrics: Metrics): Outbound {
  return async (to, send, when) => {
    try {
      await outbound(to, send, when);
    } catch (error) {
      metrics.delivered(resultOf(error));
      throw error;
    }
    metrics.delivered("taken");
  };
}

function resultOf(error: unknown): string {
  const cause = error instanceof Undelivered ? error.cause : error;
  if (cause === undefined) return "late";
  const refused = refusal.safeParse(cause).data;
  return refused ? String(refused.statusCode) : "failed";
}
