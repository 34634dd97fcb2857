import { z } from "zod";

/** Longest text that is searched for, in UTF-16 units; what is longer is no name. */
const mostTyped = 200;

/** What somebody has typed so far; clients write nothing typed in several ways. */
export const typedText = z
  .string()
  .max(32_768)
  .nullish()
  .transform((text) => (text ?? "").trim().slice(0, mostTyped));

/** After how many results those that are wanted come. */
export const skipped = z.int().min(0).default(0);

/** How many are wanted, up to as many as the client shows. */
export const wanted = (most: number) =>
  z
    .int()
    .min(1)
    .default(most)
    .transform((count) => Math.min(count, most));
