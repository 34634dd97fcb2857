import type { Said } from "../../dialogs/chat.ts";

/** One turn as the contract of `ask --json` has it, on one line. */
export function toJson({ text, outcome }: Said): string {
  const { language, intent, customer, subscription, target, missing, candidates, report } = outcome;
  return JSON.stringify({
    language,
    intent,
    text,
    customer,
    subscription,
    target,
    missing,
    candidates,
    report,
  });
}

/** Nothing is left to ask, and it was understood. */
export function answered({ outcome }: Said): boolean {
  return outcome.missing.length === 0 && outcome.intent !== "none";
}
