import { chatInTeams } from "../support/teams-chat.ts";
import type { ChatInTeams } from "../support/teams-chat.ts";

/** Every place in a conversation where something is awaited, or nothing, by what leads there. */
const ways = {
  "nothing was asked yet": [],
  "a customer is asked for": ["Check an upgrade"],
  "one of several customers is asked for": ["Can Con go to E3?"],
  "a subscription is asked for": ["Fabrikam to E5"],
  "an answer was given": ["Can Contoso go to E3?"],
  "a reason was told": ["Northwind Traders to E3", "why not?"],
  "a guide is asked for": ["guide me through it"],
  "a guide has just begun": ["How do I change plans manually?"],
  "a guide is under way": ["How do I change plans manually?", "1", "done"],
  "a reminder's time is asked for": ["How do I change plans manually?", "remind me"],
  "the guides are listed": ["How do I change plans manually?", "my guides"],
  "nothing was understood": ["lorem ipsum dolor"],
  "a question was dropped": ["Fabrikam to E5", "cancel"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export const states = Object.keys(ways) as readonly (keyof typeof ways)[];

/** A conversation that has come there. */
export async function inState(state: keyof typeof ways): Promise<ChatInTeams> {
  const chat = chatInTeams();
  for (const text of ways[state]) await chat.say(text);
  return chat;
}
