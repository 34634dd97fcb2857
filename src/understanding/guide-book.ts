import { labelled } from "./labelled.ts";
import type { Labelled } from "./labelled.ts";
import type { Pattern } from "./pattern.ts";
import { otherTimes } from "./phrases.ts";
import type { OtherTime, Phrases } from "./phrases.ts";
import { guideMoves, guideTopics, obstacles, reminderChoices } from "./types.ts";
import type { GuideMove, GuideTopic, Obstacle, ReminderChoice } from "./types.ts";

/** The phrases of every language about guides, ready for use; `GuidePhrases` says what each list is for. */
export interface GuideBook {
  readonly asks: Labelled<GuideTopic>;
  readonly about: Labelled<GuideTopic>;
  readonly refusals: Labelled<Obstacle>;
  readonly hints: Labelled<Obstacle>;
  readonly quotes: readonly Pattern[];
  readonly tab: readonly Pattern[];
  readonly questions: readonly Pattern[];
  readonly idle: readonly Pattern[];
  readonly how: readonly Pattern[];
  readonly ofCustomer: readonly Pattern[];
  readonly moves: Labelled<GuideMove>;
  readonly reminders: Labelled<ReminderChoice | OtherTime>;
  /** What may stand around a time that is all of a message: "ok, at 5 tomorrow". */
  readonly leads: readonly Pattern[];
  readonly yesNo: Labelled<"yes" | "no">;
}

type Gather = (
  pick: (file: Phrases) => readonly string[],
  change?: (phrase: string) => string,
) => readonly Pattern[];

/** People say more than the bare word: "ok done now", "ah yes". */
const afterLead = (phrase: string) => `[{lead}] [{lead}] ${phrase}`;
const amongFillers = (phrase: string) => `${afterLead(phrase)} [{tail}] [{tail}]`;

/** @param gather compiles the phrases of every language */
export function createGuideBook(gather: Gather): GuideBook {
  return {
    asks: labelled(guideTopics, (topic) => gather(({ guides }) => guides.asks[topic] ?? [])),
    about: labelled(guideTopics, (topic) => gather(({ guides }) => guides.about[topic] ?? [])),
    refusals: labelled(obstacles, (obstacle) => gather(({ guides }) => guides.refusals[obstacle] ?? [])),
    hints: labelled(obstacles, (obstacle) => gather(({ guides }) => guides.hints[obstacle] ?? [])),
    quotes: gather(({ guides }) => guides.quotes),
    tab: gather(({ guides }) => guides.tab),
    questions: gather(({ guides }) => guides.questions),
    idle: gather(({ guides }) => guides.idle),
    how: gather(({ guides }) => guides.how, afterLead),
    ofCustomer: gather(({ guides }) => guides.ofCustomer),
    moves: labelled(guideMoves, (move) => gather(({ guides }) => guides.moves[move], amongFillers)),
    reminders: labelled([...otherTimes, ...reminderChoices], (choice) =>
      gather(({ guides }) => guides.reminders[choice]),
    ),
    leads: gather(() => ["{lead}|{at} [{lead}|{at}] [{lead}|{at}]"]),
    yesNo: labelled(["yes", "no"], (answer) => gather(({ yesNo }) => yesNo[answer], afterLead)),
  };
}
