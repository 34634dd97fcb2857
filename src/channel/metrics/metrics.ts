import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import { intents } from "../../understanding/types.ts";
import type { Checks } from "../readiness.ts";

/** In seconds; a turn that takes longer than 10 has been answered "still checking", after 15 Teams gives up. */
const turnBuckets = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10, 15];
/** In seconds; Teams gives up after five. */
const searchBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 4];
/** In seconds: from a statement of SQLite to a storage elsewhere that does not answer. */
const storeBuckets = [0.0005, 0.001, 0.005, 0.025, 0.1, 0.25, 1, 2.5, 10];
/** In seconds, from a minute to a week. */
const latenessBuckets = [1, 10, 60, 300, 900, 3600, 21_600, 86_400, 604_800];

const unknownIntent = "unknown";
const knownIntents: readonly unknown[] = intents;
/** Ends that somebody is alerted of: they are told as 0 before the first one, which would else be no increase. */
const badTurnEnds = ["failed", "undelivered"];
const badReminderEnds = ["postponed", "given-up", "failed"];

/**
 * What can be seen of a running bot from outside, for Prometheus. No label holds an id, a name or a text, and none can
 * take more than a few dozen values.
 */
export class Metrics {
  readonly registry = new Registry();
  readonly #inRegistry = { registers: [this.registry] };

  readonly turnsUnderWay = new Gauge({
    name: "advisor_turns_under_way",
    help: "Turns that run or wait for an earlier one of the same person, reminders included",
    ...this.#inRegistry,
  });
  readonly #turns = new Counter({
    name: "advisor_turns_total",
    help: "Turns that have ended, by what was asked and by how they ended",
    labelNames: ["intent", "end"] as const,
    ...this.#inRegistry,
  });
  readonly #turnDuration = new Histogram({
    name: "advisor_turn_duration_seconds",
    help: "Time from the arrival of an activity until its replies were delivered",
    buckets: turnBuckets,
    ...this.#inRegistry,
  });
  readonly #deliveries = new Counter({
    name: "advisor_deliveries_total",
    help: "Deliveries to the channel, by what it answered",
    labelNames: ["result"] as const,
    ...this.#inRegistry,
  });
  readonly #invokes = new Counter({
    name: "advisor_invokes_total",
    help: "Invokes that have been answered, by kind and status",
    labelNames: ["kind", "status"] as const,
    ...this.#inRegistry,
  });
  readonly #searches = new Histogram({
    name: "advisor_search_duration_seconds",
    help: "Time that searches while somebody types took, by how they ended",
    labelNames: ["end"] as const,
    buckets: searchBuckets,
    ...this.#inRegistry,
  });
  readonly #requests = new Counter({
    name: "advisor_http_requests_total",
    help: "HTTP requests, by path and status; 401, 403, 400, 413, 415 and the like are refusals",
    labelNames: ["path", "status"] as const,
    ...this.#inRegistry,
  });
  readonly #reminders = new Counter({
    name: "advisor_reminders_total",
    help: "Attempts to bring a reminder that was due, by how they ended",
    labelNames: ["end"] as const,
    ...this.#inRegistry,
  });
  readonly #lateness = new Histogram({
    name: "advisor_reminder_lateness_seconds",
    help: "How long after they were due reminders were delivered",
    buckets: latenessBuckets,
    ...this.#inRegistry,
  });
  readonly #store = new Histogram({
    name: "advisor_store_duration_seconds",
    help: "Time that operations of the storage took, by operation and result",
    labelNames: ["operation", "result"] as const,
    buckets: storeBuckets,
    ...this.#inRegistry,
  });

  constructor() {
    for (const end of badTurnEnds) {
      for (const intent of [...intents, unknownIntent]) this.#turns.inc({ intent, end }, 0);
    }
    for (const end of badReminderEnds) this.#reminders.inc({ end }, 0);
  }

  /** The turn took so many milliseconds; an intent that is none of ours counts as unknown. */
  turnEnded({ intent, end, ms }: { intent: unknown; end: string; ms: number }): void {
    this.#turns.inc({ intent: knownIntents.includes(intent) ? String(intent) : unknownIntent, end });
    this.#turnDuration.observe(ms / 1000);
  }

  /** @param result "taken", "late", "failed", or the status that the channel refused with */
  delivered(result: string): void {
    this.#deliveries.inc({ result });
  }

  invoked(kind: string, status: string): void {
    this.#invokes.inc({ kind, status });
  }

  searched(end: "found" | "failed" | "late", ms: number): void {
    this.#searches.observe({ end }, ms / 1000);
  }

  requested(path: string, status: string): void {
    this.#requests.inc({ path, status });
  }

  /** @param lateS how many seconds after it was due it was delivered; undefined where it was not */
  reminderEnded(end: string, lateS?: number): void {
    this.#reminders.inc({ end });
    if (lateS !== undefined) this.#lateness.observe(lateS);
  }

  stored(operation: string, result: "ok" | "conflict" | "error", ms: number): void {
    this.#store.observe({ operation, result }, ms / 1000);
  }

  /**
   * Shows whether each part answers, asked anew each time that somebody looks.
   *
   * @param failed the names of those that do not
   */
  watchReadiness(checks: Checks, failed: () => Promise<readonly string[]>): void {
    new Gauge({
      name: "advisor_ready",
      help: "1 where a part that the bot needs answers, 0 where it does not",
      labelNames: ["part"] as const,
      ...this.#inRegistry,
      async collect() {
        const names = await failed();
        for (const part of Object.keys(checks)) this.set({ part }, names.includes(part) ? 0 : 1);
      },
    });
  }

  /** Shows the process too: its memory, processor time, event loop, and which release it is. */
  watchProcess(version: string): void {
    collectDefaultMetrics({ register: this.registry });
    const info = new Gauge({
      name: "advisor_build_info",
      help: "Always 1; its label tells the release",
      labelNames: ["version"] as const,
      ...this.#inRegistry,
    });
    info.set({ version }, 1);
  }

  /** All of it, in Prometheus' text format. */
  async text(): Promise<{ readonly type: string; readonly body: string }> {
    return { type: this.registry.contentType, body: await this.registry.metrics() };
  }
}
