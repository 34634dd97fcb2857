import { createHash } from "node:crypto";
import type { Activity } from "botbuilder";
import { z } from "zod";
import type { TurnResult } from "../../dialogs/turn/run-turn.ts";
import { conversationKey } from "../storage/turn-state.ts";

/**
 * How a turn ended: `late` came after its request had been answered, `duplicate` had been answered before, `failed`
 * was answered with the apology, `undelivered` was saved but the channel did not take its replies.
 */
export type TurnEnd = "answered" | "late" | "duplicate" | "failed" | "undelivered";

const word = z.string().max(64).optional().catch(undefined);
const telling = z.object({ intent: word, verdict: word }).catch({});

/** What the log says of a turn: enough to follow a conversation, without anybody's name, id or words. */
export function describeTurn({
  activity,
  turn,
  end,
  ms,
}: {
  activity: Activity;
  turn: TurnResult;
  end: TurnEnd;
  ms: number;
}): Readonly<Record<string, string | number | undefined>> {
  const { intent, verdict } = telling.parse(turn.outcome);
  return {
    activity: activity.type,
    conversation: hash(conversationKey(activity)),
    intent,
    verdict,
    ms: Math.round(ms),
    tries: turn.tries,
    end,
  };
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}
