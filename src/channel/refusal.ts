import { z } from "zod";
import { Undelivered } from "./adapter.ts";

const refused = z.object({ statusCode: z.int() });

/** The bot is blocked or not a member (403); the conversation is gone (404). */
const forGood: readonly (number | undefined)[] = [403, 404];

/** What the channel answered, by the error that the framework makes of it; undefined when there was no answer. */
export function statusOf(err: unknown): number | undefined {
  return refused.safeParse(err).data?.statusCode;
}

/** Whether what went wrong is that the channel answered what it is going to answer for ever. */
export function isFinalRefusal(err: unknown): boolean {
  return err instanceof Undelivered && forGood.includes(statusOf(err.cause));
}
