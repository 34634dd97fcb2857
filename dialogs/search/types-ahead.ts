import type { Activity } from "botbuilder";

/** What a card's search box looks in, as the card and the client's question name it. */
export const customersDataset = "customers";

/**
 * Whether the client asks for choices while somebody types in a card: Teams does. What stands in for it on the
 * developer's machine, known by its address, would show a list that stays empty, as other channels' clients would.
 */
export function typesAhead({ channelId, serviceUrl }: Pick<Activity, "channelId" | "serviceUrl">): boolean {
  return channelId === "msteams" && serviceUrl.startsWith("https://");
}
