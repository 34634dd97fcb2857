/**
 * The eTag of an item that was looked for and not found: writing under it succeeds only while the item still does not
 * exist. The Bot Framework has no word for this; without one, two turns that each begin a conversation would
 * overwrite one another.
 */
export const mustNotExist = "must-not-exist";

/** The eTag that overwrites whatever is there. */
export const overwrite = "*";

/** An item was written under an eTag that is no longer the stored one: somebody else wrote, or deleted, it meanwhile. */
export class ETagConflict extends Error {
  readonly code = "ETagConflict";
  readonly key: string;

  constructor(key: string) {
    super("A stored item has changed since it was read.");
    this.name = "ETagConflict";
    this.key = key;
  }
}
