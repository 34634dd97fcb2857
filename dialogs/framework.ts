/**
 * The parts of botbuilder-dialogs that the conversation is made of, each from its own file: the package's front door
 * also loads its prompts with their recognisers of numbers and dates, which nothing here uses and which take longer to
 * load than everything else in this folder.
 */
export { ComponentDialog } from "botbuilder-dialogs/lib/componentDialog.js";
export { Dialog, DialogTurnStatus } from "botbuilder-dialogs/lib/dialog.js";
export { DialogSet } from "botbuilder-dialogs/lib/dialogSet.js";
export type { DialogContext, DialogState } from "botbuilder-dialogs/lib/dialogContext.js";
export type { DialogInstance, DialogReason, DialogTurnResult } from "botbuilder-dialogs/lib/dialog.js";
