import { CardFactory, MessageFactory } from "botbuilder";
import type { Activity, TurnContext } from "botbuilder";
import type { CardData } from "../cards/data.ts";
import { renderCard } from "../cards/render.ts";
import type { Intent } from "../src/understanding/types.ts";
import type { Outcome } from "./outcome.ts";
import { overall } from "./present/overall.ts";
import { asTextWithSuggestions } from "./present/suggestions.ts";
import { scopeOf } from "./scope.ts";
import type { Input } from "./scope.ts";
import { OutcomeKey, PlacementKey } from "./turn/run-turn.ts";

/**
 * Answers a turn: one card, alone (Teams splits a text and a card into two messages), with its first line as the
 * notification's, or a short text with suggestions; and what it came to, for whoever is not a person.
 */
export async function reply(
  context: TurnContext,
  card: CardData,
  outcome: Partial<Omit<Outcome, "language" | "verdict">> & { readonly intent: Intent },
): Promise<void> {
  const { words, input } = scopeOf(context);
  const { language } = words;
  const whole: Outcome = {
    language,
    customer: null,
    subscription: null,
    target: null,
    missing: [],
    candidates: [],
    report: null,
    ...outcome,
    verdict: verdictOf(outcome),
  };
  context.turnState.set(OutcomeKey, whole);
  context.turnState.set(PlacementKey, input.kind === "action" && input.action.inPlace ? "replace" : "new");
  const text = takesSuggestions(context, input) ? asTextWithSuggestions(card) : undefined;
  await context.sendActivity(text ?? (await asCard(card)));
}

/** A button is answered by a card, which may take the place of its own. */
const takesSuggestions = ({ activity }: TurnContext, input: Input): boolean =>
  activity.channelId === "msteams" &&
  activity.conversation.conversationType === "personal" &&
  input.kind === "request" &&
  activity.type !== "invoke";

async function asCard(card: CardData): Promise<Partial<Activity>> {
  const message = MessageFactory.attachment(CardFactory.adaptiveCard(await renderCard(card)));
  message.summary = card.card === "answer" ? `${card.mark} ${card.headline}` : card.title;
  return message;
}

/** What the person was told: of an answer with words in it that nothing explained, that it is to be checked. */
function verdictOf({ report, target, missing = [] }: Partial<Outcome>): Outcome["verdict"] {
  if (!report) return null;
  if (missing.length > 0) return target ? "undetermined" : null;
  if (!target) return overall(report);
  return report.options.find((option) => option.target === target)?.verdict ?? null;
}
