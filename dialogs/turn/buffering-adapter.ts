import { ActivityTypes, BotAdapter } from "botbuilder";
import type { Activity, ConversationReference, ResourceResponse, TurnContext } from "botbuilder";
import type { Reply } from "../../src/storage/turn-record.ts";

/** What has a meaning only at the moment it is said, or for a developer's tool. */
const fleeting: readonly (string | undefined)[] = [ActivityTypes.Typing, ActivityTypes.Trace, "delay"];

/**
 * An adapter that says nothing: it holds back what a turn sends, updates and deletes. Replies hold their own content
 * only; where they go is filled in when they leave. The ids it gives for what it holds are empty, since the channel
 * has not named anything yet.
 */
export class BufferingAdapter extends BotAdapter {
  readonly replies: Reply[] = [];

  override sendActivities(
    _context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    for (const activity of activities) {
      if (!fleeting.includes(activity.type))
        this.replies.push({ kind: "send", activity: ownContent(activity) });
    }
    return Promise.resolve(activities.map(() => ({ id: "" })));
  }

  override updateActivity(_context: TurnContext, activity: Partial<Activity>): Promise<ResourceResponse> {
    this.replies.push({ kind: "update", activity: ownContent(activity) });
    return Promise.resolve({ id: activity.id ?? "" });
  }

  override deleteActivity(
    _context: TurnContext,
    { activityId }: Partial<ConversationReference>,
  ): Promise<void> {
    if (activityId) this.replies.push({ kind: "delete", activityId });
    return Promise.resolve();
  }

  override continueConversation(): Promise<void> {
    return Promise.reject(new Error("A turn speaks in its own conversation only."));
  }
}

/** The activity without its address. */
function ownContent(activity: Partial<Activity>): Partial<Activity> {
  const own: Partial<Activity> = { ...activity };
  for (const field of [
    "channelId",
    "serviceUrl",
    "conversation",
    "from",
    "recipient",
    "replyToId",
  ] as const) {
    delete own[field];
  }
  return own;
}
