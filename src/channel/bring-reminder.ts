import type { Storage } from "botbuilder";
import type { Logger } from "pino";
import type { Deliveries } from "../../dialogs/turn/deliveries.ts";
import type { MayStillTell } from "../../dialogs/reminders/may-still-tell.ts";
import { runTurn } from "../../dialogs/turn/run-turn.ts";
import type { Respond } from "../../dialogs/turn/run-turn.ts";
import { ETagConflict } from "../storage/etag.ts";
import type { StoredReminder } from "../storage/reminder.ts";
import type { Reminders } from "../storage/reminders.ts";
import type { Reply } from "../storage/turn-record.ts";
import type { Outbound } from "./adapter.ts";
import type { Audit } from "./audit.ts";
import type { Metrics } from "./metrics/metrics.ts";
import { isFinalRefusal } from "./refusal.ts";
import { sendReplies } from "./replies.ts";
import type { Words } from "./words.ts";

const minuteMs = 60_000;

/**
 * How long a reminder is kept from other processes: for its turn, and again, once that is saved, for sending what it
 * says. When a process dies meanwhile, another takes over after that time.
 */
export const holdMs = 2 * minuteMs;
/** How long a reminder waits after its first failure, its second, …; after the last of these as long each time. */
const pausesMs = [1, 5, 15, 60].map((minutes) => minutes * minuteMs);
/** How long after its first failure a reminder that keeps failing is given up. */
const givenUpAfterMs = 7 * 24 * 60 * minuteMs;
/** At which failure the channel is believed that a reminder will never do: a refusal may be a passing slip of its own. */
const finalAt = 4;

export interface BringTools {
  readonly reminders: Reminders;
  readonly respond: Respond;
  /** Asked of what was worded before and is only now sent. */
  readonly mayStillTell: MayStillTell;
  readonly storage: Storage;
  readonly outbound: Outbound;
  readonly words: Words;
  /** Of reminders, by their keys. */
  readonly deliveries: Deliveries;
  readonly audit: Audit;
  readonly now: () => Date;
  readonly metrics: Metrics;
  readonly log: Logger;
}

/**
 * How it ended: `delivered`; `unwanted` when the conversation had nothing to say any more; `elsewhere` when another
 * process has it, and the line in the log; `postponed` and `given-up` when it failed.
 */
export type ReminderEnd = "delivered" | "unwanted" | "elsewhere" | "postponed" | "given-up";

/**
 * Brings a due reminder: runs its turn, sends what the conversation says to it, and removes it.
 *
 * Once only, as far as can be. Of several processes the one that claims it runs the turn. Its answer is saved with the
 * state in one write, which is refused when the claim is lost; a process that comes after one that died sends that
 * answer and runs no second turn. What remains: when a process dies, or is told that sending failed, after the channel
 * has taken a message and before that is known here, the message is sent again. The protocol knows no way to ask.
 *
 * @throws whatever the storage throws
 */
export async function bringReminder(reminder: StoredReminder, tools: BringTools): Promise<ReminderEnd> {
  const end = await bring(reminder, tools);
  if (end === "elsewhere") return end;
  const lateS = Math.round((tools.now().getTime() - reminder.due.getTime()) / 1000);
  tools.metrics.reminderEnded(end, end === "delivered" ? lateS : undefined);
  tools.log.info({ lateS, end }, "reminder");
  return end;
}

async function bring(reminder: StoredReminder, tools: BringTools): Promise<ReminderEnd> {
  const { reminders, deliveries, now } = tools;
  if (deliveries.has(reminder.key)) return removed(reminder, "delivered", tools);
  const held = await reminders.claim(reminder, after(now(), holdMs));
  if (!held) return "elsewhere";
  let replies;
  try {
    if (held.replies && !(await tools.mayStillTell(held.activity)))
      return await removed(held, "unwanted", tools);
    replies = held.replies ?? (await answer(held, tools));
    await sendReplies(replies, { to: held.activity, ...tools });
  } catch (err) {
    return err instanceof ETagConflict ? "elsewhere" : postponed(held, err, tools);
  }
  // Should it not be possible to remove it now, it is at least not sent twice by this process.
  deliveries.add(held.key);
  return removed(held, replies.length > 0 ? "delivered" : "unwanted", tools);
}

/** Runs the turn; gives what it says, which is saved by then. */
async function answer(
  held: StoredReminder,
  { reminders, respond, storage, audit, now, log }: BringTools,
): Promise<readonly Reply[]> {
  const turn = await runTurn({
    activity: held.activity,
    respond,
    storage,
    log,
    outbox: (replies) => reminders.answered(held, replies, after(now(), holdMs)),
  });
  audit.turn(held.activity, turn);
  return turn.replies;
}

async function removed(
  reminder: StoredReminder,
  end: ReminderEnd,
  { reminders }: BringTools,
): Promise<ReminderEnd> {
  await reminders.remove(reminder);
  return end;
}

async function postponed(reminder: StoredReminder, err: unknown, tools: BringTools): Promise<ReminderEnd> {
  const { reminders, now, log } = tools;
  const failures = reminder.failures + 1;
  const about = { err, failures };
  if (isFinalRefusal(err) && failures >= finalAt) {
    log.warn(about, "a reminder is given up: the bot is blocked, or the conversation is gone");
    return removed(reminder, "given-up", tools);
  }
  const { failingSince = now() } = reminder;
  if (now().getTime() - failingSince.getTime() > givenUpAfterMs) {
    log.warn(about, "a reminder could not be brought for days and is given up");
    return removed(reminder, "given-up", tools);
  }
  const pauseMs = pausesMs[reminder.failures] ?? Math.max(...pausesMs);
  await reminders.postpone(reminder, now(), after(now(), pauseMs));
  log.warn(
    { ...about, againInS: pauseMs / 1000 },
    "a reminder could not be brought and is tried again later",
  );
  return "postponed";
}

function after(moment: Date, ms: number): Date {
  return new Date(moment.getTime() + ms);
}
