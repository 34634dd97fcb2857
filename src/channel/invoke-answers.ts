import type { InvokeResponse } from "botbuilder";

const errorType = "application/vnd.microsoft.error";

/** What an invoke of a card is answered: the invoke itself went well, with HTTP's 200; its own status stands inside. */
export function told(statusCode: number, type: string, value: unknown): InvokeResponse {
  return { status: 200, body: { statusCode, type, value } };
}

/** The invoke was not understood. */
export const badRequest = (message: string): InvokeResponse =>
  told(400, errorType, { code: "BadRequest", message });

/** The invoke was understood, and could not be answered now. */
export const unavailable = (message: string): InvokeResponse =>
  told(503, errorType, { code: "ServiceUnavailable", message });

/**
 * The invoke is none that there is here. The framework's own answer is 501; but nothing that somebody sends is to look
 * like a failure of this server.
 */
export const unknownInvoke: InvokeResponse = { status: 404, body: { error: { code: "UnknownInvoke" } } };
