import { randomUUID } from "node:crypto";
import { ActivityTypes } from "botbuilder";
import type { Activity, Storage } from "botbuilder";
import { pino } from "pino";
import { cardActions, cardText } from "../cards/text.ts";
import type { PressableAction } from "../cards/text.ts";
import type { Advisor } from "./advisor.ts";
import { readAnswer } from "./outcome.ts";
import type { Outcome } from "./outcome.ts";
import { terminalChannel } from "./terminal.ts";
import { runTurn } from "./turn/run-turn.ts";

/** What one turn said. */
export interface Said {
  readonly text: string;
  /** The buttons of the card, which a terminal has to press by number. */
  readonly actions: readonly PressableAction[];
  readonly outcome: Outcome;
}

/** A conversation at the terminal, over the same turns and dialogs as in Teams. */
export interface Chat {
  say(text: string): Promise<Said>;
  /** Presses a button, given its data. */
  press(data: unknown): Promise<Said>;
}

const silent = pino({ enabled: false });

/** Begins a conversation that shares nothing with any other. `locale` is spoken until the person shows another. */
export function beginChat(advisor: Advisor, storage: Storage, locale: string): Chat {
  const conversation = randomUUID();
  const turn = async (content: Partial<Activity>): Promise<Said> => {
    const activity = terminalActivity(content, conversation, locale);
    const { card, outcome } = readAnswer(await runTurn({ activity, storage, respond: advisor, log: silent }));
    return { text: cardText(card), actions: cardActions(card), outcome };
  };
  return {
    say: (text) => turn({ type: ActivityTypes.Message, text }),
    press: (data) => turn({ type: ActivityTypes.Message, value: data }),
  };
}

function terminalActivity(content: Partial<Activity>, conversation: string, locale: string): Activity {
  return {
    type: ActivityTypes.Message,
    channelId: terminalChannel,
    serviceUrl: "",
    conversation: { id: conversation, name: "", isGroup: false, conversationType: "personal" },
    from: { id: conversation, name: "" },
    recipient: { id: "advisor", name: "" },
    locale,
    text: "",
    localTimezone: "",
    callerId: "",
    label: "",
    valueType: "",
    listenFor: [],
    ...content,
  };
}
