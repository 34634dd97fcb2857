import { TurnContext } from "botbuilder";
import type { Activity, Storage, StoreItems } from "botbuilder";
import type { Logger } from "pino";
import { z } from "zod";
import { ETagConflict } from "../../src/storage/etag.ts";
import type { Placement, Reply, TurnRecord } from "../../src/storage/turn-record.ts";
import { conversationKey, loadTurnState } from "../../src/storage/turn-state.ts";
import type { TurnState } from "../../src/storage/turn-state.ts";
import { BufferingAdapter } from "./buffering-adapter.ts";
import type { Deliveries } from "./deliveries.ts";
import { turnId } from "./turn-id.ts";

/** Under this key `context.turnState` takes what the turn came to, for the log and for whoever is not a person. */
export const OutcomeKey = Symbol("outcome");
/** Under this key `context.turnState` takes where the answer to a button goes: "replace" or "new" (the default). */
export const PlacementKey = Symbol("placement");

/** How often a turn is run before it gives up on state that others keep changing. */
const mostTries = 5;
/** How many turns of a conversation are remembered; a channel repeats an activity within seconds. */
const turnsKept = 5;

/** The conversation: it answers through the context and remembers in the state. */
export type Respond = (context: TurnContext, state: TurnState) => Promise<void>;

export interface TurnOptions {
  readonly activity: Activity;
  readonly storage: Storage;
  /** May be called several times for one activity, each time on fresh state. */
  readonly respond: Respond;
  readonly log: Logger;
  /** What is known to have arrived. Without it every turn's replies count as perhaps lost, and are kept a while. */
  readonly deliveries?: Deliveries;
  /** Once it is aborted nothing is saved any more. */
  readonly signal?: AbortSignal;
  /**
   * The items that keep the replies until they have arrived, written together with the state. Without it they are kept
   * among the last turns of the conversation.
   */
  readonly outbox?: (replies: readonly Reply[]) => StoreItems;
}

export interface TurnResult {
  /** The activity had been answered before: `replies` are the recorded ones, as far as they are still kept. */
  readonly duplicate: boolean;
  /** Those replies are known to have arrived. */
  readonly delivered: boolean;
  readonly replies: readonly Reply[];
  readonly placement: Placement;
  /** What `respond` left under OutcomeKey. */
  readonly outcome: unknown;
  readonly tries: number;
}

/** Others changed the state of this conversation at each try. Nothing was saved. */
export class TurnConflict extends Error {
  readonly code = "TurnConflict";

  constructor(options: ErrorOptions) {
    super(`The turn was given up after ${mostTries} conflicting tries.`, options);
    this.name = "TurnConflict";
  }
}

/** The name of an activity, for telling a repeated one; undefined when the channel gave it no id. */
export function activityKey(activity: Activity): string | undefined {
  const id = turnId(activity);
  return id === undefined ? undefined : `${conversationKey(activity)}/${id}`;
}

/**
 * Answers one activity, all or nothing: runs the conversation with its replies held back, saves the state under the
 * eTags that it was loaded with, and gives the replies to whoever sends them. When others wrote meanwhile it starts
 * again on fresh state.
 *
 * The replies are saved together with the state. An activity that arrives again does not run again: it gives the
 * recorded replies, so that a process that is killed between saving and sending loses nothing.
 *
 * @throws TurnConflict after five tries; ETagConflict when the outbox was changed by others; the signal's reason once
 * it is aborted; whatever `respond` and the storage throw. Then nothing is saved.
 */
export async function runTurn(options: TurnOptions): Promise<TurnResult> {
  const { activity, storage, log, signal, outbox } = options;
  for (let tries = 1; ; tries++) {
    const state = await loadTurnState(storage, activity);
    const earlier = state.turns.find(({ activityId }) => activityId === turnId(activity));
    if (earlier) return repeated(earlier, options, tries);
    const result = { ...(await rehearse(options, state)), tries };
    const kept = outbox?.(result.replies);
    if (!kept) remember(state, result, options);
    signal?.throwIfAborted();
    try {
      await state.save(kept);
      return result;
    } catch (error) {
      if (!(error instanceof ETagConflict) || (kept && error.key in kept)) throw error;
      if (tries === mostTries) throw new TurnConflict({ cause: error });
      log.debug({ tries }, "state changed meanwhile, the turn starts again");
    }
  }
}

/**
 * Lets go of the replies to an activity, which have arrived: should it arrive once more, also at another process, it is
 * known to be answered. When others write meanwhile it is left at that.
 *
 * @throws whatever the storage throws
 */
export async function forgetReplies(storage: Storage, activity: Activity): Promise<void> {
  const state = await loadTurnState(storage, activity);
  const id = turnId(activity);
  state.turns = state.turns.map((turn) => (turn.activityId === id ? { ...turn, replies: null } : turn));
  await state.save().catch((error: unknown) => {
    if (!(error instanceof ETagConflict)) throw error;
  });
}

const placementSchema = z.enum(["replace", "new"]).catch("new");

async function rehearse(
  { activity, respond }: TurnOptions,
  state: TurnState,
): Promise<Omit<TurnResult, "tries">> {
  const adapter = new BufferingAdapter();
  const context = new TurnContext(adapter, copyForTurn(activity));
  if (activity.locale) context.locale = activity.locale;
  await respond(context, state);
  return {
    duplicate: false,
    delivered: false,
    replies: adapter.replies,
    placement: placementSchema.parse(context.turnState.get(PlacementKey)),
    outcome: context.turnState.get<unknown>(OutcomeKey),
  };
}

/** Each try has its own activity; without a delivery mode, which would have the context keep the replies itself. */
function copyForTurn(activity: Activity): Activity {
  const copy = structuredClone(activity);
  delete copy.deliveryMode;
  return copy;
}

function repeated(record: TurnRecord, { activity, deliveries }: TurnOptions, tries: number): TurnResult {
  const key = activityKey(activity);
  return {
    duplicate: true,
    delivered: record.replies === null || (key !== undefined && (deliveries?.has(key) ?? false)),
    replies: record.replies ?? [],
    placement: record.placement,
    outcome: undefined,
    tries,
  };
}

/** Records the turn, and lets go of the replies of earlier ones that are known to have arrived. */
function remember(state: TurnState, { replies, placement }: TurnResult, options: TurnOptions): void {
  const { activity, deliveries } = options;
  const id = turnId(activity);
  if (id === undefined) return;
  const place = conversationKey(activity);
  const earlier = state.turns.map((turn) =>
    deliveries?.has(`${place}/${turn.activityId}`) ? { ...turn, replies: null } : turn,
  );
  state.turns = [...earlier, { activityId: id, placement, replies }].slice(-turnsKept);
}
