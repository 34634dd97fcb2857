import type { KilledReminders } from "./kill-reminding.ts";
import type { KilledTurn } from "./kill-turns.ts";
import type { Kills } from "./kills.ts";

export interface Summary {
  /** Kills in turns, by what had come out. */
  readonly killed: Readonly<Record<KilledTurn["out"], number>>;
  readonly lost: number;
  readonly wrong: number;
  readonly twice: number;
  /** Sent again because the request was not answered although the answer had left: the channel asks for it. */
  readonly twiceUnavoidably: number;
  readonly reminders: KilledReminders;
  /** All that should not be. */
  readonly faults: number;
}

export function summary({ turns, reminders }: Kills): Summary {
  const count = (is: (turn: KilledTurn) => boolean) => turns.filter(is).length;
  const sum = (of: keyof KilledReminders) => reminders.reduce((total, wave) => total + wave[of], 0);
  const counted = {
    killed: {
      nothing: count(({ out }) => out === "nothing"),
      answer: count(({ out }) => out === "answer"),
      all: count(({ out }) => out === "all"),
    },
    lost: count(({ lost }) => lost),
    wrong: count(({ wrong }) => wrong.length > 0),
    twice: count(({ twice, out }) => twice && out !== "answer"),
    twiceUnavoidably: count(({ twice, out }) => twice && out === "answer"),
    reminders: {
      set: sum("set"),
      out: sum("out"),
      lost: sum("lost"),
      twice: sum("twice"),
      twiceUnavoidably: sum("twiceUnavoidably"),
    },
  };
  const { lost, wrong, twice, reminders: brought } = counted;
  return { ...counted, faults: lost + wrong + twice + brought.lost + brought.twice };
}
