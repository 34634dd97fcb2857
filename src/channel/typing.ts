import type { Activity, TurnContext } from "botbuilder";
import type { Logger } from "pino";
import type { Outbound } from "./adapter.ts";
import { within } from "./within.ts";

/** The longest that an answer waits for a typing indicator on its way, so as not to be overtaken by it. */
const longestWaitMs = 1000;

/** Stops the indicator: afterwards none is sent, and one on its way has arrived. */
export type StopTyping = () => Promise<void>;

/**
 * Shows that the bot is at work, once, when that takes longer than `afterMs`. An indicator that cannot be sent is
 * logged and does no harm: the framework's own middleware would turn it into a failed turn.
 */
export function showTyping(
  to: Activity,
  { afterMs, outbound, log }: { afterMs: number; outbound: Outbound; log: Logger },
): StopTyping {
  let onItsWay: Promise<void> = Promise.resolve();
  const timer = setTimeout(() => {
    const indicate = (context: TurnContext) => context.sendActivity({ type: "typing" });
    onItsWay = outbound(to, indicate, "now-or-never").catch((err: unknown) => {
      log.warn({ err }, "the typing indicator could not be sent");
    });
  }, afterMs);
  return async () => {
    clearTimeout(timer);
    await within(longestWaitMs, onItsWay);
  };
}
