import { z } from "zod";

export type RecognizerProblem = "timeout" | "unreachable" | "refused" | "too-large" | "malformed";

/** Another recognizer gave no answer that can be used; the message is for the log, and holds nothing that was said. */
export class RecognizerError extends Error {
  readonly code: RecognizerProblem;

  constructor(code: RecognizerProblem, detail: string, cause?: unknown) {
    super(`${code}: ${detail}`, { cause });
    this.name = "RecognizerError";
    this.code = code;
  }
}

const failure = z.object({
  name: z.string(),
  cause: z.object({ code: z.string() }).optional().catch(undefined),
});

/** What went wrong on the way, as one of our own. */
export function asRecognizerError(error: unknown): RecognizerError {
  if (error instanceof RecognizerError) return error;
  const { name, cause } = failure.safeParse(error).data ?? {};
  if (name === "SyntaxError") return new RecognizerError("malformed", "no JSON", error);
  if (name === "TimeoutError") return new RecognizerError("timeout", "no whole answer in time", error);
  return new RecognizerError("unreachable", cause?.code ?? "connection failed", error);
}
