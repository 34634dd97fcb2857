import type { Activity, TurnContext } from "botbuilder";
import type { Logger } from "pino";
import type { Reply } from "../storage/turn-record.ts";
import type { Outbound } from "./adapter.ts";
import { statusOf } from "./refusal.ts";
import { shorter } from "./shorter-card.ts";
import type { Words } from "./words.ts";

export interface SendingTools {
  /** What is replied to. */
  readonly to: Activity;
  readonly outbound: Outbound;
  readonly words: Words;
  readonly log: Logger;
}

/** HTTP's 413. */
const tooLarge = 413;

/**
 * Sends the replies of a turn, in their order.
 *
 * A card that can no longer be updated is sent anew, so that its content arrives; one that can no longer be deleted
 * stays. Neither is worth losing the other replies for. A message that is too large is sent shortened.
 *
 * @throws Undelivered when the channel does not take them
 */
export async function sendReplies(replies: readonly Reply[], tools: SendingTools): Promise<void> {
  if (replies.length === 0) return;
  await tools.outbound(tools.to, async (context) => {
    for (const reply of replies) await sendReply(context, reply, tools);
  });
}

async function sendReply(context: TurnContext, reply: Reply, tools: SendingTools): Promise<void> {
  const { log } = tools;
  switch (reply.kind) {
    case "send":
      await sendAnew(context, reply.activity, tools);
      break;
    case "update":
      try {
        await context.updateActivity({ ...reply.activity });
      } catch (err) {
        log.warn({ err }, "a message could not be updated and is sent anew");
        await sendAnew(context, reply.activity, tools);
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

async function sendAnew(
  context: TurnContext,
  activity: Partial<Activity>,
  { to, words, log }: SendingTools,
): Promise<void> {
  try {
    await context.sendActivity(activity);
  } catch (err) {
    if (statusOf(err) !== tooLarge) throw err;
    log.warn({ err }, "a message was too large for the channel and is sent shortened");
    await context.sendActivity(shorter(activity, await words("shortened", to)));
  }
}

/** The activities among the replies that can travel in the answer to a request. */
export function inlineActivities(replies: readonly Reply[]): Partial<Activity>[] {
  return replies.flatMap((reply) => (reply.kind === "delete" ? [] : [reply.activity]));
}
