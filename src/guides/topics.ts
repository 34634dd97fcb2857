import { z } from "zod";
import type { Cloud, ProductId } from "../catalog/types.ts";
import { guide } from "./guide.ts";
import topicsJson from "./topics.json" with { type: "json" };
import { guideIds } from "./types.ts";
import type { GuideId, Role } from "./types.ts";

/** What a procedure can be asked for by. */
export type Topic = keyof typeof topicsJson;

const guides = z.array(z.enum(guideIds)).min(1);
const topics: Readonly<Record<Topic, readonly GuideId[]>> = z
  .strictObject({
    "change-manually": guides,
    "move-users": guides,
    "upgrade-tab": guides,
    "upgrade-tab-blocked": guides,
    upgrade: guides,
    "back-up": guides,
    "request-privileges": guides,
    "add-licences": guides,
  })
  .parse(topicsJson);

/** What is known of a case before a guide is chosen for it. */
export interface Before {
  readonly role: Role | undefined;
  readonly cloud: Cloud | undefined;
  readonly source: ProductId | undefined;
}

/** The guides about a topic that fit the case; several where it does not tell which. */
export function guidesAbout(topic: Topic, { role, cloud, source }: Before): readonly GuideId[] {
  return topics[topic].filter((id) => {
    const { audience } = guide(id);
    return (
      (!audience.role || !role || audience.role === role) &&
      (!audience.cloud || !cloud || audience.cloud === cloud) &&
      (!audience.sources || !source || audience.sources.includes(source))
    );
  });
}
