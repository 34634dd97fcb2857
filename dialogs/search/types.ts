import type { Activity } from "botbuilder";
import type { ListChoice } from "../../cards/data.ts";
import type { AdaptiveCard } from "../../cards/render.ts";

/** What is typed, as far as it is, and which of the results are wanted. Nothing typed finds the first ones. */
export interface Query {
  readonly typed: string;
  readonly skip: number;
  readonly top: number;
}

/** A result of a message extension: what its list shows, and the card that it puts into a chat. */
export interface Found {
  /** The customer that it tells about, by id. */
  readonly customer?: string;
  readonly title: string;
  readonly text: string;
  readonly card: AdaptiveCard;
}

export type SearchAnswer =
  | { readonly kind: "found"; readonly found: readonly Found[] }
  /** Nothing was found, or nothing may be: why. */
  | { readonly kind: "message"; readonly text: string };

/** What Teams asks for while somebody types: answered at once and on its own, so that nothing of it is remembered. */
export interface Searches {
  /** The customers for a card's search box; in a team or group chat none. */
  choices(query: Query, activity: Activity): Promise<readonly ListChoice[]>;
  /** What a command of the message extension finds, told in the person's language. */
  results(command: string, query: Query, activity: Activity): Promise<SearchAnswer>;
}
