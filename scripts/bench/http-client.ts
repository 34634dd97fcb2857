import { Agent, request } from "node:http";
import { json } from "node:stream/consumers";

// The connection stays open between turns, as a channel's does.
const agent = new Agent({ keepAlive: true });

/** Posts JSON. @returns the JSON that is answered, undefined for none @throws Error for a refusal */
export function post(url: string, body: unknown): Promise<unknown> {
  const payload = JSON.stringify(body);
  const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(payload) };
  return new Promise((resolve, reject) => {
    request(url, { method: "POST", agent, headers }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}.`));
      else if (response.headers["content-type"] === undefined)
        response.resume().once("end", () => resolve(undefined));
      else json(response).then(resolve, reject);
    })
      .once("error", reject)
      .end(payload);
  });
}

/** Closes the connections. */
export const hangUp = (): void => agent.destroy();
