import type { Page } from "playwright-core";
import { conversationOn } from "./conversation.ts";
import { untilStill } from "./still.ts";

/** A window this high shows a conversation whole, without scrolling. */
const HEIGHT = 8_000;
/** Of a longer conversation the picture shows the end. */
const LONGEST = 1_600;
const MARGIN = 12;

/** Writes a PNG of the conversation, in a window of the width given or of the one it has. */
export async function takePicture(page: Page, file: string, width?: number): Promise<void> {
  const window = page.viewportSize();
  if (window === null) throw new Error("The page has no window.");
  await page.setViewportSize({ width: width ?? window.width, height: HEIGHT });
  await untilStill(page);
  const { pane, messages } = conversationOn(page);
  const [area, first, last] = [
    await pane.boundingBox(),
    await messages.first().boundingBox(),
    await messages.last().boundingBox(),
  ];
  if (area === null || first === null || last === null)
    throw new Error("There is no conversation to picture yet.");
  const bottom = last.y + last.height + MARGIN;
  const top = Math.max(first.y - MARGIN, bottom - LONGEST);
  await page.screenshot({ path: file, clip: { x: area.x, y: top, width: area.width, height: bottom - top } });
  await page.setViewportSize(window);
}
