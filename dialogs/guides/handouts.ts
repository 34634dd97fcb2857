/** What can be taken away from a guide. */
export const handouts = ["checklist", "reassign-script", "privileges-request"] as const;
export type Handout = (typeof handouts)[number];
