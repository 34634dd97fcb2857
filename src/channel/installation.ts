import type { Activity } from "botbuilder";
import type { Respond } from "../../dialogs/turn/run-turn.ts";

/**
 * Whether an activity tells that the bot was added to a conversation, or removed from it.
 *
 * Teams tells it by `installationUpdate`, beside a `conversationUpdate` that comes at the same moment, and again for
 * every new member; of the two only the first counts. Other channels know the second only.
 */
export function installationOf(activity: Activity): "added" | "removed" | undefined {
  const inTeams = activity.channelId === "msteams";
  if (inTeams && activity.type === "installationUpdate") {
    return activity.action === "add" ? "added" : activity.action === "remove" ? "removed" : undefined;
  }
  if (inTeams || activity.type !== "conversationUpdate") return undefined;
  const isBot = ({ id }: { id: string }) => id === activity.recipient?.id;
  return activity.membersAdded?.some(isBot) ? "added" : undefined;
}

/** The property of the conversation's state that tells that its welcome has been said. */
const welcomed = "welcomed";

/** Welcomes once for each installation, however often it is told of. */
export function welcomeOnce(respond: Respond): Respond {
  return async (context, state) => {
    if (state.conversation[welcomed]) return;
    state.conversation[welcomed] = true;
    await respond(context, state);
  };
}

/**
 * Forgets what a person said in a conversation that the bot was removed from; with their personal one, also what is
 * remembered of the person. Teams asks that of every app.
 */
export const forget: Respond = (context, state) => {
  const personal = context.activity.conversation.conversationType === "personal";
  for (const data of personal ? [state.conversation, state.user] : [state.conversation]) {
    for (const name of Object.keys(data)) delete data[name];
  }
  state.turns = [];
  return Promise.resolve();
};
