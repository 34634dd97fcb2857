import type { Activity } from "botbuilder";

/** How Teams names the chat of two people, where it leaves out what kind of conversation it is. */
const chatOfTwo = /@unq\.gbl\.spaces$/;

/**
 * Whether a search comes from a chat of one person with the bot or with one other person. All else, also what is not
 * known, counts as a team or a group chat: nothing about a customer is found there.
 */
export function isPrivate({ conversation }: Pick<Activity, "conversation">): boolean {
  const { id, isGroup, conversationType } = conversation;
  if (isGroup === true) return false;
  return conversationType === "personal" || (conversationType === undefined && chatOfTwo.test(id));
}
