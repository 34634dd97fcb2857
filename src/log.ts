import { AsyncLocalStorage } from "node:async_hooks";
import { pino } from "pino";
import type { DestinationStream, Logger } from "pino";
import { z } from "zod";

const told = z.object({
  name: z.string().optional(),
  code: z
    .union([z.string().regex(/^[\w.-]{1,64}$/), z.number()])
    .optional()
    .catch(undefined),
  statusCode: z.number().optional().catch(undefined),
  message: z.string().optional(),
  stack: z.string().optional(),
  request: z.unknown().optional(),
  response: z.unknown().optional(),
  cause: z.unknown().optional(),
});

/** How many causes of causes are told. */
const mostCauses = 3;

const subject = new AsyncLocalStorage<{ readonly id: string }>();

/** Does some work; every line that is logged meanwhile, wherever that is, says by this id what it is about. */
export function logAbout<T>(id: string, work: () => T): T {
  return subject.run({ id }, work);
}

/**
 * The log of the process: one JSON object a line, on standard output unless told otherwise. Lines about the same
 * activity have its id in common.
 *
 * Of an error, and of what caused it, it takes what it is and where it comes from, and nothing else: the framework's
 * errors carry the whole request with them, its words and its token included. What a parser or somebody else's server
 * says of what it was given may repeat it, so it is left out, too.
 *
 * @param hide what goes over each line before it is written
 */
export function createLog(
  level: string,
  destination?: DestinationStream,
  hide = (line: string): string => line,
): Logger {
  const options = {
    level,
    base: null,
    mixin: () => ({ ...subject.getStore() }),
    serializers: { err: describeError },
    hooks: { streamWrite: hide },
  };
  return destination ? pino(options, destination) : pino(options);
}

function describeError(error: unknown): unknown {
  return describe(error, mostCauses);
}

function describe(error: unknown, causes: number): unknown {
  const { success, data } = told.safeParse(error);
  if (!success) return { message: String(error) };
  const { name, code, statusCode, message, stack, request, response, cause } = data;
  const isOthers = name === "SyntaxError" || request !== undefined || response !== undefined;
  return {
    name,
    code,
    statusCode,
    message: isOthers ? undefined : message,
    stack: isOthers ? stack?.replace(/^.*?(?=\n {4}at |$)/s, "") : stack,
    cause: cause === undefined || causes === 0 ? undefined : describe(cause, causes - 1),
  };
}
