import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";

/** How long it is tried to bring a request to the channel, in milliseconds. */
export interface Patience {
  /** From the first try on: a try that would begin later is not made. */
  readonly totalMs: number;
  /** How long one try may take. */
  readonly tryMs: number;
  /** Before the second try; doubled before each further one. */
  readonly pauseMs: number;
  readonly longestPauseMs: number;
}

/** Outlasts the windows in which Teams counts what a bot sends to a conversation, but for the longest, of an hour. */
export const teamsPatience: Patience = { totalMs: 60_000, tryMs: 15_000, pauseMs: 500, longestPauseMs: 8000 };

/** Answers after which another try may go well. 412 is Teams' word for a conversation in which too much happens. */
const passing: readonly number[] = [408, 412, 429, 500, 502, 503, 504];

export interface Tried {
  /** How often. */
  readonly tries: number;
  /** Undefined where nothing was answered: no connection, or none that lasted. */
  readonly status: number | undefined;
  readonly retryAfter?: string | undefined;
  readonly elapsedMs: number;
}

/**
 * How long to wait before the next try, in milliseconds; undefined when there is to be none. A channel that names its
 * time is left alone until then.
 *
 * @param random from 0 to below 1: not all who were refused at one moment are to come again at one moment
 */
export function pauseBefore(tried: Tried, patience: Patience, random: number): number | undefined {
  const { tries, status, retryAfter, elapsedMs } = tried;
  if (status !== undefined && !passing.includes(status)) return undefined;
  const backoff = Math.min(patience.pauseMs * 2 ** (tries - 1), patience.longestPauseMs) * (0.5 + random / 2);
  const pause = Math.max(backoff, secondsOf(retryAfter) * 1000);
  return elapsedMs + pause < patience.totalMs ? pause : undefined;
}

/** 0 for none, and for what is no number of seconds. */
function secondsOf(retryAfter = ""): number {
  return /^\s*\d+\s*$/.test(retryAfter) ? Number(retryAfter) : 0;
}

interface Request {
  abortSignal?: AbortSignal;
}
interface Response {
  readonly status: number;
  readonly headers: { get(name: string): string | undefined };
}
interface Policy {
  readonly name: string;
  sendRequest(request: Request, next: (request: Request) => Promise<Response>): Promise<Response>;
}
/** What the requests of the framework's client go through. */
interface Pipeline {
  addPolicy(policy: Policy, options: { phase: "Retry" }): void;
  removePolicy(policy: { name: string }): unknown;
}

const pipelineSchema = z.custom<Pipeline>(
  (value) => typeof value === "object" && value !== null && "addPolicy" in value && "removePolicy" in value,
);
/** The connection failed or broke, or the try took too long; any other error is one in what is to be sent. */
const noAnswer = z.object({ name: z.enum(["RestError", "AbortError"]) });
const clientSchema = z.object({ client: z.object({ pipeline: pipelineSchema }) });

export interface ResendingOptions {
  readonly patience: Patience;
  /** Ends it. */
  readonly signal: AbortSignal;
  readonly random: () => number;
}

/**
 * Has a client of the framework's try again by our rule. Its own gives up at once on 412 and on a 429 that names no
 * time, sleeps for whatever time a 429 names, hours included, to send then what has long been given up, and waits for
 * an answer without end.
 *
 * @throws ZodError when the client is not as we know it
 */
export function resendBy(options: ResendingOptions, client: unknown): void {
  const { pipeline } = clientSchema.parse(client).client;
  pipeline.removePolicy({ name: "defaultRetryPolicy" });
  pipeline.addPolicy(resending(options), { phase: "Retry" });
}

function resending({ patience, signal, random }: ResendingOptions): Policy {
  return {
    name: "resending",
    async sendRequest(request, next) {
      const begun = performance.now();
      for (let tries = 1; ; tries += 1) {
        // Not AbortSignal.timeout: its timer would outlive the try by most of its time, on a busy day by the thousand.
        const tooLong = new AbortController();
        const timer = setTimeout(() => tooLong.abort(), patience.tryMs);
        request.abortSignal = AbortSignal.any([signal, tooLong.signal]);
        const [sent] = await Promise.allSettled([next(request)]);
        clearTimeout(timer);
        const answer = sent.status === "fulfilled" ? sent.value : undefined;
        if (answer && answer.status < 400) return answer;
        if (sent.status === "rejected" && !noAnswer.safeParse(sent.reason).success) throw sent.reason;
        const elapsedMs = performance.now() - begun;
        const retryAfter = answer?.headers.get("retry-after");
        const pause = pauseBefore(
          { tries, status: answer?.status, retryAfter, elapsedMs },
          patience,
          random(),
        );
        if (pause === undefined) {
          if (sent.status === "rejected") throw sent.reason;
          return sent.value;
        }
        await delay(pause, undefined, { signal });
      }
    },
  };
}
