import { randomUUID } from "node:crypto";
import { once } from "node:events";
import type { Duplex } from "node:stream";
import type { Activity, InvokeResponse } from "botbuilder";
import type { Logger } from "pino";
import restify from "restify";
import type { Request, Response, Server } from "restify";
import { logAbout } from "../log.ts";
import { Undelivered } from "./adapter.ts";
import { Unauthorized } from "./authentication.ts";
import type { Authenticate, Caller } from "./authentication.ts";
import { knowCallers, refuseCaller } from "./callers.ts";
import type { Callers } from "./callers.ts";
import { readActivity } from "./envelope.ts";
import { onlyFromThisMachine, onlyJson, serviceIsLocal } from "./guards.ts";
import { answerJson, refuse } from "./http-answer.ts";
import { measureRequests } from "./metrics/measured-requests.ts";
import type { Metrics } from "./metrics/metrics.ts";
import { serveMetrics } from "./metrics/serve-metrics.ts";
import { failedChecks } from "./readiness.ts";
import type { Checks } from "./readiness.ts";
import { within } from "./within.ts";

/** Largest body of a request, in bytes. */
const mostBytes = 256 * 1024;
/** How long a request may take to arrive, in milliseconds. */
const requestLimitMs = 15_000;
/** How long turns under way may take to end when the server stops, in milliseconds. */
const drainMs = 10_000;

const sweepMs = 20;

export interface ServerOptions {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Serve this machine only, whatever the host. */
  readonly local: boolean;
  /** Asked before anything of a request but its headers is read. */
  readonly authenticate: Authenticate;
  /**
   * Takes an activity in; `undefined` answers with an empty 200.
   *
   * @throws Unauthorized, Undelivered
   */
  readonly receive: (caller: Caller, activity: Activity) => Promise<InvokeResponse | undefined>;
  /** Settles when what was received has been dealt with. */
  readonly drained: () => Promise<void>;
  readonly checks: Checks;
  readonly metrics: Metrics;
  readonly log: Logger;
}

export interface ListeningServer {
  /** @throws Error whose message names the address and what to do */
  listen(): Promise<{ readonly url: string }>;
  /** Takes nothing new, lets what is under way end (up to ten seconds), and closes. */
  close(): Promise<void>;
}

/** The HTTP side: it carries, and knows nothing of conversations. No answer of it tells what went wrong inside. */
export function createServer(options: ServerOptions): ListeningServer {
  const server = bareServer();
  let stopping = false;
  measureRequests(server.server, options.metrics);
  server.pre((_request, response, next) => {
    if (!stopping) return next();
    // On a connection that was kept open; the next request is to find another process, or this one started again.
    response.setHeader("connection", "close");
    refuse(response, 503, "Stopping");
    return next(false);
  });
  if (options.local) {
    server.pre(onlyFromThisMachine);
    serveMetrics(server, options.metrics);
  }
  route(server, options);
  return {
    listen: () => listen(server, options),
    close: () => {
      stopping = true;
      return close(server, options);
    },
  };
}

/** A server without a path of its own, that bears with what strangers send. */
export function bareServer(): Server {
  const server = restify.createServer({ name: "" });
  server.server.requestTimeout = requestLimitMs;
  server.server.headersTimeout = requestLimitMs;
  server.on("upgrade", (_request: unknown, socket: Duplex) => socket.destroy());
  server.on(
    "restifyError",
    (_request: Request, response: Response, error: RestifyError, done: () => void) => {
      const { statusCode = 500, restCode = codes.get(statusCode) ?? "InternalError" } = error;
      if (!response.headersSent) refuse(response, statusCode, restCode);
      done();
    },
  );
  return server;
}

/** What restify has no code for. */
const codes: ReadonlyMap<number, string> = new Map([[405, "MethodNotAllowed"]]);

interface RestifyError {
  readonly statusCode?: number;
  readonly restCode?: string;
}

function route(server: Server, options: ServerOptions): void {
  const readBody = restify.plugins.bodyReader({ maxBodySize: mostBytes });
  const callers = knowCallers(options.authenticate, options.log);
  const answer = async (request: Request, response: Response) => {
    await answerActivity(request, response, callers, options);
  };
  server.post("/api/messages", callers.only, onlyJson, readBody, answer);
  server.get("/healthz", async (_request: Request, response: Response) => {
    await Promise.resolve(answerJson(response, 200, { status: "alive" }));
  });
  server.get("/readyz", async (_request: Request, response: Response) => {
    const failed = await failedChecks(options.checks, options.log);
    if (failed.length === 0) answerJson(response, 200, { status: "ready" });
    else answerJson(response, 503, { status: "not ready", failed });
  });
}

async function answerActivity(
  request: Request,
  response: Response,
  callers: Callers,
  options: ServerOptions,
): Promise<void> {
  const activity = typeof request.body === "string" ? readActivity(request.body) : undefined;
  if (!activity) return refuse(response, 400, "BadRequest");
  if (options.local && !serviceIsLocal(activity)) return refuse(response, 403, "Forbidden");
  const caller = callers.of(request);
  await logAbout(activity.id ?? randomUUID(), () => receive(activity, caller, response, options));
}

async function receive(
  activity: Activity,
  caller: Caller,
  response: Response,
  options: ServerOptions,
): Promise<void> {
  try {
    const answer = await options.receive(caller, activity);
    if (answer?.body === undefined) response.sendRaw(answer?.status ?? 200, "");
    else answerJson(response, answer.status, answer.body);
  } catch (err) {
    if (err instanceof Unauthorized) return refuseCaller(response, err, options.log);
    options.log.error({ err }, "an activity was not answered");
    if (err instanceof Undelivered) refuse(response, 502, "Undelivered");
    else refuse(response, 500, "InternalError");
  }
}

/**
 * Listens on an address.
 *
 * @param settings the names of the settings that it comes from
 * @throws Error that names them
 */
export async function listen(
  server: Server,
  { host, port }: { readonly host: string; readonly port: number },
  settings = "HOST or PORT",
): Promise<{ url: string }> {
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`Cannot listen on ${host}, port ${port}: ${reason}. Set ${settings} to another.`, {
      cause,
    });
  }
  return { url: server.url };
}

async function close(server: Server, { drained, log }: ServerOptions): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(resolve);
  });
  // Node lets a kept-alive connection that falls idle only now linger for seconds.
  const sweep = setInterval(() => {
    server.server.closeIdleConnections();
  }, sweepMs);
  const outcome = await within(drainMs, closed.then(drained));
  clearInterval(sweep);
  if (!outcome.inTime) log.warn("stopped while turns were under way");
  server.server.closeAllConnections();
}
