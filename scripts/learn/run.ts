import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { runScript } from "../local/run-script.ts";
import { learn } from "./learn.ts";

const usage = `npm run learn [-- --untuned]

Learns what words ask for, and which words are ordinary, from the sentences in test/understanding/utterances, and
writes it to src/understanding/learned/weights.json. The half kept apart is never learned from.

  --untuned   leave the tuned half out as well: npm run eval then shows on it what was learned from the others
  --help      this text`;

const file = fileURLToPath(new URL("../../src/understanding/learned/weights.json", import.meta.url));

await runScript(usage, async () => {
  const { values } = parseArgs({
    options: {
      untuned: { type: "boolean", default: false },
    },
  });
  const { learned, sentences } = await learn(values.untuned ? "untuned" : "all");
  await writeFile(file, `${JSON.stringify(learned)}\n`);
  console.log(`learned from ${sentences} sentences`);
  return 0;
});
