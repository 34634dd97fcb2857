import { z } from "zod";
import { cardText } from "../../cards/text.ts";
import type { AdaptiveCard } from "../../cards/render.ts";
import type { Connector } from "../../test/support/connector.ts";
import type { Bot } from "../local/bot.ts";

/** What everybody says here, and how the answer reads: each shows that what was said before is known. */
export const script: readonly { readonly say: string; readonly answer: RegExp }[] = [
  { say: "how do I change plans by hand?", answer: /Step 1 of/ },
  { say: "2", answer: /Step 2 of/ },
  { say: "2", answer: /Step 3 of/ },
  // Writes two items: the conversation, and the reminder.
  { say: "remind me in an hour", answer: /Step 3 of/ },
  // Writes two items: the conversation, and the person.
  { say: "français", answer: /Étape 3 sur/ },
  { say: "2", answer: /Étape 4 sur/ },
];

const cardMessage = z.object({
  type: z.literal("message"),
  attachments: z.tuple([z.object({ content: z.custom<AdaptiveCard>((card) => typeof card === "object") })]),
});

/** One who talks with the bot, in a conversation of their own. */
export class Person {
  readonly name: string;
  readonly #channel: Connector;

  constructor(name: string, channel: Connector) {
    this.name = name;
    this.#channel = channel;
  }

  /**
   * Has the channel deliver what the person says, as often as it is called.
   *
   * @returns whether the bot has answered the request, in which case a channel does not deliver it again
   */
  async say(bot: Bot, turn: number): Promise<boolean> {
    const activity = {
      type: "message",
      id: this.#idOf(turn),
      text: script[turn]?.say,
      channelId: "msteams",
      serviceUrl: this.#channel.url,
      locale: "en-US",
      localTimezone: "Europe/Paris",
      conversation: { id: this.name, conversationType: "personal" },
      from: { id: this.name },
      recipient: { id: "bot" },
    };
    // A connection that is kept may be closed by the bot at the very moment at which it is used again.
    const headers = { "Content-Type": "application/json", Connection: "close" };
    const request = { method: "POST", headers, body: JSON.stringify(activity) };
    return fetch(bot.messagesUrl, request).then(
      ({ ok }) => ok,
      () => false,
    );
  }

  /** The answers to it that have arrived, as they read. */
  answersTo(turn: number): readonly string[] {
    return this.#cards(this.#idOf(turn));
  }

  /** What has arrived that answers nothing the person said: the reminder. */
  reminders(): readonly string[] {
    return this.#cards(undefined);
  }

  #idOf(turn: number): string {
    return `${this.name}-${turn}`;
  }

  #cards(about: string | undefined): readonly string[] {
    return this.#channel.sent
      .filter((sent) => sent.conversation === this.name && sent.about === about)
      .flatMap(({ activity }) => {
        const message = cardMessage.safeParse(activity).data;
        return message ? [cardText(message.attachments[0].content)] : [];
      });
  }
}
