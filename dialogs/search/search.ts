import type { Words } from "../../locales/i18n.ts";
import type { Catalog } from "../../src/catalog/types.ts";
import type { Directory } from "../../src/directory/types.ts";

/** Who searches, where, and in what. */
export interface Search {
  readonly words: Words;
  readonly catalog: Catalog;
  readonly directory: Directory;
  /** The bot's own id in Teams, for the link to its chat; empty where the client does not tell. */
  readonly botId: string;
  /** Today, as the person would write it. */
  readonly today: string;
}
