import type { Activity } from "botbuilder";
import { pino } from "pino";
import { z } from "zod";
import { cardActions, cardText } from "../../cards/text.ts";
import type { PressableAction } from "../../cards/text.ts";
import { openAdvisor } from "../../dialogs/open-advisor.ts";
import type { Outcome } from "../../dialogs/outcome.ts";
import { runTurn } from "../../dialogs/turn/run-turn.ts";
import { SqliteStorage } from "../../src/storage/sqlite-storage.ts";
import { anActivity } from "./activities.ts";

const log = pino({ enabled: false });
export const { advisor, directory, understandingOf } = await openAdvisor({});
export const understanding = understandingOf(directory);

export const ownChat = { id: "a:own", isGroup: false, conversationType: "personal", name: "" };
export const channel = { id: "19:team", isGroup: true, conversationType: "channel", name: "" };

const card = z.looseObject({
  type: z.literal("AdaptiveCard"),
  version: z.literal("1.5"),
  body: z.array(z.unknown()),
  actions: z.array(z.unknown()),
});
const reply = z.object({
  kind: z.literal("send"),
  activity: z.looseObject({
    text: z.string().optional(),
    attachments: z.tuple([z.looseObject({ content: card })]).optional(),
    suggestedActions: z
      .object({ actions: z.array(z.object({ type: z.string(), title: z.string(), value: z.string() })) })
      .optional(),
  }),
});
const outcome = z.custom<Outcome>((value) => typeof value === "object" && value !== null);

/** What was said to one activity. */
export interface SaidInTeams {
  /** A card's words, or a text's. */
  readonly text: string;
  /** Undefined for a text. */
  readonly card: z.infer<typeof card> | undefined;
  readonly buttons: readonly PressableAction[];
  readonly suggestions: readonly string[];
  readonly outcome: Outcome;
}

/**
 * A conversation as Teams has it, over the sample customers, through the real turns. Each turn is held to be answered
 * by exactly one message: a card or a text.
 */
export function chatInTeams(locale = "en-US", conversation: Activity["conversation"] = ownChat) {
  const storage = new SqliteStorage(":memory:");
  const turn = async (own: Partial<Activity>): Promise<SaidInTeams> => {
    const activity = anActivity({ locale, conversation, ...own });
    const result = await runTurn({ activity, storage, respond: advisor, log });
    const [{ activity: sent }] = z.tuple([reply]).parse(result.replies);
    const content = sent.attachments?.[0].content;
    return {
      text: content ? cardText(content) : (sent.text ?? ""),
      card: content,
      buttons: content ? cardActions(content) : [],
      suggestions: (sent.suggestedActions?.actions ?? []).map(({ value }) => value),
      outcome: outcome.parse(result.outcome),
    };
  };
  return {
    turn,
    say: (text: string) => turn({ text }),
    press: (value: unknown) => turn({ value }),
    edit: (text: string, id: string, timestamp?: Date) =>
      turn({
        type: "messageUpdate",
        id,
        text,
        channelData: { eventType: "editMessage" },
        ...(timestamp ? { timestamp } : {}),
      }),
    install: () => turn({ type: "installationUpdate", action: "add" }),
  };
}
export type ChatInTeams = ReturnType<typeof chatInTeams>;
