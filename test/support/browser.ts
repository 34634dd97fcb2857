import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";

const path = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

/** Chromium, where this machine has one. */
export const chromiumPath: string | undefined = existsSync(path) ? path : undefined;

export const noBrowser = "No browser found: set CHROMIUM to the path of a Chromium or Chrome.";

/** Starts Chromium without a window. It has no say on the network: see `openPlayground`. */
export function launchBrowser(): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error(noBrowser);
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
