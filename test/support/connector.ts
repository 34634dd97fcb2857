import { once } from "node:events";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout as delay } from "node:timers/promises";
import type { Activity } from "botbuilder";

/** How long a message is waited for, in milliseconds. */
const patienceMs = 3000;

/** What the bot sent to the channel. */
export interface Sent {
  readonly kind: "send" | "update" | "delete";
  readonly conversation: string;
  /** The activity replied to, updated or deleted. */
  readonly about: string | undefined;
  readonly activity: Partial<Activity>;
}

/** What the channel does with it; unless told otherwise it takes it at once. */
export interface Treatment {
  readonly delayMs?: number;
  readonly status?: number;
  readonly retryAfter?: string;
  /** The connection is closed instead of an answer. */
  readonly hangsUp?: boolean;
  /** The message reaches the person, whatever is answered. */
  readonly takes?: boolean;
}

/** The channel's side of the protocol: where the bot's replies arrive. */
export class Connector {
  /** In the order of their arrival, the refused ones included. */
  readonly sent: Sent[] = [];
  /** Those that reach the person. */
  readonly taken: Sent[] = [];
  treat: (sent: Sent) => Treatment = () => ({});
  readonly #server = createServer((request, response) => {
    void this.#take(request, response);
  });

  static async start(): Promise<Connector> {
    const connector = new Connector();
    connector.#server.listen(0, "127.0.0.1");
    await once(connector.#server, "listening");
    return connector;
  }

  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/`;
  }

  /** The texts that arrived, typing indicators left out. */
  get texts(): (string | undefined)[] {
    return this.sent
      .filter(({ activity }) => activity.type !== "typing")
      .map(({ activity }) => activity.text);
  }

  /** Settles when so many messages have arrived. */
  async untilTexts(count: number): Promise<void> {
    const limit = performance.now() + patienceMs;
    while (this.texts.length < count) {
      if (performance.now() > limit)
        throw new Error(`${this.texts.length} of ${count} messages have arrived.`);
      await delay(5);
    }
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, conversation = "", about] =
      /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/.exec(request.url ?? "") ?? [];
    const body = await text(request);
    const kind = ({ PUT: "update", DELETE: "delete" } as const)[request.method ?? ""] ?? "send";
    const sent: Sent = {
      kind,
      conversation: decodeURIComponent(conversation),
      about: about && decodeURIComponent(about),
      activity: body ? (JSON.parse(body) as Partial<Activity>) : {},
    };
    this.sent.push(sent);
    const { delayMs = 0, status = 200, retryAfter, hangsUp = false, takes } = this.treat(sent);
    if (takes ?? (status < 300 && !hangsUp)) this.taken.push(sent);
    if (delayMs > 0) await delay(delayMs);
    if (hangsUp) return void response.destroy();
    if (retryAfter !== undefined) response.setHeader("retry-after", retryAfter);
    response.writeHead(status, { "content-type": "application/json" });
    response.end(
      JSON.stringify(status < 300 ? { id: `sent-${this.sent.length}` } : { error: { code: "Refused" } }),
    );
  }
}
