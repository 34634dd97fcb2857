import type { Activity } from "botbuilder";
import type { RightsOf } from "../src/directory/access-file.ts";
import { everything } from "../src/directory/access-rules.ts";
import type { Rights } from "../src/directory/access-rules.ts";
import type { Directory, WholeDirectory } from "../src/directory/types.ts";
import { personOf } from "./person.ts";

/** What somebody sees: their part of the directory, as if it were all of it. */
export interface View extends Pick<Rights, "roles"> {
  readonly directory: Directory;
}

/** What the sender of an activity sees, by the rights that they have now. */
export type ViewOf = (activity: Pick<Activity, "channelId" | "from" | "conversation">) => Promise<View>;

/** @param rightsOf undefined where everybody sees everything */
export function viewsOf(directory: WholeDirectory, rightsOf: RightsOf | undefined): ViewOf {
  return async (activity) => {
    const { customers, roles } = rightsOf ? await rightsOf(personOf(activity).person) : everything;
    return { directory: directory.seenBy(customers), roles };
  };
}
