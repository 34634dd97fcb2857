import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** What the server was asked. */
export interface Asked {
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: unknown;
}

/** A recognizer on this machine, which answers as each test wants it to. */
export class RecognizerServer {
  readonly asked: Asked[] = [];
  #answer: (response: ServerResponse) => void = () => undefined;
  readonly #server = createServer((request, response) => {
    void text(request).then((body) => {
      this.asked.push({
        url: request.url ?? "",
        headers: request.headers,
        body: JSON.parse(body) as unknown,
      });
      this.#answer(response);
    });
  });

  static async start(): Promise<RecognizerServer> {
    const started = new RecognizerServer();
    await new Promise<void>((resolve) => {
      started.#server.listen(0, "127.0.0.1", resolve);
    });
    return started;
  }

  get url(): string {
    const address = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${address.port}`;
  }

  answers(body: unknown): void {
    this.does((response) => response.end(typeof body === "string" ? body : JSON.stringify(body)));
  }

  does(answer: (response: ServerResponse) => void): void {
    this.asked.length = 0;
    this.#answer = answer;
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => {
      this.#server.close(() => {
        resolve();
      });
    });
  }
}
