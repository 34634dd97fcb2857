import type { Locator, Page } from "playwright-core";

const composeBox = '[contenteditable="true"][role="textbox"]';
const messageHeader = '[aria-label="Message header"]';

/**
 * The Playground is made for a wide window. In a narrow one its panes keep their width, its log lies over the
 * conversation, and its cards, 450 px, are cut off; this lets them shrink to what a phone leaves them (280 px of
 * 360).
 */
export const narrowStyle = `
  @media (max-width: 699px) {
    div:has([title="Hide log panel"]):not(:has(${composeBox})) { display: none !important }
    div:has(${composeBox}) { min-width: 0 !important }
    div:has(> div > .fai-OutputCard) { align-self: stretch; min-width: 0; margin-right: 16px !important }
    .fai-OutputCard { min-width: 0 !important; overflow-wrap: anywhere }
    .fai-OutputCard:has(.ac-adaptiveCard) { padding-inline: 0 !important; width: 100% !important }
    .fai-OutputCard div:has(.ac-adaptiveCard) { width: auto !important; min-width: 0 !important; flex: 1 }
  }
`;

/** Where things are on the Playground's page, by role, label and the card renderer's own class names. */
export interface Conversation {
  readonly composeBox: Locator;
  /** Messages and the box to write them. */
  readonly pane: Locator;
  readonly messages: Locator;
  readonly botMessages: Locator;
  readonly cards: Locator;
  /** The card that came last. */
  readonly lastCard: Locator;
}

export function conversationOn(page: Page): Conversation {
  const messages = page.locator(`div:has(> ${messageHeader})`);
  const botMessages = messages.filter({ has: page.locator('[aria-label="Message author"]') });
  const cards = page.locator(".fai-OutputCard .ac-adaptiveCard");
  return {
    composeBox: page.locator(composeBox),
    pane: page.locator(`div:has(${messageHeader}):has(${composeBox})`).last(),
    messages,
    botMessages,
    cards,
    lastCard: page.locator(".fai-OutputCard").last().locator(".ac-adaptiveCard").first(),
  };
}
