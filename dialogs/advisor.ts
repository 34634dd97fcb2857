import type { TurnContext } from "botbuilder";
import { DialogSet, DialogTurnStatus } from "./framework.ts";
import type { DialogState } from "./framework.ts";
import { z } from "zod";
import { wordsIn } from "../locales/i18n.ts";
import { languageOf } from "../src/catalog/language.ts";
import { languages } from "../src/catalog/types.ts";
import type { Catalog, Language } from "../src/catalog/types.ts";
import type { Directory } from "../src/directory/types.ts";
import type { TurnState } from "../src/storage/turn-state.ts";
import type { Intent, Understanding } from "../src/understanding/types.ts";
import { isGuideAction } from "./guides/guide-verbs.ts";
import { Shelf } from "./guides/shelf.ts";
import { readInput } from "./input.ts";
import { rootDialog } from "./names.ts";
import { knownZoneName, zoneOf } from "./reminders/when.ts";
import { RootDialog } from "./root-dialog.ts";
import { askedAgain, setScope } from "./scope.ts";
import type { Input, Memory, PressedAction } from "./scope.ts";
import { terminalChannel } from "./terminal.ts";
import type { ViewOf } from "./view.ts";

const memorySchema = z.object({
  customer: z.string().optional(),
  doubt: z.string().optional(),
  subscription: z.string().optional(),
  target: z.string().optional(),
  asked: z.enum(askedAgain).optional().catch(undefined),
  guide: z.string().optional(),
  rows: z.array(z.unknown()).optional(),
});
const userSchema = z.object({ language: z.enum(languages).optional().catch(undefined) });

/** One turn of the conversation: reads the activity and the state, answers, leaves the state as it is now. */
export type Advisor = (context: TurnContext, state: TurnState) => Promise<void>;

export interface AdvisorParts {
  readonly catalog: Catalog;
  /** What each person sees; a turn knows of nothing else. */
  readonly viewOf: ViewOf;
  /** Reads what somebody writes who sees this directory. */
  readonly understandingOf: (directory: Directory) => Understanding;
  /** Answers in this language whatever language is written, unless another is asked for. */
  readonly language?: Language | undefined;
  readonly now: () => Date;
  /** Gives a name that nothing else has. */
  readonly newId: () => string;
}

/** The conversation, with each person over the customers that they may see. */
export function createAdvisor(parts: AdvisorParts): Advisor {
  const { catalog, viewOf, understandingOf, language: fixed, now, newId } = parts;
  const root = new RootDialog();
  return async (context, state) => {
    const { directory, roles } = await viewOf(context.activity);
    const input = await readInput(context.activity, understandingOf(directory));
    const shelf = new Shelf(state.user);
    // Whoever has left, or taken the reminder back, leaves no trace of having been called.
    if (input.kind === "reminder" && !shelf.awaits(input.call)) return;
    const before = storedLanguage(state.user);
    const language = spokenLanguage(input, { fixed, before, locale: context.activity.locale });
    state.user["language"] = language;
    const memory: Memory = memorySchema.safeParse(state.conversation["memory"]).data ?? {};
    const { guide, rows } = memory;
    delete memory.guide;
    delete memory.rows;
    state.conversation["memory"] = memory;
    const shared = context.activity.conversation.isGroup === true;
    const zone = zoneOf(context.activity) ?? knownZoneName(state.user["zone"]);
    if (zone) state.user["zone"] = zone;
    setScope(context, {
      input,
      intent: intentOf(input),
      words: wordsIn(language),
      memory,
      focus: { guide, rows },
      catalog,
      directory,
      roles,
      shared,
      shelf,
      clock: { now: now(), zone, canRemind: context.activity.channelId !== terminalChannel },
      newId,
      schedule: (reminder) => {
        state.schedule(reminder);
      },
    });

    const dialogs = new DialogSet(state.accessor<DialogState>("conversation", "dialogs")).add(root);
    const dc = await dialogs.createContext(context);
    const { status } = await dc.continueDialog();
    if (status === DialogTurnStatus.empty) await dc.beginDialog(rootDialog);
  };
}

/** The language that a person last wrote or chose. */
export function storedLanguage(user: TurnState["user"]): Language | undefined {
  return userSchema.safeParse(user).data?.language;
}

/** A language asked for, else the one written in, else the one spoken before, else the client's, else English. */
function spokenLanguage(
  input: Input,
  {
    fixed,
    before,
    locale,
  }: { fixed: Language | undefined; before: Language | undefined; locale: string | undefined },
): Language {
  const request = input.kind === "request" ? input.request : undefined;
  return request?.setLanguage ?? fixed ?? request?.language ?? before ?? languageOf(locale) ?? "en";
}

function intentOf(input: Input): Intent {
  switch (input.kind) {
    case "request":
      return input.request.intent;
    case "arrival":
      return "greet";
    case "unknown-action":
      return "none";
    case "reminder":
      return "resume-guide";
    case "action":
      return intentOfAction(input.action);
  }
}

function intentOfAction(action: PressedAction): Intent {
  if (!isGuideAction(action)) return action.verb === "paths" ? "show-paths" : "check-upgrade";
  return action.verb === "guide-start" || action.verb === "guide-menu" ? "start-guide" : "resume-guide";
}
