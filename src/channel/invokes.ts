import type { Activity } from "botbuilder";
import type { Respond } from "../../dialogs/turn/run-turn.ts";
import { cardActionCourier, cardActionInvoke, isCardAction } from "./card-action.ts";
import type { Answer, CourierTools } from "./courier.ts";
import { badRequest, unknownInvoke } from "./invoke-answers.ts";
import type { SearchTools } from "./look-up.ts";
import { answerMessageExtension, messageExtensionInvoke } from "./message-extension.ts";
import type { Turns } from "./turns.ts";
import { answerTypeahead, typeaheadInvoke } from "./typeahead.ts";

export interface InvokeOptions extends CourierTools, SearchTools {
  readonly turns: Turns;
  readonly respond: Respond;
}

/**
 * Answers an invoke, by its name: a button is a turn of the conversation; a search is none, it reads and remembers
 * nothing.
 */
export async function answerInvoke(activity: Activity, options: InvokeOptions): Promise<Answer> {
  switch (activity.name) {
    case cardActionInvoke:
      return pressed(activity, options);
    case typeaheadInvoke:
      return { invoke: await answerTypeahead(activity, options) };
    case messageExtensionInvoke:
      return { invoke: await answerMessageExtension(activity, options) };
    case undefined:
    default:
      return { invoke: unknownInvoke };
  }
}

async function pressed(activity: Activity, options: InvokeOptions): Promise<Answer> {
  const { turns, words, respond } = options;
  if (!isCardAction(activity.value)) return { invoke: badRequest(await words("badAction", activity)) };
  return turns.take(activity, cardActionCourier(activity, options), respond);
}
