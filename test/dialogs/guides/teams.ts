import { pino } from "pino";
import type { Activity } from "botbuilder";
import { cardActions, cardText } from "../../../cards/text.ts";
import { openAdvisor } from "../../../dialogs/open-advisor.ts";
import { readAnswer } from "../../../dialogs/outcome.ts";
import { runTurn } from "../../../dialogs/turn/run-turn.ts";
import { ItemReminders } from "../../../src/storage/reminders.ts";
import { SqliteStorage } from "../../../src/storage/sqlite-storage.ts";
import { anActivity } from "../../support/activities.ts";

const log = pino({ enabled: false });
/** A Friday afternoon in Paris. */
export const now = new Date("2026-11-20T15:00:00Z");
let names = 0;
const { advisor } = await openAdvisor({ now: () => now, newId: () => `id-${++names}` });

export type Turn = Awaited<ReturnType<Teams["say"]>>;

/** People in Teams, each in their own chat or all in one channel, over one storage. */
export class Teams {
  readonly storage = new SqliteStorage(":memory:");
  readonly #reminders = new ItemReminders(this.storage, log);
  readonly #shared: boolean;
  #count = 0;

  constructor(where: "chat" | "channel" = "chat") {
    this.#shared = where === "channel";
  }

  async turn(more: Partial<Activity>, person = "ann") {
    const conversation = this.#shared
      ? { id: "channel", isGroup: true, conversationType: "channel", name: "" }
      : { id: `chat-${person}`, isGroup: false, conversationType: "personal", name: "" };
    const activity = anActivity({
      id: `activity-${++this.#count}`,
      localTimezone: "Europe/Paris",
      conversation,
      from: { id: person, name: person },
      ...more,
    });
    const result = await runTurn({ activity, storage: this.storage, respond: advisor, log });
    if (result.replies.length === 0) return undefined;
    const { card, outcome } = readAnswer(result);
    return { card, outcome, text: cardText(card), actions: cardActions(card), placement: result.placement };
  }

  async say(text: string, person?: string) {
    const said = await this.turn({ type: "message", text }, person);
    if (!said) throw new Error(`nothing was answered to "${text}"`);
    return said;
  }

  async press(data: unknown, person?: string) {
    const said = await this.turn({ type: "message", value: data }, person);
    if (!said) throw new Error("nothing was answered to a button");
    return said;
  }

  /** The reminders that are set, the first due first. */
  set() {
    return this.#reminders.due(new Date("2100-01-01"), 100);
  }
}
