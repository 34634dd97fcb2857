import type { AdaptiveCard } from "../../cards/render.ts";
import type { Words } from "../../locales/i18n.ts";
import { chatLink } from "../present/chat-link.ts";

type Fields = Readonly<Record<string, unknown>>;

/** What a client does by itself; the other actions ask the bot, which may not be where the card is. */
const ownActions: readonly unknown[] = ["Action.OpenUrl", "Action.ToggleVisibility"];

/**
 * A card as it can be put into any chat: without what only the bot could answer, and with it the ids that those buttons
 * carry; with a line that says where it comes from, and a link to the bot's own chat.
 *
 * @param card without choices that are nothing but buttons: they would stay as text
 * @param question what the link has ready to be sent
 */
export function toShare(
  card: AdaptiveCard,
  { words, botId, line, question }: { words: Words; botId: string; line: string; question: string },
): AdaptiveCard {
  const { body, actions } = card;
  const origin = { type: "TextRun", text: line, size: "Small", isSubtle: true };
  return {
    ...card,
    body: [...body.flatMap(withoutBot), { type: "RichTextBlock", spacing: "Small", inlines: [origin] }],
    actions: [...actions.flatMap(withoutBot), ...(botId === "" ? [] : [chatLink(words, botId, question)])],
  };
}

/** @returns nothing for what is of no use without the bot */
function withoutBot(part: unknown): readonly unknown[] {
  if (Array.isArray(part)) return [part.flatMap(withoutBot)];
  if (!isFields(part)) return [part];
  const type = String(part["type"]);
  if (type.startsWith("Input.") || isChevron(part)) return [];
  if (type.startsWith("Action.")) return ownActions.includes(type) ? [part] : [];
  const kept = Object.entries(part).flatMap(([name, value]) =>
    withoutBot(value).map((field) => [name, field] as const),
  );
  return [Object.fromEntries(kept)];
}

/** The mark of a row that can be pressed. */
function isChevron({ type, items }: Fields): boolean {
  const only: unknown =
    type === "Column" && Array.isArray(items) && items.length === 1 ? items[0] : undefined;
  return isFields(only) && only["text"] === "›";
}

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;
