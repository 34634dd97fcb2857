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

/**
 * The log of the process: one JSON object a line, on standard output unless told otherwise.
 *
 * Of an error it takes what it is and where it comes from, and nothing else: the framework's errors carry the whole
 * request with them, its words and its token included.
 *
 * @param hide what goes over each line before it is written
 */
export function createLog(
  level: string,
  destination?: DestinationStream,
  hide = (line: string): string => line,
): Logger {
  const options = { level, base: null, serializers: { err: describeError }, hooks: { streamWrite: hide } };
  return destination ? pino(options, destination) : pino(options);
}

function describeError(error: unknown): unknown {
  const { success, data } = told.safeParse(error);
  return success ? data : { message: String(error) };
}
