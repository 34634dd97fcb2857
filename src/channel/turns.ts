import { AsyncLocalStorage } from "node:async_hooks";
import AsyncLock from "async-lock";
import type { Activity } from "botbuilder";
import { activityKey } from "../../dialogs/turn/run-turn.ts";
import type { Respond } from "../../dialogs/turn/run-turn.ts";
import { Deliveries } from "../../dialogs/turn/deliveries.ts";
import { conversationKey } from "../storage/turn-state.ts";
import type { Answer, Courier } from "./courier.ts";
import { Exchange } from "./exchange.ts";
import type { ExchangeTools } from "./exchange.ts";

/** The turns of all conversations, in this process. */
export class Turns {
  readonly #tools: ExchangeTools;
  readonly #queues = new AsyncLock({ maxPending: Infinity });
  /** Of the activities under way: an activity that arrives again meanwhile gets the same answer. */
  readonly #answers = new Map<string, Promise<Answer>>();
  readonly #runs = new Set<Promise<unknown>>();

  constructor(tools: Omit<ExchangeTools, "deliveries">) {
    this.#tools = { ...tools, deliveries: new Deliveries() };
  }

  /**
   * Answers an activity: after the earlier ones of the same person in the same conversation, once however often it
   * arrives, and within the budget. A turn that fails is answered with the apology.
   *
   * @throws Undelivered when the channel does not take the replies
   */
  take(activity: Activity, courier: Courier, respond: Respond): Promise<Answer> {
    const key = activityKey(activity);
    return (
      (key === undefined ? undefined : this.#answers.get(key)) ?? this.#begin(key, activity, courier, respond)
    );
  }

  /** Does some work after the earlier turns of the same person in the same conversation, and before the later ones. */
  queue<T>(activity: Activity, work: () => Promise<T>): Promise<T> {
    const { turnsUnderWay } = this.#tools.metrics;
    // The queue runs a work where the one before it ended; it is to log about its own activity.
    const run = this.#queues.acquire(conversationKey(activity), AsyncLocalStorage.bind(work));
    turnsUnderWay.inc();
    const ended = () => {
      turnsUnderWay.dec();
      this.#runs.delete(run);
    };
    this.#runs.add(run);
    run.then(ended, ended);
    return run;
  }

  /** Settles when all turns under way have ended, those that answer late included. */
  async drained(): Promise<void> {
    await Promise.allSettled(this.#runs);
  }

  #begin(key: string | undefined, activity: Activity, courier: Courier, respond: Respond): Promise<Answer> {
    const exchange = new Exchange(activity, courier, respond, this.#tools);
    const run = this.queue(activity, () => exchange.run());
    const answer = exchange.answer(run);
    if (key === undefined) return answer;
    this.#answers.set(key, answer);
    const ended = () => {
      this.#answers.delete(key);
    };
    run.then(ended, ended);
    return answer;
  }
}
