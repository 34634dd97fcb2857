import { z } from "zod";
import type { Cloud, ProductId } from "../catalog/types.ts";
import { guide } from "./guide.ts";
import topicsJson from "./topics.json" with { type: "json" };
import { guideIds } from "./types.ts";
import type { GuideId, Role } from "./types.ts";

/** What a procedure can be asked for by. */
export type Topic = keyof typeof topicsJson;

const topicNames = Object.keys(topicsJson);
const topicName = z.custom<Topic>((name) => typeof name === "string" && topicNames.includes(name));

const topic = z.strictObject({
  /** The guides about it, the more special first. */
  guides: z.array(z.enum(guideIds)).min(1),
  /** It is about this topic instead, as long as the customer does not have the target. */
  unlessOwned: topicName.optional(),
  /** It leads through an upgrade: one that is not possible is answered before any guide begins. */
  answerFirst: z.boolean().default(false),
  /** It concerns the customer, whichever subscription. */
  anySubscription: z.boolean().default(false),
  /** The plan stays what it is: a target that was spoken of is not its own. */
  samePlan: z.boolean().default(false),
  /** It can be done whoever sold the subscription. */
  anySeller: z.boolean().default(false),
});

const topics = z.record(topicName, topic).parse(topicsJson);

/** What the data says of a topic. */
export const topicOf = (name: Topic): z.infer<typeof topic> => topics[name];

/** What is known of a case before a guide is chosen for it. */
export interface Before {
  readonly role: Role | undefined;
  readonly cloud: Cloud | undefined;
  readonly source: ProductId | undefined;
}

/** Whether a guide is for a case. One for certain plans is only for those: it does not fit a plan that is not known. */
export function fits(id: GuideId, { role, cloud, source }: Before): boolean {
  const { audience } = guide(id);
  return (
    (!audience.role || !role || audience.role === role) &&
    (!audience.cloud || !cloud || audience.cloud === cloud) &&
    (!audience.sources || (source !== undefined && audience.sources.includes(source)))
  );
}

/** The guides about a topic that fit the case; several where it does not tell which. */
export function guidesAbout(name: Topic, known: Before): readonly GuideId[] {
  return topics[name].guides.filter((id) => fits(id, known));
}
