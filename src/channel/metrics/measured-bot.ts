import { z } from "zod";
import type { Bot } from "../bot.ts";
import { cardActionInvoke } from "../card-action.ts";
import type { Answer } from "../courier.ts";
import { messageExtensionInvoke } from "../message-extension.ts";
import { typeaheadInvoke } from "../typeahead.ts";
import type { Metrics } from "./metrics.ts";

const kinds: ReadonlyMap<string | undefined, string> = new Map([
  [cardActionInvoke, "button"],
  [typeaheadInvoke, "typeahead"],
  [messageExtensionInvoke, "message-extension"],
]);

/** An invoke of a card says inside of its answer how it went. */
const told = z.object({ statusCode: z.int() });

/** A bot that does what another does, and counts the invokes. */
export function measuredBot(bot: Bot, metrics: Metrics): Bot {
  return async (activity) => {
    if (activity.type !== "invoke") return bot(activity);
    const kind = kinds.get(activity.name) ?? "other";
    try {
      const answer = await bot(activity);
      metrics.invoked(kind, statusOf(answer));
      return answer;
    } catch (error) {
      metrics.invoked(kind, "failed");
      throw error;
    }
  };
}

function statusOf({ invoke }: Answer): string {
  const inside = told.safeParse(invoke?.body).data?.statusCode;
  return String(inside ?? invoke?.status ?? 200);
}
