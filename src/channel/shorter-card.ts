import type { Activity } from "botbuilder";
import { z } from "zod";

/** Largest body of a shortened card, in UTF-16 units of its JSON: a fraction of the least that channels take. */
const mostUnits = 8192;

const cardMessage = z.looseObject({
  attachments: z.tuple([
    z.looseObject({
      contentType: z.literal("application/vnd.microsoft.card.adaptive"),
      content: z.looseObject({ body: z.array(z.unknown()) }),
    }),
  ]),
});

/**
 * A message that the channel found too large, cut down to what its card begins with, and a note that this is not all.
 * Its buttons stay.
 */
export function shorter(activity: Partial<Activity>, note: string): Partial<Activity> {
  const message = cardMessage.safeParse(activity).data;
  if (!message) return { type: "message", text: note };
  const [{ contentType, content }] = message.attachments;
  let units = 0;
  const endsAt = content.body.findIndex((element) => (units += JSON.stringify(element).length) > mostUnits);
  const kept = endsAt < 0 ? content.body : content.body.slice(0, endsAt);
  const body = [...kept, { type: "TextBlock", text: note, wrap: true, separator: true }];
  return { ...activity, attachments: [{ contentType, content: { ...content, body } }] };
}
