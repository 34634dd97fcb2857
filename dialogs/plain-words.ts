import { CardFactory, MessageFactory } from "botbuilder";
import type { Activity, Storage } from "botbuilder";
import { wordsIn } from "../locales/i18n.ts";
import { languageOf } from "../src/catalog/language.ts";
import type { Words } from "../locales/i18n.ts";
import { renderCard } from "../cards/render.ts";
import { loadTurnState } from "../src/storage/turn-state.ts";
import { storedLanguage } from "./advisor.ts";
import { presentError } from "./present/notice.ts";

/** The words of whoever sent an activity, for what has to be said outside of a turn. */
export async function wordsFor(storage: Storage, activity: Activity): Promise<Words> {
  const locale = languageOf(activity.locale);
  try {
    const { user } = await loadTurnState(storage, activity);
    return wordsIn(storedLanguage(user) ?? locale ?? "en");
  } catch {
    // The storage may be the very thing that failed; then the client's language has to do.
    return wordsIn(locale ?? "en");
  }
}

/** What a person is told when a turn failed. */
export async function apology(storage: Storage, activity: Activity): Promise<Partial<Activity>> {
  const words = await wordsFor(storage, activity);
  const card = presentError(words);
  const message = MessageFactory.attachment(CardFactory.adaptiveCard(await renderCard(card)));
  return { ...message, summary: words("notices:error.title") };
}
