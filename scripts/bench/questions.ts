import { randomUUID } from "node:crypto";
import { z } from "zod";

/** What is asked, and in what language Teams runs. */
export interface Question {
  readonly text: string;
  readonly locale: string;
}

/** Whole questions about a customer of the sample data: each is answered by one card. */
export const sampleQuestions: readonly Question[] = [
  { text: "Contoso peut-il passer de Business Basic à E3 ?", locale: "fr-FR" },
  { text: "Can Contoso go from Business Basic to E3?", locale: "en-US" },
  { text: "Contoso 可以从 Business Basic 升级到 E3 吗？", locale: "zh-CN" },
];

/** Activities until a new conversation begins. */
const CONVERSATION_LENGTH = 5;

export interface Delivery {
  /** Where the bot sends what it has to say, when that is not the answer to the request. */
  readonly serviceUrl: string;
  readonly deliveryMode: "expectReplies" | "normal";
  /** What is asked in turn; about the sample data by default. */
  readonly questions?: readonly Question[] | undefined;
}

/** Makes one question after the other, as Teams sends them. */
export function questioner({
  serviceUrl,
  deliveryMode,
  questions = sampleQuestions,
}: Delivery): () => Record<string, unknown> {
  let asked = 0;
  let conversation = randomUUID();
  return () => {
    if (asked % CONVERSATION_LENGTH === 0) conversation = randomUUID();
    const question = questions[asked % questions.length];
    asked += 1;
    return {
      type: "message",
      id: randomUUID(),
      channelId: "msteams",
      serviceUrl,
      deliveryMode,
      timestamp: new Date().toISOString(),
      from: { id: "29:bench", name: "Bench", aadObjectId: "00000000-0000-0000-0000-000000000020" },
      recipient: { id: "28:bot", name: "Bot" },
      conversation: {
        id: conversation,
        conversationType: "personal",
        tenantId: "00000000-0000-0000-0000-000000000001",
      },
      ...question,
    };
  };
}

const cardSchema = z.looseObject({
  attachments: z.tuple([
    z.looseObject({ contentType: z.literal("application/vnd.microsoft.card.adaptive") }),
  ]),
});

/** Whether a message of the bot is a card: to be sure that the work measured is the work meant. */
export const isCard = (message: unknown): boolean => cardSchema.safeParse(message).success;
