import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { launchBrowser } from "../test/support/browser.ts";

const folder = fileURLToPath(new URL("../appPackage/", import.meta.url));

/** The app's icons, by the sizes in pixels that Teams asks for. */
const icons = [
  { name: "color", size: 192 },
  { name: "outline", size: 32 },
];

const browser = await launchBrowser();
try {
  for (const { name, size } of icons) {
    const svg = await readFile(`${folder}icons/${name}.svg`, "utf8");
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
    await page.screenshot({ path: `${folder}${name}.png`, omitBackground: true });
    console.log(`appPackage/${name}.png`);
  }
} finally {
  await browser.close();
}
