import { setTimeout as delay } from "node:timers/promises";
import type { Page, Request } from "playwright-core";
import { z } from "zod";

const POLL_MS = 20;
/** Longer than the bot may think. */
const LIMIT_MS = 20_000;

/** An entry of the Playground's log: the bot has answered an activity that the Playground delivered. */
const deliverySchema = z.object({
  log: z.object({
    from: z.literal("Microsoft 365 Agents Playground"),
    activityName: z.string(),
    response: z.object({ statusCode: z.number() }).optional(),
  }),
});

/** How many activities the Playground delivers to the bot upon a request of its page. */
function activitiesOf(request: Request): number {
  if (request.method() !== "POST") return 0;
  const asked = new URL(request.url()).pathname.split("/").at(-1) ?? "";
  if (asked === "installation") return 2;
  return ["messages", "invoke", "submit"].includes(asked) ? 1 : 0;
}

export interface Turns {
  /** Activities on their way or with the bot. */
  readonly pending: number;
  /**
   * Settles when the bot has answered all that it was sent.
   *
   * @throws Error when it answered one with something else than a success, or takes too long
   */
  finished(): Promise<void>;
}

/** Follows the turns of the bot by the requests of the Playground's page and the log that it receives. */
export function followTurns(page: Page): Turns {
  const turns = { begun: 0, ended: 0 };
  const failures: string[] = [];

  page.on("request", (request) => (turns.begun += activitiesOf(request)));
  page.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => {
      const { data: delivery } = deliverySchema.safeParse(JSON.parse(payload.toString()));
      if (delivery === undefined) return;
      turns.ended += 1;
      const status = delivery.log.response?.statusCode;
      if (status === undefined || status >= 300)
        failures.push(`The bot answered ${status ?? "nothing"} to ${delivery.log.activityName}.`);
    }),
  );

  return {
    get pending() {
      return turns.begun - turns.ended;
    },
    async finished() {
      const limit = Date.now() + LIMIT_MS;
      while (turns.ended < turns.begun) {
        if (Date.now() > limit) throw new Error(`The bot has not answered within ${LIMIT_MS / 1000} s.`);
        await delay(POLL_MS);
      }
      const failure = failures.shift();
      if (failure !== undefined) throw new Error(failure);
    },
  };
}
