import { z } from "zod";
import { Undelivered } from "./adapter.ts";

/** The bot is blocked or not a member (403); the conversation is gone (404). */
const finalAnswer = z.object({ statusCode: z.literal([403, 404]) });

/** Whether what went wrong is that the channel answered what it is going to answer for ever. */
export function isFinalRefusal(err: unknown): boolean {
  return err instanceof Undelivered && finalAnswer.safeParse(err.cause).success;
}
