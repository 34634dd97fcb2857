import type { Locator, Page } from "playwright-core";
import { conversationOn } from "./conversation.ts";
import type { Conversation } from "./conversation.ts";
import { takePicture } from "./picture.ts";
import { untilStill } from "./still.ts";
import type { Turns } from "./turns.ts";

/** A person at the Playground, in the personal chat with the bot. Every act waits for the bot's answer. */
export interface Person {
  readonly page: Page;
  readonly conversation: Conversation;
  /** Writes a message. @throws Error when the bot fails or does not answer */
  say(text: string): Promise<void>;
  /** Presses a button or follows a link by its name; the last one, where several have it. */
  press(name: string): Promise<void>;
  /** Picks an option of a choice, by the labels of both. */
  choose(label: string, option: string): Promise<void>;
  /** Fills in a text field of the last card. */
  fill(label: string, text: string): Promise<void>;
  /** The newest card, waiting for one. */
  waitForCard(): Promise<Locator>;
  /** The newest text or card of the bot, as it reads. */
  lastReply(): Promise<string>;
  /** Writes a picture of the conversation (its end, when it is long), as in a window of that width. */
  screenshot(file: string, options?: { readonly width?: number }): Promise<void>;
  /** Waits until the bot has answered all that it was sent, and the page shows it. */
  settle(): Promise<void>;
}

export function personAt(page: Page, turns: Turns): Person {
  const conversation = conversationOn(page);
  const settle = async (): Promise<void> => {
    do {
      await turns.finished();
      await untilStill(page);
    } while (turns.pending > 0);
  };
  const act = async (doing: Promise<void>): Promise<void> => {
    await doing;
    await settle();
  };
  return {
    page,
    conversation,
    settle,
    say: async (text) => {
      await conversation.composeBox.fill(text);
      await act(conversation.composeBox.press("Enter"));
    },
    press: async (name) => act((await named(page, conversation, name)).click()),
    choose: (label, option) => act(choose(page, conversation.lastCard, label, option)),
    fill: (label, text) => act(conversation.lastCard.getByLabel(label, { exact: true }).fill(text)),
    waitForCard: async () => {
      await conversation.lastCard.waitFor();
      return conversation.lastCard;
    },
    lastReply: () => conversation.botMessages.last().innerText(),
    screenshot: (file, { width } = {}) => takePicture(page, file, width),
  };
}

/** In the conversation, or in the menu that a card's "…" opens over it. @throws Error when there is none */
async function named(page: Page, { pane, cards }: Conversation, name: string): Promise<Locator> {
  const found = pane
    .getByRole("button", { name, exact: true })
    .or(pane.getByRole("link", { name, exact: true }))
    .or(page.getByRole("menuitem", { name, exact: true }));
  if ((await found.count()) > 0) return found.last();
  const buttons = await cards.getByRole("button").allInnerTexts();
  throw new Error(
    `There is nothing to press named "${name}". The cards have: ${buttons.join(", ") || "no button"}.`,
  );
}

async function choose(page: Page, card: Locator, label: string, option: string): Promise<void> {
  const radio = card
    .getByRole("radiogroup", { name: label })
    .getByRole("radio", { name: option, exact: true });
  if (await radio.isVisible()) return radio.click();
  await card.getByRole("combobox", { name: label, exact: true }).click();
  await page.getByRole("option", { name: option, exact: true }).click();
}
