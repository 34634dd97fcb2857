/** Characters that show nothing themselves and change how others show; joiners belong to the script. */
const invisible = /[\p{Cf}--[\u200C\u200D]]/gv;

/** A text that shows as its own characters on one line: no control characters, nothing that turns its direction. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(invisible, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}
