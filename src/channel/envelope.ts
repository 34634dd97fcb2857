import type { Activity } from "botbuilder";
import { z } from "zod";
import { parseTamed } from "./tamed-json.ts";

/** Longest text of a message, in UTF-16 units; Teams itself sends less. */
const mostText = 32_768;
const mostEntities = 250;
const mostAttachments = 50;
const mostMembers = 1000;

const id = z.string().min(1).max(1024);
const label = z.string().max(256);
/** What goes back to the channel, in the address of the answer: the framework can write nothing else there. */
const told = z.string().max(1024).nullish();
const account = z.looseObject({ id, name: told, aadObjectId: told, role: told });
/** Part of the path that answers are sent to, where half a character cannot be written. */
const pathId = id.refine((text) => text.isWellFormed());
const place = account.extend({
  /** The framework writes it into a header as well, which holds nothing but ASCII. */
  id: id.regex(/^[\x20-\x7e]+$/),
  conversationType: told,
  tenantId: told,
  isGroup: z.boolean().nullish(),
});

const envelope = z.looseObject({
  type: label.min(1),
  id: pathId.optional(),
  channelId: label.min(1),
  serviceUrl: z.url({ protocol: /^https?$/ }).max(2048),
  conversation: place,
  from: account,
  recipient: account.optional(),
  text: z.string().max(mostText).optional(),
  name: label.optional(),
  action: label.optional(),
  locale: label.optional(),
  replyToId: id.optional(),
  deliveryMode: label.optional(),
  entities: z
    .array(z.looseObject({ type: label }))
    .max(mostEntities)
    .optional(),
  attachments: z
    .array(z.looseObject({ contentType: label }))
    .max(mostAttachments)
    .optional(),
  membersAdded: z.array(account).max(mostMembers).optional(),
  membersRemoved: z.array(account).max(mostMembers).optional(),
});

/**
 * Reads an activity from the body of a request. What is checked is what the framework and the conversation rely on;
 * the framework itself answers a malformed activity with 500 and its own text.
 *
 * @returns undefined for anything that is not an activity
 */
export function readActivity(body: string): Activity | undefined {
  const value = withoutNulls(parseTamed(body));
  return isActivity(value) ? withDates(value) : undefined;
}

/** Some channels write null for what they leave out. */
function withoutNulls(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null));
}

/**
 * The framework's type asks for more (`callerId`, `label`, `listenFor`, …) than any channel sends, and than anything
 * reads.
 */
function isActivity(value: unknown): value is Activity {
  return envelope.safeParse(value).success;
}

const date = z.coerce.date();

/** What JSON has as text; a moment that is none is left out. */
function withDates(activity: Activity): Activity {
  const dated = { ...activity };
  for (const field of ["timestamp", "localTimestamp", "expiration"] as const) {
    const moment = date.safeParse(dated[field]);
    if (moment.success) dated[field] = moment.data;
    else delete dated[field];
  }
  return dated;
}
