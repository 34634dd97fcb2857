import { createHash } from "node:crypto";
import type { Activity } from "botbuilder";

/**
 * The id that an activity is known by. An edited message comes under the id that the message has had from the start:
 * each edit is a turn of its own, and the same edit, arriving again, is the same turn.
 *
 * @returns undefined when the channel gave it no id
 */
export function turnId({ type, id, timestamp, text = "" }: Activity): string | undefined {
  if (id === undefined || type !== "messageUpdate") return id;
  const edit = createHash("sha256").update(`${timestamp?.getTime() ?? ""} ${text}`);
  return `${id}/edit/${edit.digest("hex").slice(0, 16)}`;
}
