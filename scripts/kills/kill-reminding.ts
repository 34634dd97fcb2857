import { setTimeout as delay } from "node:timers/promises";
import type { Bot } from "../local/bot.ts";
import type { Chance } from "./kill-turns.ts";
import type { Person } from "./talk.ts";

const hourMs = 3_600_000;
/** Longer than a process keeps a reminder from the others. */
const holdOverMs = 5 * 60_000;
/** How long nothing has to arrive for all that comes by then to have come. */
const quietMs = 2_000;
/** How long what has not come may still be late: a reminder that failed is tried again after a minute. */
const patienceMs = 90_000;
/** How long it takes at most to bring a few reminders, in milliseconds, from the start and from the first on. */
const [burstMs, restMs] = [1_500, 60];

export interface KilledReminders {
  readonly set: number;
  /** Those that had arrived when the process was dead. */
  readonly out: number;
  readonly lost: number;
  /** Sent again although the first had arrived when the process was dead, and before that was noted. */
  readonly twiceUnavoidably: number;
  readonly twice: number;
}

/**
 * Everybody's reminder falls due. One instance is killed while it brings them, another goes on, and when the killed
 * one's claims have run out, two bring what is left at the same time.
 *
 * @param start starts an instance whose clock is ahead, in milliseconds
 */
export async function killWhileReminding(
  people: readonly Person[],
  { chance, start }: { chance: Chance; start: (aheadMs: number) => Promise<Bot> },
): Promise<KilledReminders> {
  const due = 2 * hourMs;
  const first = await start(due);
  const arrived = () => people.some((person) => person.reminders().length > 0);
  // Most of the time goes by before the first one leaves: every other kill waits for that.
  const until = performance.now() + (chance() < 0.5 ? chance() : 1) * burstMs;
  while (!arrived() && performance.now() < until) await delay(1);
  if (arrived()) await delay(chance() * restMs);
  await first.kill();
  const outAtKill = people.map((person) => person.reminders().length);
  await whileArriving([await start(due)], people);
  const last = await Promise.all([start(due + holdOverMs), start(due + holdOverMs)]);
  const givenUp = performance.now() + patienceMs;
  const missing = () => people.some((person) => person.reminders().length === 0);
  while (missing() && performance.now() < givenUp) await delay(quietMs / 10);
  await whileArriving(last, people);
  const sent = people.map((person) => person.reminders().length);
  const twice = sent.flatMap((count, n) => (count > 1 ? [n] : []));
  const unavoidable = twice.filter((n) => sent[n] === 2 && outAtKill[n] === 1);
  return {
    set: people.length,
    out: outAtKill.filter((count) => count > 0).length,
    lost: sent.filter((count) => count === 0).length,
    twiceUnavoidably: unavoidable.length,
    twice: twice.length - unavoidable.length,
  };
}

/** Lets them run until nothing more arrives, and stops them. */
async function whileArriving(bots: readonly Bot[], people: readonly Person[]): Promise<void> {
  const arrived = () => people.reduce((sum, person) => sum + person.reminders().length, 0);
  let before = -1;
  while (arrived() !== before) {
    before = arrived();
    await delay(quietMs);
  }
  await Promise.all(bots.map((bot) => bot.stop()));
}
