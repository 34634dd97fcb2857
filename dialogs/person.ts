import type { Activity } from "botbuilder";
import { z } from "zod";

/** Who sent an activity, and which organisation they belong to, by their ids in Microsoft Entra, in lower case. */
export interface Person {
  readonly person: string | undefined;
  readonly tenant: string | undefined;
}

const id = z.guid().toLowerCase();
const account = z.object({ aadObjectId: id });
const place = z.object({ tenantId: id });
const told = z.object({ tenant: z.object({ id }) });

/**
 * The person whom an activity comes from, as Teams tells it; of any other channel nothing is known, for in some of
 * them the client itself fills in who it is.
 */
export function personOf({
  channelId,
  from,
  conversation,
  channelData,
}: Pick<Activity, "channelId" | "from" | "conversation" | "channelData">): Person {
  if (channelId !== "msteams") return { person: undefined, tenant: undefined };
  return {
    person: account.safeParse(from).data?.aadObjectId,
    tenant: place.safeParse(conversation).data?.tenantId ?? told.safeParse(channelData).data?.tenant.id,
  };
}
