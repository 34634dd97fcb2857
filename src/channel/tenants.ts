import type { Activity, InvokeResponse, Storage } from "botbuilder";
import type { Logger } from "pino";
import { personOf } from "../../dialogs/person.ts";
import { Deliveries } from "../../dialogs/turn/deliveries.ts";
import { loadTurnState } from "../storage/turn-state.ts";
import type { Outbound } from "./adapter.ts";
import type { Bot } from "./bot.ts";
import { cardActionInvoke, sayingBelow } from "./card-action.ts";
import type { Answer } from "./courier.ts";
import { installationOf } from "./installation.ts";
import { unknownInvoke } from "./invoke-answers.ts";
import { messageExtensionInvoke, saying } from "./message-extension.ts";
import { choicesToShow, typeaheadInvoke } from "./typeahead.ts";
import type { Words } from "./words.ts";

/** Whether the organisation of whoever sent an activity is served. */
export type IsAdmitted = (activity: Activity) => boolean;

/** @param tenants the ids of those that are, in lower case; undefined for every one */
export function admitting(tenants: readonly string[] | undefined): IsAdmitted {
  if (!tenants) return () => true;
  const admitted = new Set(tenants);
  return (activity) => {
    const { tenant } = personOf(activity);
    return tenant !== undefined && admitted.has(tenant);
  };
}

export interface GateTools {
  readonly isAdmitted: IsAdmitted;
  readonly storage: Storage;
  readonly outbound: Outbound;
  readonly words: Words;
  readonly log: Logger;
}

/**
 * A bot that answers nobody else than those who are admitted. Others are told so, once in a conversation, and of what
 * they send nothing is kept; where something was kept while they were admitted, it is still forgotten when they remove
 * the bot.
 */
export function onlyAdmitted(bot: Bot, tools: GateTools): Bot {
  const { isAdmitted, words, outbound, log } = tools;
  const [logged, told] = [new Deliveries(), new Deliveries()];

  async function refuse(activity: Activity): Promise<Answer> {
    const change = installationOf(activity);
    const { id } = activity.conversation;
    if (change === "removed") return (await isRemembered(activity, tools)) ? bot(activity) : {};
    if (!logged.has(id)) {
      log.warn({ id: activity.id, tenant: personOf(activity).tenant }, "refused: no allowed tenant");
    }
    logged.add(id);
    const text = await words("notAdmitted", activity);
    if (activity.type === "invoke") return { invoke: refusal(activity, text) };
    if (told.has(id) || (activity.type !== "message" && change !== "added")) return {};
    told.add(id);
    const message = { type: "message", text };
    if (activity.deliveryMode === "expectReplies") return { activities: [message] };
    await outbound(activity, (context) => context.sendActivity(message));
    return {};
  }
  return (activity) => (isAdmitted(activity) ? bot(activity) : refuse(activity));
}

/** An answer of the shape that the invoke asks for, with the refusal where it has room for words. */
function refusal({ name }: Activity, text: string): InvokeResponse {
  switch (name) {
    case cardActionInvoke:
      return sayingBelow(text);
    case typeaheadInvoke:
      return choicesToShow([]);
    case messageExtensionInvoke:
      return saying(text);
    case undefined:
    default:
      return unknownInvoke;
  }
}

async function isRemembered(activity: Activity, { storage }: GateTools): Promise<boolean> {
  const { conversation, user, turns } = await loadTurnState(storage, activity);
  return Object.keys(conversation).length + Object.keys(user).length + turns.length > 0;
}
