import { setTimeout as delay } from "node:timers/promises";
import { describeEnding } from "./child.ts";
import type { Child, Ending } from "./child.ts";

const POLL_MS = 50;
const START_LIMIT_MS = 30_000;
const ANSWER_LIMIT_MS = 2_000;

/**
 * Waits until a starting child answers 200 at an address.
 *
 * @throws Error with what the child printed, when it ends first or does not answer within half a minute
 */
export async function untilAnswers(child: Child, address: string): Promise<void> {
  const limit = Date.now() + START_LIMIT_MS;
  let ending: Ending | undefined;
  void child.ended.then((how) => (ending = how));
  while (!(await answers(address))) {
    if (ending !== undefined)
      throw startError(child, `stopped before it answered (${describeEnding(ending)})`);
    if (Date.now() > limit) throw startError(child, `does not answer at ${address}`);
    await Promise.race([delay(POLL_MS), child.ended]);
  }
}

const startError = (child: Child, what: string): Error =>
  new Error([`${child.name} ${what}.`, child.output().trim()].filter(Boolean).join("\n\n"));

async function answers(address: string): Promise<boolean> {
  const response = await fetch(address, { signal: AbortSignal.timeout(ANSWER_LIMIT_MS) }).catch(
    () => undefined,
  );
  await response?.body?.cancel();
  return response?.status === 200;
}
