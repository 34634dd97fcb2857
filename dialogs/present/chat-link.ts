import { openUrl } from "../../cards/actions.ts";
import type { CardAction } from "../../cards/actions.ts";
import type { Words } from "../../locales/i18n.ts";

/** Leads to the person's own chat with the bot, where a question stands ready to be sent. */
export function chatLink(words: Words, botId: string, question: string): CardAction {
  const url = new URL("https://teams.microsoft.com/l/chat/0/0");
  url.searchParams.set("users", botId);
  url.searchParams.set("message", question);
  return openUrl(words("common:action.openChat"), url.href);
}
