import type { Activity, InvokeResponse } from "botbuilder";
import { z } from "zod";
import type { TurnResult } from "../../dialogs/turn/run-turn.ts";
import type { Reply } from "../storage/turn-record.ts";
import { messageCourier } from "./courier.ts";
import type { Courier, CourierTools } from "./courier.ts";
import { told } from "./invoke-answers.ts";

/** The invoke that Teams sends for a card's Action.Execute. */
export const cardActionInvoke = "adaptiveCard/action";

const cardType = "application/vnd.microsoft.card.adaptive";
const messageType = "application/vnd.microsoft.activity.message";

const cardAction = z.looseObject({
  action: z.looseObject({
    type: z.literal("Action.Execute"),
    verb: z.string().min(1).max(128),
    data: z.unknown().optional(),
  }),
});

/** An answer that leaves the button's card as it is, with a short text under it. */
export const sayingBelow = (text: string): InvokeResponse => told(200, messageType, text);

/** Whether an invoke's value is a press of an Action.Execute, as the protocol has it. */
export function isCardAction(value: unknown): boolean {
  return cardAction.safeParse(value).success;
}

/**
 * For a button: its answer is the card that takes the place of the button's, or else a message of its own and, under
 * the button's card, a short text that says so.
 */
export function cardActionCourier(activity: Activity, tools: CourierTools): Courier {
  const messages = messageCourier(activity, tools);
  const say = async (key: Parameters<typeof tools.words>[0]) => sayingBelow(await tools.words(key, activity));
  return {
    showsTyping: false,
    async deliver(turn, late) {
      const card = late ? undefined : replacingCard(turn);
      if (card) return { invoke: told(200, cardType, card) };
      const answer = await messages.deliver(turn, late);
      const nothingNew = turn.duplicate && turn.delivered;
      return { ...answer, invoke: await say(nothingNew ? "alreadyAnswered" : "answeredBelow") };
    },
    async tooLate() {
      return { invoke: await say("stillChecking") };
    },
  };
}

const cardAttachment = z.object({
  contentType: z.literal(cardType),
  content: z.record(z.string(), z.unknown()),
});
const cardAlone = z.object({ text: z.literal("").optional(), attachments: z.tuple([cardAttachment]) });

/** The card of a turn that is answered by one card in the place of the button's. */
function replacingCard({ placement, replies }: TurnResult): Record<string, unknown> | undefined {
  const [only, ...others]: readonly Reply[] = replies;
  if (placement !== "replace" || only?.kind !== "send" || others.length > 0) return undefined;
  return cardAlone.safeParse(only.activity).data?.attachments[0].content;
}
