import type { Activity } from "botbuilder";
import type { Respond } from "../../dialogs/turn/run-turn.ts";
import { messageCourier } from "./courier.ts";
import type { Answer, CourierTools } from "./courier.ts";
import { forget, installationOf, welcomeOnce } from "./installation.ts";
import { badRequest, cardActionCourier, cardActionInvoke, isCardAction, notImplemented } from "./invokes.ts";
import type { Turns } from "./turns.ts";

export interface BotOptions extends CourierTools {
  readonly turns: Turns;
  readonly respond: Respond;
}

/** Answers whatever activity arrives; one that concerns nobody, or that Teams invents tomorrow, with nothing. */
export type Bot = (activity: Activity) => Promise<Answer>;

/** Turns activities into turns of the conversation. */
export function createBot(options: BotOptions): Bot {
  const { turns, respond } = options;
  return async (activity) => {
    switch (activity.type) {
      case "message":
        return turns.take(activity, messageCourier(activity, options), respond);
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

async function answerInvoke(activity: Activity, options: BotOptions): Promise<Answer> {
  if (activity.name !== cardActionInvoke) return { invoke: notImplemented };
  if (!isCardAction(activity.value))
    return { invoke: badRequest(await options.words("badAction", activity)) };
  return options.turns.take(activity, cardActionCourier(activity, options), options.respond);
}

async function answerInstallation(activity: Activity, options: BotOptions): Promise<Answer> {
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
