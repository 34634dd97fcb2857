import type { Activity, Storage } from "botbuilder";
import { loadTurnState } from "../../src/storage/turn-state.ts";
import { Shelf } from "../guides/shelf.ts";
import { readReminderCall } from "../input.ts";
import type { ViewOf } from "../view.ts";

/**
 * Whether what a reminder says, worded when it fell due, may still be sent: its guide is kept, and the person still
 * sees the customer that it is for.
 */
export type MayStillTell = (reminder: Activity) => Promise<boolean>;

export function createMayStillTell(storage: Storage, viewOf: ViewOf): MayStillTell {
  return async (reminder) => {
    const call = readReminderCall(reminder);
    const { user } = await loadTurnState(storage, reminder);
    const open = call && new Shelf(user).find(call.guide);
    if (!open?.customer) return open !== undefined;
    const { directory } = await viewOf(reminder);
    return (await directory.customer(open.customer)) !== undefined;
  };
}
