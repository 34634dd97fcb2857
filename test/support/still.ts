import { setTimeout as delay } from "node:timers/promises";
import type { Page } from "playwright-core";

const LOOK_EVERY_MS = 150;
const LOOKS = 40;

/** Settles when nothing on the page has changed between two looks, or after six seconds of changes. */
export async function untilStill(page: Page): Promise<void> {
  let before: string | undefined;
  for (let look = 0; look < LOOKS; look += 1) {
    const now = await page.locator("body").innerHTML();
    if (now === before) return;
    before = now;
    await delay(LOOK_EVERY_MS);
  }
}
