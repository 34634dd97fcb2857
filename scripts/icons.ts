import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { launchBrowser } from "../test/support/browser.ts";
import { runScript } from "./local/run-script.ts";

const folder = fileURLToPath(new URL("../appPackage/", import.meta.url));

const usage = `npm run icons

Makes pictures of the app's icons (appPackage/icons/*.svg), in the sizes that Teams asks for, in a browser without a
window.

  --help   this text

A browser is needed: CHROMIUM is its path, /usr/bin/chromium where it is not set.`;

/** The app's icons, by the sizes in pixels that Teams asks for. */
const icons = [
  { name: "color", size: 192 },
  { name: "outline", size: 32 },
];

await runScript(usage, async () => {
  parseArgs();
  await using started = new AsyncDisposableStack();
  const browser = started.adopt(await launchBrowser(), (it) => it.close());
  for (const { name, size } of icons) {
    const svg = await readFile(`${folder}icons/${name}.svg`, "utf8");
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
    await page.screenshot({ path: `${folder}${name}.png`, omitBackground: true });
    console.log(`appPackage/${name}.png`);
  }
  return 0;
});
