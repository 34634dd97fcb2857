import { randomUUID } from "node:crypto";
import { Agent, createServer, request } from "node:http";
import { text } from "node:stream/consumers";
import { pino } from "pino";
import { createChannel } from "../../src/channel/channel.ts";
import type { Authority } from "../../src/channel/authentication.ts";
import type { Credentials } from "../../src/config.ts";
import { ItemReminders } from "../../src/storage/reminders.ts";
import { SqliteStorage } from "../../src/storage/sqlite-storage.ts";
import { listenOnLoopback } from "../local/listen.ts";

/** A list stands for a header that comes more than once. */
type Headers = Readonly<Record<string, string | readonly string[]>>;

/** A request as somebody sends it; what is not said is that of a message in Teams. */
export interface Request {
  readonly headers?: Headers;
  readonly query?: string;
  readonly activity?: Readonly<Record<string, unknown>>;
}

/** What came of it. */
export interface Outcome {
  readonly status: number;
  readonly text: string;
  /** Everything that the bot did because of it, in a word each. */
  readonly traces: readonly string[];
}

/** A bot with credentials of which everything is seen that a request could set in motion. */
export interface GuardedBot {
  /** Where its replies go. */
  readonly serviceUrl: string;
  send(request: Request): Promise<Outcome>;
  stop(): Promise<void>;
}

/** How the one line begins that a refused request may leave in the log. */
const refusal = "a request was refused";

export async function startGuardedBot(credentials: Credentials, authority: Authority): Promise<GuardedBot> {
  await using started = new AsyncDisposableStack();
  let traces: string[] = [];
  const connector = createServer((_request, response) => {
    traces.push("send");
    response.end("{}");
  });
  const serviceUrl = `http://127.0.0.1:${await listenOnLoopback(connector)}/`;
  started.defer(() => {
    connector.close();
    connector.closeAllConnections();
  });
  const memory = started.adopt(new SqliteStorage(":memory:"), (it) => it.close());
  const unwatched = started.adopt(new SqliteStorage(":memory:"), (it) => it.close());
  const write = (line: string) => {
    const { msg } = JSON.parse(line) as { msg: string };
    traces.push(msg.startsWith(refusal) ? "refusal" : `log: ${msg}`);
  };
  const log = pino({ base: null }, { write });
  const server = createChannel({
    host: "127.0.0.1",
    port: 0,
    credentials,
    authority,
    storage: watched(memory, (call) => traces.push(call)),
    reminders: new ItemReminders(unwatched, log),
    respond: async (context) => {
      traces.push("turn");
      await context.sendActivity("let in");
    },
    searches: {
      choices: () => Promise.resolve([]),
      results: () => Promise.resolve({ kind: "found", found: [] }),
    },
    words: (key) => key,
    apologise: () => ({ type: "message", text: "sorry" }),
    checks: {},
    now: () => new Date(),
    log,
  });
  const { url } = await server.listen();
  started.defer(() => server.close());
  const agent = started.adopt(new Agent({ keepAlive: true }), (it) => {
    it.destroy();
  });
  const running = started.move();
  return {
    serviceUrl,
    async send(own) {
      traces = [];
      const activity = { ...message(serviceUrl), ...own.activity };
      const headers = { "content-type": "application/json", ...own.headers };
      const answer = await post(`${url}/api/messages${own.query ?? ""}`, agent, headers, activity);
      return { ...answer, traces };
    },
    stop: () => running.disposeAsync(),
  };
}

/** Its reply travels in the answer: there is nobody here who would give the bot a token of its own. */
function message(serviceUrl: string): Readonly<Record<string, unknown>> {
  return {
    type: "message",
    id: randomUUID(),
    channelId: "msteams",
    serviceUrl,
    deliveryMode: "expectReplies",
    conversation: { id: randomUUID(), conversationType: "personal" },
    from: { id: "29:person", aadObjectId: randomUUID() },
    recipient: { id: "28:bot" },
    text: "Can Contoso go to E3?",
  };
}

function watched<T extends object>(object: T, told: (call: string) => void): T {
  return new Proxy(object, {
    get(target, name) {
      const part: unknown = Reflect.get(target, name);
      if (typeof part !== "function") return part;
      return (...given: unknown[]): unknown => {
        told(String(name));
        return Reflect.apply(part, target, given);
      };
    },
  });
}

async function post(
  url: string,
  agent: Agent,
  headers: Headers,
  activity: object,
): Promise<{ status: number; text: string }> {
  const outgoing = request(url, { method: "POST", agent });
  for (const [name, value] of Object.entries(headers)) outgoing.setHeader(name, value);
  outgoing.end(JSON.stringify(activity));
  return new Promise((resolve, reject) => {
    outgoing.on("error", reject);
    outgoing.on("response", (response) => {
      text(response).then((body) => {
        resolve({ status: response.statusCode ?? 0, text: body });
      }, reject);
    });
  });
}
