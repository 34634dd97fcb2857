import type { Activity } from "botbuilder";
import type { CardAction as Button } from "../../cards/actions.ts";
import type { CardData } from "../../cards/data.ts";
import { readCardAction } from "../card-actions.ts";

/** More are not shown. */
const mostSuggestions = 3;

/**
 * A short notice as a text with suggestions where the person writes, instead of a card: they go away once something
 * else is said, so that a chat is not left full of buttons that meant "and now?". A card has buttons of its own.
 *
 * @returns undefined for what says or offers more than that
 */
export function asTextWithSuggestions(card: CardData): Partial<Activity> | undefined {
  if (card.card !== "notice" || card.examples.length > 0) return undefined;
  const said = card.actions.map(asSaid);
  if (said.length > mostSuggestions || !said.every((text) => text !== undefined)) return undefined;
  return {
    type: "message",
    textFormat: "plain",
    text: `${card.title}\n\n${card.text}`,
    suggestedActions: { to: [], actions: said.map((text) => ({ type: "imBack", title: text, value: text })) },
  };
}

/** What somebody would type instead of pressing a button; undefined where that would lose what the button knows. */
function asSaid({ title, data }: Button): string | undefined {
  const action = readCardAction(data);
  if (action?.verb === "say") return action.text;
  if (action?.verb === "paths") return title;
  const bare =
    action?.verb === "check" && !(action.customer ?? action.subscription ?? action.target ?? action.topic);
  return bare ? title : undefined;
}
