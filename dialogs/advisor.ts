import type { TurnContext } from "botbuilder";
import { DialogSet, DialogTurnStatus } from "./framework.ts";
import type { DialogState } from "./framework.ts";
import { z } from "zod";
import { languageOf, wordsIn } from "../locales/i18n.ts";
import type { Catalog, Language } from "../src/catalog/types.ts";
import type { Directory } from "../src/directory/types.ts";
import type { TurnState } from "../src/storage/turn-state.ts";
import type { Intent, Understanding } from "../src/understanding/types.ts";
import { readInput } from "./input.ts";
import { rootDialog } from "./names.ts";
import { RootDialog } from "./root-dialog.ts";
import { setScope } from "./scope.ts";
import type { Input, Memory } from "./scope.ts";

const memorySchema = z.object({
  customer: z.string().optional(),
  subscription: z.string().optional(),
  target: z.string().optional(),
});
const userSchema = z.object({ language: z.enum(["en", "fr", "zh"]).optional() });

/** One turn of the conversation: reads the activity and the state, answers, leaves the state as it is now. */
export type Advisor = (context: TurnContext, state: TurnState) => Promise<void>;

export interface AdvisorParts {
  readonly catalog: Catalog;
  readonly directory: Directory;
  readonly understanding: Understanding;
  /** Answers in this language whatever language is written, unless another is asked for. */
  readonly language?: Language | undefined;
}

/** The conversation, over the customers of a directory. */
export function createAdvisor({ catalog, directory, understanding, language: fixed }: AdvisorParts): Advisor {
  const root = new RootDialog();
  return async (context, state) => {
    const input = await readInput(context.activity, understanding);
    const before = storedLanguage(state.user);
    const language = spokenLanguage(input, { fixed, before, locale: context.activity.locale });
    state.user["language"] = language;
    const memory: Memory = memorySchema.safeParse(state.conversation["memory"]).data ?? {};
    state.conversation["memory"] = memory;
    const shared = context.activity.conversation.isGroup === true;
    setScope(context, {
      input,
      intent: intentOf(input),
      words: wordsIn(language),
      memory,
      catalog,
      directory,
      shared,
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
    case "action":
      return input.action.verb === "paths" ? "show-paths" : "check-upgrade";
  }
}
