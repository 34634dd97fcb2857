import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { openPlayground } from "../test/support/playground.ts";
import { runScript } from "./local/run-script.ts";

const usage = `npm run pictures

Takes the pictures of the README anew, in the Playground, in a browser without a window.

  --help   this text

A browser is needed: CHROMIUM is its path, /usr/bin/chromium where it is not set.`;

const folder = fileURLToPath(new URL("../docs/pictures/", import.meta.url));

/** A client's window: a desktop's, and a phone's. */
const windows = [
  { name: "", width: 1280 },
  { name: "-narrow", width: 360 },
];

interface Picture {
  readonly file: string;
  /** What is said before it is taken. */
  readonly says: readonly string[];
  readonly narrow: boolean;
}

/** The pictures of the README: an answer in each language, one of each verdict; a guide in each, at several steps. */
const pictures: readonly Picture[] = [
  { file: "answer-en", says: ["Can Contoso go from Business Basic to E3?"], narrow: false },
  { file: "answer-fr", says: ["Northwind Traders peut-il passer à E3 ?"], narrow: false },
  { file: "answer-zh", says: ["La Cidrerie du Val d'Or 的商业基本版能升级到 E3 吗？"], narrow: false },
  {
    file: "guide-en",
    says: [
      "Can Northwind Traders go to E3?",
      "How do I change plans manually?",
      "restart the guide",
      "1",
      "1",
      "done",
      "2",
    ],
    narrow: true,
  },
  {
    file: "guide-fr",
    says: [
      "Northwind Traders peut-il passer à E3 ?",
      "Comment changer de plan à la main ?",
      "recommencer le guide",
      "1",
      "1",
      "fait",
      "1",
      "1",
      "2",
    ],
    narrow: true,
  },
  {
    file: "guide-zh",
    says: [
      "Northwind Traders 能升级到 E3 吗？",
      "怎么手动更改计划？",
      "重新开始这个指南",
      "1",
      "1",
      "完成",
      "1",
      "1",
      "2",
      "完成",
    ],
    narrow: true,
  },
];

await runScript(usage, async () => {
  parseArgs();
  await mkdir(folder, { recursive: true });
  for (const { name, width } of windows) {
    await using playground = await openPlayground({ width });
    // Room for the longest card, which would lie under the page's head otherwise.
    await playground.page.setViewportSize({ width, height: 1800 });
    for (const { file, says, narrow } of pictures) {
      if (name !== "" && !narrow) continue;
      for (const text of says) await playground.say(text);
      const card = await playground.waitForCard();
      await card.screenshot({ path: `${folder}${file}${name}.png` });
      console.log(`docs/pictures/${file}${name}.png  ${says.at(-1) ?? ""}`);
    }
  }
  return 0;
});
