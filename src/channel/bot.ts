import type { Activity } from "botbuilder";
import { messageCourier } from "./courier.ts";
import type { Answer } from "./courier.ts";
import { isEdited } from "./edited.ts";
import { forget, installationOf, welcomeOnce } from "./installation.ts";
import { answerInvoke } from "./invokes.ts";
import type { InvokeOptions } from "./invokes.ts";

/** Answers whatever activity arrives; one that concerns nobody, or that Teams invents tomorrow, with nothing. */
export type Bot = (activity: Activity) => Promise<Answer>;

/** Turns activities into turns of the conversation. */
export function createBot(options: InvokeOptions): Bot {
  const { turns, respond } = options;
  return async (activity) => {
    switch (activity.type) {
      case "message":
        return turns.take(activity, messageCourier(activity, options), respond);
      case "messageUpdate":
        return isEdited(activity) ? turns.take(activity, messageCourier(activity, options), respond) : {};
      case "invoke":
        return answerInvoke(activity, options);
      case "installationUpdate":
      case "conversationUpdate":
        return answerInstallation(activity, options);
      default:
        return {};
    }
  };
}

async function answerInstallation(activity: Activity, options: InvokeOptions): Promise<Answer> {
  const courier = { ...messageCourier(activity, options), showsTyping: false };
  switch (installationOf(activity)) {
    case "added":
      return options.turns.take(activity, courier, welcomeOnce(options.respond));
    case "removed":
      return options.turns.take(activity, courier, forget);
    case undefined:
      return {};
  }
}
