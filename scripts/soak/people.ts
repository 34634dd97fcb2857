import { randomUUID } from "node:crypto";
import type { Random } from "../bench/customers/random.ts";

/** What a person does, as the part of an activity that tells it. */
export type Deed = Readonly<Record<string, unknown>>;

const pressed = (data: Readonly<Record<string, unknown>> & { readonly verb: string }): Deed => ({
  type: "invoke",
  name: "adaptiveCard/action",
  value: { action: { type: "Action.Execute", verb: data.verb, data }, trigger: "manual" },
});
const said = (locale: string, text: string): Deed => ({ type: "message", locale, text });

/** A long day: questions, follow-ups, guides, buttons of cards old and invented, searches, and what makes no sense. */
const deeds: readonly Deed[] = [
  said("fr-FR", "Contoso peut-il passer de Business Basic à E3 ?"),
  said("en-US", "Can Contoso go from Business Basic to E3?"),
  said("zh-CN", "Contoso 可以从 Business Basic 升级到 E3 吗？"),
  said("en-US", "and E5?"),
  said("en-US", "why not?"),
  said("fr-FR", "et Fabrikam ?"),
  said("en-US", "Fabrikam to E5"),
  said("en-US", "2"),
  said("zh-CN", "海川物流 有哪些订阅？"),
  said("en-US", "How do I change plans manually?"),
  said("en-US", "next"),
  said("fr-FR", "où en étais-je ?"),
  said("en-US", "cancel"),
  said("en-US", "start over"),
  said("en-US", "help"),
  said("en-US", "lorem ipsum dolor sit amet"),
  said("en-US", "🎉".repeat(200)),
  pressed({ verb: "check", customer: "no-such-customer", target: "o365-e3" }),
  pressed({ verb: "paths", rulebook: "csp-global" }),
  pressed({ verb: "guide-start", guide: "manual-change" }),
  pressed({ verb: "destroy" }),
  pressed({ verb: "search", typed: "north", inPlace: true }),
  {
    type: "invoke",
    name: "application/search",
    value: { queryText: "wood", queryOptions: { skip: 0, top: 15 }, dataset: "customers" },
  },
  { type: "messageReaction", reactionsAdded: [{ type: "like" }] },
];

/** What the same share of activities does again: it arrives a second time. */
const repeatedShare = 0.02;

/** Activities of many people, one after the other, each in a conversation of their own. */
export function crowd(random: Random, { people, serviceUrl }: { people: number; serviceUrl: string }) {
  let last: Deed | undefined;
  return (): Deed => {
    if (last && random.chance(repeatedShare)) return last;
    const person = random.below(people);
    last = {
      id: randomUUID(),
      channelId: "msteams",
      serviceUrl,
      from: { id: `29:person-${person}`, name: "Somebody" },
      recipient: { id: "28:bot", name: "Bot" },
      conversation: { id: `a:conversation-${person}`, conversationType: "personal" },
      ...(random.chance(0.5) ? { deliveryMode: "expectReplies" } : {}),
      ...random.pick(deeds),
    };
    return last;
  };
}
