import type { Activity, StatePropertyAccessor, Storage, StoreItem, StoreItems } from "botbuilder";
import { key } from "./key.ts";
import { newReminderItem } from "./reminder.ts";
import type { Reminder } from "./reminder.ts";
import { StateItem } from "./state-item.ts";
import type { StateData } from "./state-item.ts";
import type { TurnRecord } from "./turn-record.ts";

export type { StateData } from "./state-item.ts";

/** `conversation`: one person in one conversation; `user`: the person wherever they write from the same channel. */
export type Scope = "conversation" | "user";

/** What a turn knows from earlier ones: plain JSON, to be changed in place. */
export interface TurnState {
  readonly conversation: StateData;
  readonly user: StateData;
  /** The last turns of this person in this conversation, the latest last. Kept by the turn loop. */
  turns: readonly TurnRecord[];
  /** A property as botbuilder-dialogs wants it; it lives in `conversation` or `user` under its name. */
  accessor<T>(scope: Scope, name: string): StatePropertyAccessor<T>;
  /**
   * Has the conversation come back to something by itself; set when the turn is saved, and only then.
   *
   * @throws RangeError when the reminder's `due` is no instant; ZodError when its activity is not as it has to be
   */
  schedule(reminder: Reminder): void;
  /**
   * Writes what has changed since loading, in one write, under the eTags that it was loaded with. Once only: the
   * loaded eTags are then spent.
   *
   * @param also further items of the same write
   * @throws ETagConflict when somebody else wrote meanwhile; then nothing was written
   */
  save(also?: StoreItems): Promise<void>;
}

/** Where an activity comes from: all that state is found by. */
export type Origin = Pick<Activity, "channelId" | "conversation" | "from">;

/** The name of a person's place in a conversation: state's key, and what turns queue for. */
export function conversationKey({ channelId, conversation, from }: Origin): string {
  return key("conversation", channelId, conversation.id, from.id);
}

/** Reads the two items of a turn; one that is absent, or of a version that is not ours, starts empty. */
export async function loadTurnState(storage: Storage, origin: Origin): Promise<TurnState> {
  const keys = { conversation: conversationKey(origin), user: key("user", origin.channelId, origin.from.id) };
  const stored = await storage.read([keys.conversation, keys.user]);
  const conversation = new StateItem(keys.conversation, stored[keys.conversation]);
  const user = new StateItem(keys.user, stored[keys.user]);
  const scheduled = new Map<string, StoreItem>();
  return {
    conversation: conversation.data,
    user: user.data,
    get turns() {
      return conversation.turns;
    },
    set turns(turns) {
      conversation.turns = turns;
    },
    accessor: (scope, name) => accessor((scope === "user" ? user : conversation).data, name),
    schedule(reminder) {
      scheduled.set(...newReminderItem(reminder));
    },
    async save(also = {}) {
      const changed = [conversation, user].filter((item) => item.hasChanged());
      const items = changed.map((item) => [item.key, item.toStoreItem()] as const);
      await storage.write({ ...Object.fromEntries([...items, ...scheduled]), ...also });
    },
  };
}

function accessor<T>(data: StateData, name: string): StatePropertyAccessor<T> {
  // The framework's accessors are typed by whoever names the property; nothing else is put under that name.
  const read = () => data[name] as T | undefined;
  function get(context: unknown): Promise<T | undefined>;
  function get(context: unknown, defaultValue: T): Promise<T>;
  function get(_context: unknown, defaultValue?: T): Promise<T | undefined> {
    if (data[name] === undefined && defaultValue !== undefined) data[name] = structuredClone(defaultValue);
    return Promise.resolve(read());
  }
  return {
    get,
    set(_context, value) {
      data[name] = value;
      return Promise.resolve();
    },
    delete() {
      delete data[name];
      return Promise.resolve();
    },
  };
}
