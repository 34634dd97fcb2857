import type { Response } from "restify";

/** Answers with JSON, past the negotiation of formats: callers of this server speak JSON. */
export function answerJson(response: Response, status: number, body: unknown): void {
  response.sendRaw(status, JSON.stringify(body), { "content-type": "application/json; charset=utf-8" });
}

/** Refuses a request: what kind of refusal it is, and nothing about why. */
export function refuse(response: Response, status: number, code: string): void {
  answerJson(response, status, { error: { code } });
}
