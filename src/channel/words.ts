import type { Activity } from "botbuilder";

/**
 * What the channel itself has to say.
 * - `stillChecking`: the answer takes longer and comes by itself
 * - `shortened`: there was more than the channel takes in one message
 * - `answeredBelow`: a button's answer is a message of its own
 * - `alreadyAnswered`: a button's press arrived again and has had its answer
 * - `notAdmitted`: whoever asks belongs to an organisation that is not served
 * - `badAction`: a button sent what no card of ours sends
 * - `badSearch`: a search was asked for as no card and no manifest of ours does
 * - `searchFailed`, `searchLate`: a search went wrong, or did not end in time
 */
export type WordKey =
  | "stillChecking"
  | "shortened"
  | "answeredBelow"
  | "alreadyAnswered"
  | "notAdmitted"
  | "badAction"
  | "badSearch"
  | "searchFailed"
  | "searchLate";

/** The channel's words in the language of whoever sent the activity, as plain text. */
export type Words = (key: WordKey, activity: Activity) => string | Promise<string>;
