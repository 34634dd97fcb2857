import { z } from "zod";
import type { Measure } from "./compare.ts";
import type { Connector } from "./connector.ts";
import { post } from "./http-client.ts";
import { questioner } from "./questions.ts";
import type { Question } from "./questions.ts";

const repliesSchema = z.object({ activities: z.array(z.unknown()) });

export interface TurnOptions {
  readonly messagesUrl: string;
  readonly connector: Connector;
  /** What an answer has to be for the go to count. */
  readonly expected?: (message: unknown) => boolean;
  readonly questions?: readonly Question[];
}

/** A turn whose replies come back with the answer to the request. */
export function expectReplies({
  messagesUrl,
  connector: { serviceUrl },
  expected = () => true,
  questions,
}: TurnOptions): Measure {
  const nextQuestion = questioner({ serviceUrl, deliveryMode: "expectReplies", questions });
  return async () => {
    const begun = performance.now();
    const answer = await post(messagesUrl, nextQuestion());
    const took = performance.now() - begun;
    if (!repliesSchema.parse(answer).activities.some(expected)) throw unexpected(answer);
    return took;
  };
}

/** A turn whose reply is sent to the channel: until it has come and the request is answered. */
export function sendReplies({ messagesUrl, connector, expected = () => true }: TurnOptions): Measure {
  const nextQuestion = questioner({ serviceUrl: connector.serviceUrl, deliveryMode: "normal" });
  return async () => {
    const begun = performance.now();
    const [message] = await Promise.all([connector.nextMessage(), post(messagesUrl, nextQuestion())]);
    const took = performance.now() - begun;
    if (!expected(message)) throw unexpected(message);
    return took;
  };
}

const unexpected = (answer: unknown): Error =>
  new Error(`This is not the answer that is to be measured:\n${JSON.stringify(answer, null, 2)}`);
