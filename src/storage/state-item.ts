import type { StoreItem } from "botbuilder";
import { z } from "zod";
import { mustNotExist } from "./etag.ts";
import { turnRecord } from "./turn-record.ts";
import type { TurnRecord } from "./turn-record.ts";

/** The shape of what is stored. Raise it when stored state of the old shape can no longer be understood. */
const stateVersion = 1;

export type StateData = Record<string, unknown>;

const storedItem = z.object({
  version: z.literal(stateVersion),
  data: z.record(z.string(), z.unknown()),
  turns: z.array(turnRecord).default([]),
});

const tagged = z.looseObject({ eTag: z.string() });

/** One stored item of a turn's state: its content, to be changed in place, and the eTag it was read under. */
export class StateItem {
  readonly key: string;
  readonly data: StateData;
  /** Never changed in place: a turn more makes another list. */
  turns: readonly TurnRecord[];
  readonly #eTag: string;
  readonly #loaded: { readonly data: string; readonly turns: readonly TurnRecord[] };

  /**
   * @param stored what the storage gave. Of another version it counts as empty, but keeps its eTag: writing replaces
   * it, and still not what somebody else wrote meanwhile.
   */
  constructor(key: string, stored: unknown) {
    const known = storedItem.safeParse(stored);
    const tag = tagged.safeParse(stored);
    this.key = key;
    this.data = known.success ? known.data.data : {};
    this.turns = known.success ? known.data.turns : [];
    this.#eTag = tag.success ? tag.data.eTag : mustNotExist;
    this.#loaded = { data: JSON.stringify(this.data), turns: this.turns };
  }

  hasChanged(): boolean {
    return this.turns !== this.#loaded.turns || JSON.stringify(this.data) !== this.#loaded.data;
  }

  toStoreItem(): StoreItem {
    return { version: stateVersion, data: this.data, turns: this.turns, eTag: this.#eTag };
  }
}
