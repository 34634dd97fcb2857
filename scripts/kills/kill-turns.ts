import { setTimeout as delay } from "node:timers/promises";
import type { Bot } from "../local/bot.ts";
import { script } from "./talk.ts";
import type { Person } from "./talk.ts";

/** Two instances of the bot; one that was killed is started again. */
export type Pair = [Bot, Bot];

export interface KilledTurn {
  /** What had come out when the process was dead: nothing, the answer, or the answer to the request as well. */
  readonly out: "nothing" | "answer" | "all";
  readonly lost: boolean;
  /** Answered twice. With the answer out and the request unanswered, nobody can know better. */
  readonly twice: boolean;
  /** The answers that do not follow from what was said before. */
  readonly wrong: readonly string[];
  /** From the second delivery to its end, in milliseconds. */
  readonly againMs: number | undefined;
}

/** From 0 (included) to 1. */
export type Chance = () => number;

/**
 * A conversation whose turns two instances take by turns. One of them is killed in the middle of a turn; where the
 * request was not answered, it is delivered again, to the other.
 *
 * @param turnMs how long after the request has been sent the kill comes at most
 */
export async function killInTurn(
  person: Person,
  pair: Pair,
  { chance, turnMs, restart }: { chance: Chance; turnMs: number; restart: () => Promise<Bot> },
): Promise<KilledTurn> {
  const fatal = Math.floor(chance() * (script.length - 1));
  let killed: Pick<KilledTurn, "out" | "againMs"> = { out: "nothing", againMs: undefined };
  for (const [turn] of script.entries()) {
    const here = turn % 2;
    const [bot, other] = here === 0 ? pair : [pair[1], pair[0]];
    if (turn === fatal) {
      killed = await killDuring(person, turn, { bot, other, afterMs: chance() * turnMs });
      pair[here === 0 ? 0 : 1] = await restart();
    } else if (!(await person.say(bot, turn))) throw new Error("A request to a living bot failed.");
  }
  const answers = script.map((_line, turn) => person.answersTo(turn));
  return {
    ...killed,
    lost: answers.some(({ length }) => length === 0),
    twice: answers.some(({ length }) => length > 1),
    wrong: answers.flatMap((texts, turn) =>
      texts
        .filter((text) => !script[turn]?.answer.test(text))
        .map((text) => `turn ${turn}, killed in turn ${fatal}: ${text}`),
    ),
  };
}

async function killDuring(
  person: Person,
  turn: number,
  { bot, other, afterMs }: { bot: Bot; other: Bot; afterMs: number },
): Promise<Pick<KilledTurn, "out" | "againMs">> {
  const request = person.say(bot, turn);
  await delay(afterMs);
  await bot.kill();
  if (await request) return { out: "all", againMs: undefined };
  const out = person.answersTo(turn).length > 0 ? "answer" : "nothing";
  const start = performance.now();
  if (!(await person.say(other, turn))) throw new Error("The second delivery failed.");
  return { out, againMs: performance.now() - start };
}
