import { Dialog } from "./framework.ts";
import type { DialogContext, DialogTurnResult } from "./framework.ts";
import { answerGuideAction } from "./guides/guide-actions.ts";
import { isGuideAction } from "./guides/guide-verbs.ts";
import { checkUpgradeDialog } from "./names.ts";
import { presentPaths } from "./present/paths.ts";
import { reply } from "./reply.ts";
import { scopeOf } from "./scope.ts";
import type { PressedAction } from "./scope.ts";
import { slotsOfAction } from "./slots.ts";
import type { Slots } from "./slots.ts";

/** Answers a button: on its own, whatever question may be open, for the card may be an old one. */
export async function answerAction(dc: DialogContext, action: PressedAction): Promise<DialogTurnResult> {
  const { words, catalog } = scopeOf(dc.context);
  if (isGuideAction(action)) return answerGuideAction(dc, action);
  switch (action.verb) {
    case "paths":
      await reply(dc.context, presentPaths(words, catalog, action.rulebook), { intent: "show-paths" });
      return Dialog.EndOfTurn;
    case "check":
      return begin(dc, slotsOfAction(action));
    case "search": {
      const slots = slotsOfAction({ ...action, verb: "check" });
      return begin(dc, action.typed.trim() ? { ...slots, customerText: action.typed.trim() } : slots);
    }
    case "subscriptions":
      return begin(dc, { ...slotsOfAction({ ...action, verb: "check" }), wish: "list-subscriptions" });
  }
}

async function begin(dc: DialogContext, slots: Slots): Promise<DialogTurnResult> {
  await dc.cancelAllDialogs();
  return dc.beginDialog(checkUpgradeDialog, slots);
}
