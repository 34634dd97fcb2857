import { describe } from "@jest/globals";
import { chromiumPath, noBrowser } from "./browser.ts";

if (chromiumPath === undefined) process.stderr.write(`${noBrowser} What needs one is skipped.\n`);

/** `describe`, where there is a browser; else skipped, with a line that says so. */
export const describeInBrowser: typeof describe.skip = chromiumPath === undefined ? describe.skip : describe;
