import type { Language } from "../../src/catalog/types.ts";
import { layTable } from "../local/text-table.ts";
import { intents } from "../../src/understanding/types.ts";
import { endings, slots } from "./judge.ts";
import type { Measured } from "./measure.ts";
import type { Half } from "./utterances.ts";

/** What was measured on one half of one language. */
export interface Part {
  readonly language: Language;
  readonly half: Half;
  readonly measured: readonly Measured[];
}

const isRight = ({ wrong }: Measured): boolean => wrong.length === 0;
const titleOf = ({ language, half }: Part): string => `${language} ${half}`;

/** Whole requests, and how those that were not right ended. */
export function wholeTable(parts: readonly Part[]): string {
  return layTable([
    ["", "utterances", "right", "", "of them asked", ...endings.map((ending) => `wrong: ${ending}`)],
    ...parts.map((part) => [
      titleOf(part),
      `${part.measured.length}`,
      ...shareOf(part.measured, isRight),
      `${part.measured.filter((one) => isRight(one) && one.asked).length}`,
      ...endings.map((ending) => `${part.measured.filter((one) => one.ending === ending).length}`),
    ]),
  ]);
}

/** Whole requests right, an intent a row. */
export function intentTable(parts: readonly Part[]): string {
  return layTable([
    ["intent", ...parts.map(titleOf)],
    ...intents
      .map((intent) => ({
        intent,
        of: parts.map(({ measured }) =>
          measured.filter(({ utterance }) => utterance.means.intent === intent),
        ),
      }))
      .filter(({ of }) => of.some((some) => some.length > 0))
      .map(({ intent, of }) => [intent, ...of.map((some) => shareOf(some, isRight).reverse().join(" "))]),
  ]);
}

/** Right where the sentence has something to say, a slot a row. */
export function slotTable(parts: readonly Part[]): string {
  return layTable([
    ["slot", ...parts.map(titleOf)],
    ...slots.map((slot) => [
      slot,
      ...parts.map(({ measured }) => {
        const judged = measured.filter((one) => one.judged.includes(slot));
        return shareOf(judged, ({ wrong }) => !wrong.includes(slot))
          .reverse()
          .join(" ");
      }),
    ]),
  ]);
}

/** Which intents were taken for which, the most frequent first. */
export function confusions(parts: readonly Part[]): string {
  const counts = new Map<string, number>();
  for (const { utterance, understood, wrong } of parts.flatMap(({ measured }) => measured)) {
    if (!wrong.includes("intent")) continue;
    const pair = `${utterance.means.intent} taken for ${understood.outcome.intent}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  const lines = [...counts].sort(([, one], [, other]) => other - one);
  return lines.length > 0 ? lines.map(([pair, count]) => `${count} × ${pair}`).join("\n") : "none";
}

/** The sentences that were not wholly understood, with what was made of them. */
export function failures({ measured }: Part): string {
  return measured
    .filter((one) => !isRight(one))
    .map(({ utterance: { say, after, means }, understood: { outcome, request }, wrong, ending }) =>
      [
        `${[...(after ?? []), say].map((text) => JSON.stringify(text)).join(" → ")}`,
        `  wrong: ${wrong.join(", ")} (${ending})`,
        `  means: ${JSON.stringify(means)}`,
        `  taken: ${JSON.stringify({
          intent: outcome.intent,
          customer: outcome.customer?.name,
          subscription: outcome.subscription?.name,
          target: outcome.target,
          missing: outcome.missing,
          candidates: outcome.candidates.map(({ name }) => name),
          language: outcome.language,
          request: {
            intent: request.intent,
            rest: request.rest,
            products: request.products.map(({ text, role }) => `${text} (${role})`),
            quantity: request.quantity,
            reason: request.reason,
            guide: request.guide,
            followsUp: request.followsUp,
          },
        })}`,
      ].join("\n"),
    )
    .join("\n");
}

function shareOf(measured: readonly Measured[], isSo: (one: Measured) => boolean): [string, string] {
  const count = measured.filter(isSo).length;
  if (measured.length === 0) return ["", ""];
  return [`${count}/${measured.length}`, `${((100 * count) / measured.length).toFixed(1)}%`];
}
