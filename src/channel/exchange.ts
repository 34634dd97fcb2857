import type { Activity, Storage } from "botbuilder";
import type { Logger } from "pino";
import type { Deliveries } from "../../dialogs/turn/deliveries.ts";
import { activityKey, forgetReplies, runTurn } from "../../dialogs/turn/run-turn.ts";
import type { Respond, TurnResult } from "../../dialogs/turn/run-turn.ts";
import type { Outbound } from "./adapter.ts";
import type { Audit } from "./audit.ts";
import type { Answer, Courier } from "./courier.ts";
import { describeTurn } from "./describe-turn.ts";
import type { TurnEnd } from "./describe-turn.ts";
import type { Metrics } from "./metrics/metrics.ts";
import { showTyping } from "./typing.ts";
import { within } from "./within.ts";

/** Milliseconds from the arrival of an activity. */
export interface Budgets {
  /** After which the person is shown that the bot is at work. */
  readonly typingMs: number;
  /** After which the request is answered although the turn goes on; Teams sends it again after 15 s. */
  readonly answerMs: number;
  /** After which a turn is given up, counted from its own begin: the person is told, and the next ones go on. */
  readonly turnMs: number;
}

export const teamsBudgets: Budgets = { typingMs: 500, answerMs: 10_000, turnMs: 30_000 };

export interface ExchangeTools {
  readonly storage: Storage;
  readonly outbound: Outbound;
  /** What the person is told when a turn failed. */
  readonly apologise: (activity: Activity) => Partial<Activity> | Promise<Partial<Activity>>;
  readonly deliveries: Deliveries;
  readonly metrics: Metrics;
  readonly audit: Audit;
  readonly log: Logger;
  readonly budgets: Budgets;
}

/** One activity that arrived: its turn, the delivery of its replies, and the answer to its request. */
export class Exchange {
  readonly #activity: Activity;
  readonly #courier: Courier;
  readonly #respond: Respond;
  readonly #tools: ExchangeTools;
  readonly #arrived = performance.now();
  readonly #stopTyping: () => Promise<void>;
  #sending = false;
  #late = false;

  constructor(activity: Activity, courier: Courier, respond: Respond, tools: ExchangeTools) {
    this.#activity = activity;
    this.#courier = courier;
    this.#respond = respond;
    this.#tools = tools;
    this.#stopTyping = courier.showsTyping
      ? showTyping(activity, { afterMs: tools.budgets.typingMs, outbound: tools.outbound, log: tools.log })
      : () => Promise.resolve();
  }

  /**
   * Runs the turn and delivers its replies; what went wrong in the turn is answered with the apology.
   *
   * @throws Undelivered
   */
  async run(): Promise<Answer> {
    const turn = (await this.#turn()) ?? (await this.#apology());
    this.#sending = true;
    await this.#stopTyping();
    try {
      const answer = await this.#courier.deliver(turn.result, this.#late);
      if (!turn.failed) await this.#noteDelivery(answer);
      this.#report(turn.failed ? "failed" : this.#endOf(turn.result), turn.result);
      return answer;
    } catch (err) {
      this.#tools.log.error({ err }, "the replies of a turn were not delivered");
      this.#report("undelivered", turn.result);
      throw err;
    }
  }

  async #noteDelivery({ taken = false }: Answer): Promise<void> {
    const { deliveries, storage, log } = this.#tools;
    const key = activityKey(this.#activity);
    if (key === undefined) return;
    deliveries.add(key);
    if (!taken) return;
    await forgetReplies(storage, this.#activity).catch((err: unknown) => {
      log.warn({ err }, "it could not be noted that the replies have arrived");
    });
  }

  /** The answer to the request: that of the run, or what is said when the run takes too long. */
  async answer(run: Promise<Answer>): Promise<Answer> {
    const outcome = await within(this.#tools.budgets.answerMs, run);
    if (outcome.inTime) return outcome.value;
    this.#late = true;
    return this.#courier.tooLate(this.#sending);
  }

  async #turn(): Promise<{ result: TurnResult; failed: boolean } | undefined> {
    const { storage, log, deliveries, budgets, audit } = this.#tools;
    const giveUp = new AbortController();
    try {
      const options = { activity: this.#activity, respond: this.#respond, storage, log, deliveries };
      const turn = await within(budgets.turnMs, runTurn({ ...options, signal: giveUp.signal }));
      if (turn.inTime) {
        // Before it is sent: an answer that is sent again later is written down already.
        audit.turn(this.#activity, turn.value);
        return { result: turn.value, failed: false };
      }
      giveUp.abort();
      log.error({ ms: budgets.turnMs }, "a turn did not end and is given up");
      return undefined;
    } catch (err) {
      log.error({ err }, "a turn failed, nothing of it was saved");
      return undefined;
    }
  }

  async #apology(): Promise<{ result: TurnResult; failed: boolean }> {
    const activity = await this.#tools.apologise(this.#activity);
    return {
      result: {
        duplicate: false,
        delivered: false,
        replies: [{ kind: "send", activity }],
        placement: "new",
        outcome: undefined,
        tries: 1,
      },
      failed: true,
    };
  }

  #endOf({ duplicate }: TurnResult): TurnEnd {
    if (duplicate) return "duplicate";
    return this.#late ? "late" : "answered";
  }

  #report(end: TurnEnd, turn: TurnResult): void {
    const ms = performance.now() - this.#arrived;
    const described = describeTurn({ activity: this.#activity, turn, end, ms });
    this.#tools.metrics.turnEnded({ intent: described.intent, end, ms });
    this.#tools.log.info(described, "turn");
  }
}
