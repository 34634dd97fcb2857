import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { runScript } from "../local/run-script.ts";
import { intentExamples, readLessons, topicExamples } from "./examples.ts";
import { train } from "./train.ts";
import { ordinaryWords } from "./words.ts";

// Learns from the sentences in test/understanding/utterances what words ask for, and which are ordinary.

const file = fileURLToPath(new URL("../../src/understanding/learned/weights.json", import.meta.url));

await runScript(async () => {
  const lessons = await readLessons(
    process.argv.includes("--untuned") ? ["more", "lessons"] : ["tuned", "more", "lessons"],
  );
  const learned = {
    intents: train(intentExamples(lessons)),
    topics: train(topicExamples(lessons)),
    words: ordinaryWords(lessons.filter(({ source }) => source !== "lessons")),
  };
  await writeFile(file, `${JSON.stringify(learned)}\n`);
  console.log(`learned from ${lessons.length} sentences`);
  return 0;
});
