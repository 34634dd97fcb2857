import { createServer, request } from "node:http";
import type { IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";
import { z } from "zod";
import { listenOnLoopback } from "./local/listen.ts";

const clientInfo = z.looseObject({ type: z.literal("clientInfo"), locale: z.string() });
const activitySchema = z.looseObject({
  locale: z.string().optional(),
  entities: z.array(z.looseObject({})).optional(),
});

/** An activity as a client in another language would send it; what is not an activity, as it is. */
export function inLocale(body: unknown, locale: string): unknown {
  const { data: activity } = activitySchema.safeParse(body);
  if (activity === undefined) return body;
  return {
    ...activity,
    ...(activity.locale === undefined ? {} : { locale }),
    ...(activity.entities === undefined
      ? {}
      : {
          entities: activity.entities.map((entity) =>
            clientInfo.safeParse(entity).success ? { ...entity, locale } : entity,
          ),
        }),
  };
}

export interface LocaleProxy {
  /** Where it takes activities. */
  readonly messagesUrl: string;
  close(): void;
}

/**
 * Stands between the Playground and the bot on loopback. The Playground says `en-US` whatever the browser's
 * language; what passes here says the locale given.
 */
export async function startLocaleProxy(messagesUrl: string, locale: string): Promise<LocaleProxy> {
  const server = createServer((incoming, outgoing) => {
    forward(incoming, messagesUrl, locale).then(
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
      () => {
        outgoing.statusCode = 502;
        outgoing.end();
      },
    );
  });
  const port = await listenOnLoopback(server);
  return {
    messagesUrl: `http://127.0.0.1:${port}${new URL(messagesUrl).pathname}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function forward(incoming: IncomingMessage, url: string, locale: string): Promise<IncomingMessage> {
  const received = await buffer(incoming);
  const isJson = incoming.headers["content-type"]?.startsWith("application/json") === true;
  const body = isJson
    ? Buffer.from(JSON.stringify(inLocale(JSON.parse(received.toString()), locale)))
    : received;
  const headers = { ...incoming.headers, host: new URL(url).host, "content-length": body.length };
  return new Promise((resolve, reject) => {
    request(url, { method: incoming.method, headers }, resolve).once("error", reject).end(body);
  });
}
