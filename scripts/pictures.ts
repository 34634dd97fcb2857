import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { openPlayground } from "../test/support/playground.ts";

const folder = fileURLToPath(new URL("../docs/pictures/", import.meta.url));

/** The pictures of the README: an answer in each language, one of each verdict. */
const pictures = [
  { file: "answer-en.png", question: "Can Contoso go from Business Basic to E3?" },
  { file: "answer-fr.png", question: "Northwind Traders peut-il passer à E3 ?" },
  { file: "answer-zh.png", question: "La Cidrerie du Val d'Or 的商业基本版能升级到 E3 吗？" },
];

await mkdir(folder, { recursive: true });
await using playground = await openPlayground();
for (const { file, question } of pictures) {
  await playground.say(question);
  const card = await playground.waitForCard();
  await card.screenshot({ path: folder + file });
  console.log(`docs/pictures/${file}  ${question}`);
}
