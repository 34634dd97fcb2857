import type { Template } from "adaptivecards-templating";
import { z } from "zod";
import type { CardData, CardName } from "./data.ts";
import answer from "./answer.json" with { type: "json" };
import chooseCustomer from "./choose-customer.json" with { type: "json" };
import chooseSubscription from "./choose-subscription.json" with { type: "json" };
import error from "./error.json" with { type: "json" };
import explain from "./explain.json" with { type: "json" };
import guide from "./guide.json" with { type: "json" };
import guides from "./guides.json" with { type: "json" };
import handout from "./handout.json" with { type: "json" };
import help from "./help.json" with { type: "json" };
import notice from "./notice.json" with { type: "json" };
import paths from "./paths.json" with { type: "json" };
import welcome from "./welcome.json" with { type: "json" };

const sources: Readonly<Record<CardName, object>> = {
  answer,
  "choose-customer": chooseCustomer,
  "choose-subscription": chooseSubscription,
  error,
  explain,
  guide,
  guides,
  handout,
  help,
  notice,
  paths,
  welcome,
};

const templates = new Map<CardName, Template>();

/** The template engine is loaded with the first card: it takes long, and would slow every start. */
async function template(card: CardName): Promise<Template> {
  const known = templates.get(card);
  if (known) return known;
  const templating = await import("adaptivecards-templating");
  const parsed = new templating.Template(sources[card]);
  templates.set(card, parsed);
  return parsed;
}

/** An Adaptive Card as it is sent. */
export interface AdaptiveCard {
  readonly type: "AdaptiveCard";
  readonly version: "1.5";
  readonly body: readonly unknown[];
  readonly actions: readonly unknown[];
}

const expanded = z.object({ body: z.array(z.unknown()), actions: z.array(z.unknown()) });

/** Fills a card's template. What stands in the data shows as its own characters: it is never a template itself. */
export async function renderCard(data: CardData): Promise<AdaptiveCard> {
  const { body, actions } = expanded.parse((await template(data.card)).expand({ $root: data }));
  return { type: "AdaptiveCard", version: "1.5", body, actions };
}
