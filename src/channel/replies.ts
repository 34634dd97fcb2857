import type { Activity, TurnContext } from "botbuilder";
import type { Logger } from "pino";
import type { Reply } from "../storage/turn-record.ts";
import type { Outbound } from "./adapter.ts";

/**
 * Sends the replies of a turn, in their order.
 *
 * A card that can no longer be updated is sent anew, so that its content arrives; one that can no longer be deleted
 * stays. Neither is worth losing the other replies for.
 *
 * @throws Undelivered when the channel does not take them
 */
export async function sendReplies(
  replies: readonly Reply[],
  { to, outbound, log }: { to: Activity; outbound: Outbound; log: Logger },
): Promise<void> {
  if (replies.length === 0) return;
  await outbound(to, async (context) => {
    for (const reply of replies) await sendReply(context, reply, log);
  });
}

async function sendReply(context: TurnContext, reply: Reply, log: Logger): Promise<void> {
  switch (reply.kind) {
    case "send":
      await context.sendActivity(reply.activity);
      break;
    case "update":
      try {
        await context.updateActivity({ ...reply.activity });
      } catch (err) {
        log.warn({ err }, "a message could not be updated and is sent anew");
        await context.sendActivity(reply.activity);
      }
      break;
    case "delete":
      try {
        await context.deleteActivity(reply.activityId);
      } catch (err) {
        log.warn({ err }, "a message could not be deleted");
      }
      break;
  }
}

/** The activities among the replies that can travel in the answer to a request. */
export function inlineActivities(replies: readonly Reply[]): Partial<Activity>[] {
  return replies.flatMap((reply) => (reply.kind === "delete" ? [] : [reply.activity]));
}
