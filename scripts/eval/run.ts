import { parseArgs } from "node:util";
import { languages } from "../../src/catalog/types.ts";
import { runScript } from "../local/run-script.ts";
import { languageOption } from "../local/usage.ts";
import { openMeasure } from "./measure.ts";
import { measureOthers, othersTable } from "./other-names.ts";
import { confusions, failures, intentTable, slotTable, wholeTable } from "./tables.ts";
import type { Part } from "./tables.ts";
import { halves, readUtterances } from "./utterances.ts";

// How well sentences are understood that people wrote without knowing how it is done, in their conversations.

const usage = `npm run eval -- [--lang en|fr|zh] [--show]

Accuracy a language, an intent and a slot, and the confusions: on the half that the understanding may be tuned on, on
more sentences to learn from, on the half kept apart, and on fresh ones that were written when the tuning was over.

  --lang    one language only
  --show    print the sentences that were not understood, of those that may be tuned on
  --help    this text`;

await runScript(usage, async () => {
  const { values } = parseArgs({
    options: {
      lang: { type: "string" },
      show: { type: "boolean", default: false },
    },
  });
  const only = languageOption(values.lang);
  const asked = only ? [only] : languages;

  const { measure, directory } = await openMeasure();
  const parts: Part[] = [];
  for (const language of asked) {
    for (const half of halves) {
      parts.push({ language, half, measured: await measure(language, await readUtterances(language, half)) });
    }
  }
  if (values.show) {
    for (const part of parts.filter(({ half }) => half === "tuned" || half === "more"))
      console.log(`${failures(part)}\n`);
  }
  const others = await measureOthers(measure, directory, { asked });
  if (values.show) {
    for (const { utterance, understood } of others.flatMap(({ answered }) => answered))
      console.log(
        `${JSON.stringify(utterance.say)}\n  answered about: ${understood.outcome.customer?.name}\n`,
      );
  }
  console.log(
    [
      wholeTable(parts),
      othersTable(others),
      intentTable(parts),
      slotTable(parts),
      "Intents confused",
      confusions(parts),
    ].join("\n\n"),
  );
  return 0;
});
