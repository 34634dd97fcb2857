import type { Activity, InvokeResponse } from "botbuilder";
import type { Logger } from "pino";
import type { TurnResult } from "../../dialogs/turn/run-turn.ts";
import type { Reply } from "../storage/turn-record.ts";
import type { Outbound } from "./adapter.ts";
import { isFinalRefusal } from "./refusal.ts";
import { inlineActivities, sendReplies } from "./replies.ts";
import type { SendingTools } from "./replies.ts";
import type { Words } from "./words.ts";

/** What a request is answered, beyond its status. */
export interface Answer {
  /** Replies that travel in the answer itself. */
  readonly activities?: readonly Partial<Activity>[];
  /** The answer to an invoke. */
  readonly invoke?: InvokeResponse;
  /** The replies went to the channel by themselves, and it has taken them. */
  readonly taken?: boolean;
}

/** Brings the replies to one activity back, in the way that its sender expects. */
export interface Courier {
  /** Whether its sender sees a typing indicator. */
  readonly showsTyping: boolean;
  /**
   * Delivers the replies of the turn, and gives what the request is answered.
   *
   * @param late the request has been answered meanwhile: the replies go as messages of their own
   * @throws Undelivered
   */
  deliver(turn: TurnResult, late: boolean): Promise<Answer>;
  /**
   * What the request is answered when the turn takes too long.
   *
   * @param sending the replies are on their way already, so that nothing more is to be said
   */
  tooLate(sending: boolean): Promise<Answer>;
}

/** What every courier needs. */
export interface CourierTools {
  readonly outbound: Outbound;
  readonly words: Words;
  readonly log: Logger;
}

/** For a message: its replies are messages, sent by themselves or, where asked for so, in the answer. */
export function messageCourier(activity: Activity, tools: CourierTools): Courier {
  const { outbound, words, log } = tools;
  const inline = activity.deliveryMode === "expectReplies";
  let notice: Promise<void> = Promise.resolve();
  return {
    showsTyping: !inline,
    async deliver({ replies, delivered }, late) {
      if (inline && !late) return { activities: inlineActivities(replies) };
      await notice;
      if (!delivered) await sendUnlessUnwanted(replies, { to: activity, ...tools });
      return { taken: true };
    },
    async tooLate(sending) {
      if (sending) return {};
      const text = await words("stillChecking", activity);
      if (inline) return { activities: [{ type: "message", text }] };
      // The request is answered at once; only the replies wait for the notice, to come after it.
      notice = outbound(activity, (context) => context.sendActivity(text)).catch((err: unknown) => {
        log.warn({ err }, "the notice that the answer will come later could not be sent");
      });
      return {};
    },
  };
}

/** @throws Undelivered, unless it is for good: then it would be so again, however often the activity arrived */
async function sendUnlessUnwanted(replies: readonly Reply[], tools: SendingTools): Promise<void> {
  try {
    await sendReplies(replies, tools);
  } catch (err) {
    if (!isFinalRefusal(err)) throw err;
    tools.log.warn({ err }, "an answer is dropped: the bot is blocked, or the conversation is gone");
  }
}
