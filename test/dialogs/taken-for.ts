import type { Said } from "../../dialogs/chat.ts";
import { talk } from "./talk.ts";

/** What a question was taken for: "Contoso, m365-business-basic → o365-e3"; "?" is asked for. */
export const takenFor = ({ outcome: { customer, subscription, target } }: Said): string =>
  `${customer?.name ?? "?"}, ${subscription?.product ?? "?"} → ${target ?? "anything"}`;

/** What is answered to the last of some messages, said one after the other. */
export async function answerTo(first: string, ...more: readonly string[]): Promise<Said> {
  const chat = talk();
  let said = await chat.say(first);
  for (const message of more) said = await chat.say(message);
  return said;
}
