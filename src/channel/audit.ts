import type { Activity } from "botbuilder";
import type { Logger } from "pino";
import { z } from "zod";
import { personOf } from "../../dialogs/person.ts";
import type { TurnResult } from "../../dialogs/turn/run-turn.ts";

/** Writes down who was told what about whom, for those who have to answer for it. */
export interface Audit {
  /** A turn that answered about a customer; one that did not, or that only repeats its answer, leaves no line. */
  turn(activity: Activity, turn: Pick<TurnResult, "duplicate" | "outcome">): void;
  /** A search that showed answers about customers, by their ids. */
  search(activity: Activity, customers: readonly string[]): void;
}

const answered = z.object({
  intent: z.string(),
  verdict: z.string().nullable(),
  customer: z.object({ id: z.string() }),
});

/**
 * The audit lines of a log: each has `"audit": true`, and is written whatever the log's level, unless the log is
 * silent. They hold ids, and nobody's name or words.
 */
export function createAudit(log: Logger): Audit {
  const lines = log.child({ audit: true }, { level: log.level === "silent" ? "silent" : "info" });
  const write = (activity: Activity, told: Readonly<Record<string, unknown>>) => {
    const { person, tenant } = personOf(activity);
    lines.info({ id: activity.id, who: person, tenant, ...told }, "audit");
  };
  return {
    turn(activity, { duplicate, outcome }) {
      const told = duplicate ? undefined : answered.safeParse(outcome).data;
      if (!told) return;
      const { intent, verdict, customer } = told;
      write(activity, { intent, customer: customer.id, verdict });
    },
    search(activity, customers) {
      if (customers.length > 0) write(activity, { intent: "search", customers: [...new Set(customers)] });
    },
  };
}
