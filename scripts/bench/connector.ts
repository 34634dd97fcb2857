import { createServer } from "node:http";
import { json } from "node:stream/consumers";
import { z } from "zod";
import { listenOnLoopback } from "../local/listen.ts";

const messageSchema = z.looseObject({ type: z.literal("message") });

export interface Connector {
  readonly serviceUrl: string;
  /** The next message that a bot sends; whatever else it sends (that it is typing) is taken and left aside. */
  nextMessage(): Promise<unknown>;
  close(): void;
}

/** Stands for the channel: takes what bots send and says that all went well. */
export async function startConnector(): Promise<Connector> {
  let arrived: (message: unknown) => void = () => undefined;
  const server = createServer((request, response) => {
    void json(request).then((activity) => {
      response.writeHead(200, { "content-type": "application/json" }).end('{"id":"1"}');
      if (messageSchema.safeParse(activity).success) arrived(activity);
    });
  });
  const port = await listenOnLoopback(server);
  return {
    serviceUrl: `http://127.0.0.1:${port}/`,
    nextMessage: () => new Promise((resolve) => (arrived = resolve)),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
