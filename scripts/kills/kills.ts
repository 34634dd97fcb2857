import { Connector } from "../../test/support/connector.ts";
import { startAzurite } from "../local/azurite.ts";
import { startBot } from "../local/bot.ts";
import type { Bot } from "../local/bot.ts";
import { freePort } from "../local/ports.ts";
import { killInTurn } from "./kill-turns.ts";
import type { Chance, KilledTurn, Pair } from "./kill-turns.ts";
import { killWhileReminding } from "./kill-reminding.ts";
import type { KilledReminders } from "./kill-reminding.ts";
import { Person, script } from "./talk.ts";
import { percentile } from "../bench/statistics.ts";

/** After how many kills in turns the reminders set in them fall due. */
const peopleAtOnce = 5;
/** Kills come up to this much later than a turn takes, as a factor: some find it ended. */
const beyond = 1.2;

const clockAhead = new URL("../../test/support/clock-ahead.ts", import.meta.url).href;

export interface Kills {
  readonly turns: readonly KilledTurn[];
  readonly reminders: readonly KilledReminders[];
  /** How long turns took that nobody disturbed, in milliseconds. */
  readonly undisturbedMs: readonly number[];
}

/**
 * Kills instances of the bot that share a container of Microsoft's emulator, as often as it is told, in the middle of
 * turns; and one more for every few of these, while it brings the reminders that were set.
 *
 * @param progress is told after each kill how many there were
 */
export async function killOften(
  times: number,
  chance: Chance,
  progress: (done: number) => void,
): Promise<Kills> {
  await using started = new AsyncDisposableStack();
  const azurite = started.adopt(await startAzurite(), (it) => it.stop());
  const channel = started.adopt(await Connector.start(), (it) => it.close());
  const start = async (aheadMs = 0): Promise<Bot> => {
    const bot = await startBot({
      port: await freePort(),
      env: {
        STATE_STORE: "blobs",
        STATE_BLOBS_CONNECTION: azurite.connectionString,
        LOG_LEVEL: "silent",
        ...(aheadMs > 0 && { NODE_OPTIONS: `--import ${clockAhead}`, CLOCK_AHEAD_MS: String(aheadMs) }),
      },
    });
    started.defer(() => bot.stop());
    return bot;
  };
  let warmed = 0;
  // The first turn of a process takes several times as long as the others.
  const startWarm = async (): Promise<Bot> => {
    const bot = await start();
    await new Person(`warm-up-${++warmed}`, channel).say(bot, 0);
    return bot;
  };

  const [turns, reminders, undisturbedMs]: [KilledTurn[], KilledReminders[], number[]] = [[], [], []];
  while (turns.length < times) {
    const pair: Pair = [await startWarm(), await startWarm()];
    const undisturbed = new Person(`undisturbed-${turns.length}`, channel);
    const people = [undisturbed];
    undisturbedMs.push(...(await timesOfTurns(undisturbed, pair)));
    const turnMs = percentile(undisturbedMs, 0.5) * beyond;
    for (let n = 0; n < peopleAtOnce && turns.length < times; n++) {
      const person = new Person(`person-${turns.length}`, channel);
      people.push(person);
      turns.push(await killInTurn(person, pair, { chance, turnMs, restart: startWarm }));
      progress(turns.length);
    }
    await Promise.all(pair.map((bot) => bot.stop()));
    reminders.push(await killWhileReminding(people, { chance, start }));
  }
  return { turns, reminders, undisturbedMs };
}

async function timesOfTurns(person: Person, [one, other]: Pair): Promise<number[]> {
  const times: number[] = [];
  for (const [turn] of script.entries()) {
    const start = performance.now();
    if (!(await person.say(turn % 2 === 0 ? one : other, turn)))
      throw new Error("An undisturbed turn failed.");
    times.push(performance.now() - start);
  }
  return times;
}
