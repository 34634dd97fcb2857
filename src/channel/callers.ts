import type { Logger } from "pino";
import type { Request, RequestHandler, Response } from "restify";
import { Unauthorized } from "./authentication.ts";
import type { Authenticate, Caller } from "./authentication.ts";
import { refuse } from "./http-answer.ts";

/** Who sent the requests that are under way. */
export interface Callers {
  /** Lets nobody on who cannot show who they are; of their requests only the headers have been read by then. */
  readonly only: RequestHandler;
  /** @throws Unauthorized for a request that did not pass */
  readonly of: (request: Request) => Caller;
}

export function knowCallers(authenticate: Authenticate, log: Logger): Callers {
  const known = new WeakMap<Request, Caller>();
  return {
    only: (request, response, next) => {
      authenticate(request.headersDistinct["authorization"] ?? []).then(
        (caller) => {
          known.set(request, caller);
          next();
        },
        (err: unknown) => {
          refuseCaller(response, err, log);
          next(false);
        },
      );
    },
    of: (request) => {
      const caller = known.get(request);
      if (!caller) throw new Unauthorized("nobody asked who the caller is");
      return caller;
    },
  };
}

/** The same answer, whatever the reason; that is for the operator. */
export function refuseCaller(response: Response, err: unknown, log: Logger): void {
  const reason = err instanceof Error ? err.message : String(err);
  log.warn({ reason }, "a request was refused: it does not show that it comes from Teams");
  refuse(response, 401, "Unauthorized");
}
