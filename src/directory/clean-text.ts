/** Characters that show nothing themselves and change how others show; joiners belong to the script. */
const invisible = /[\p{Cf}--[\u200C\u200D]]/gv;

/** As nearly all of it comes. */
const clean = /^[!-~]*(?: [!-~]+)*$/;

/** A text that shows as its own characters on one line: no control characters, nothing that turns its direction. */
export function cleanText(text: string): string {
  if (clean.test(text)) return text.trimStart();
  return text
    .toWellFormed()
    .replace(invisible, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}
