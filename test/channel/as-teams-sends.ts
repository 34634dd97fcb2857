/** Where a Teams client sends from, as its activities tell it. */
export const places = {
  "the person's own chat with the bot": { conversationType: "personal", id: "a:1own-chat" },
  "a chat of two people": { conversationType: "personal", id: "19:one_other@unq.gbl.spaces" },
  "a chat of two people that is not called one": { id: "19:one_other@unq.gbl.spaces" },
  "a group chat": { isGroup: true, conversationType: "groupChat", id: "19:group@thread.v2" },
  "a team": { isGroup: true, conversationType: "channel", id: "19:team@thread.tacv2" },
  "a group chat that does not say so": { conversationType: "groupChat", id: "19:group@thread.v2" },
  "a place that is not told": { id: "19:group@thread.v2" },
} as const satisfies Record<string, { id: string; conversationType?: string; isGroup?: boolean }>;

/** The sender's id. */
export const sender = "29:1ada";

export type Place = keyof typeof places;

export const ownChat: Place = "the person's own chat with the bot";
export const notPrivate: readonly Place[] = [
  "a group chat",
  "a team",
  "a group chat that does not say so",
  "a place that is not told",
];

export interface Invoke {
  readonly name: string;
  readonly value: unknown;
  readonly place?: Place;
  readonly locale?: string;
  readonly localTimezone?: string;
  readonly replyToId?: string;
}

/** An invoke with all that Teams sends along. */
export function invoke(serviceUrl: string, { name, value, place = ownChat, ...own }: Invoke): object {
  const { locale = "en-US", localTimezone = "Europe/Paris" } = own;
  const tenantId = "72f988bf-0000-4000-8000-2d7cd011db47";
  return {
    name,
    type: "invoke",
    timestamp: "2026-11-21T08:15:30.123Z",
    localTimestamp: "2026-11-21T09:15:30.123+01:00",
    id: `f:${crypto.randomUUID()}`,
    channelId: "msteams",
    serviceUrl,
    from: { id: sender, name: "Ada Lovelace", aadObjectId: "c5e99701-0000-4000-8000-a6da9df16d58" },
    conversation: { tenantId, ...places[place] },
    recipient: { id: "28:bot", name: "Upgrade Advisor" },
    entities: [{ locale, country: "FR", platform: "Web", timezone: localTimezone, type: "clientInfo" }],
    channelData: { tenant: { id: tenantId }, source: { name: "compose" } },
    locale,
    localTimezone,
    value,
    ...own,
  };
}

/** While somebody types in a card's search box. */
export const typeahead = (queryText: string, dataset = "customers") => ({
  name: "application/search",
  value: { kind: "search", queryText, queryOptions: { skip: 0, top: 15 }, dataset },
});

/** When a command of the message extension is opened, and nothing is typed yet. */
export const opened = (commandId: string) => ({
  name: "composeExtension/query",
  value: {
    commandId,
    parameters: [{ name: "initialRun", value: "true" }],
    queryOptions: { skip: 0, count: 25 },
  },
});

/** While somebody types there. */
export const searched = (commandId: string, query: string, queryOptions = { skip: 0, count: 25 }) => ({
  name: "composeExtension/query",
  value: { commandId, parameters: [{ name: "query", value: query }], queryOptions },
});

/** When somebody presses a button; Teams puts what stands in the card's inputs into the data. */
export const pressed = (data: Readonly<Record<string, unknown>> & { readonly verb: string }) => ({
  name: "adaptiveCard/action",
  value: {
    action: { type: "Action.Execute", title: "Continue", id: "", verb: data.verb, data },
    trigger: "manual",
  },
  replyToId: "1637489123456",
});
