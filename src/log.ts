import { AsyncLocalStorage } from "node:async_hooks";
import { pino } from "pino";
import type { DestinationStream, Logger } from "pino";
import { z } from "zod";

const told = z.object({
  name: z.string().optional(),
  code: z.union([z.string(), z.number()]).optional(),
  statusCode: z.number().optional(),
  message: z.string().optional(),
  stack: z.string().optional(),
});

const subject = new AsyncLocalStorage<{ readonly id: string }>();

/** Does some work; every line that is logged meanwhile, wherever that is, says by this id what it is about. */
export function logAbout<T>(id: string, work: () => T): T {
  return subject.run({ id }, work);
}

/**
 * The log of the process: one JSON object a line, on standard output unless told otherwise. Lines about the same
 * activity have its id in common.
 *
 * Of an error it takes what it is and where it comes from, and nothing else: the framework's errors carry the whole
 * request with them, its words and its token included.
 */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    mixin: () => ({ ...subject.getStore() }),
    serializers: { err: describeError },
  };
  return destination ? pino(options, destination) : pino(options);
}

function describeError(error: unknown): unknown {
  const { success, data } = told.safeParse(error);
  return success ? data : { message: String(error) };
}
