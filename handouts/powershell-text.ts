/** Controls, line ends and what changes the direction or the look of a text without being seen. */
const unseen = /[\p{C}\p{Zl}\p{Zp}]+/gu;
/** PowerShell takes the typographic marks for quotes too. */
const singleQuotes = /['\u2018\u2019\u201A\u201B]/g;

/** A PowerShell literal of a text, in which nothing is expanded; for several texts the elements of an array. */
export function quoted(text: string | readonly string[]): string {
  if (typeof text !== "string") return text.map((each) => quoted(each)).join(", ");
  return `'${text.replaceAll(unseen, " ").replaceAll(singleQuotes, "$&$&")}'`;
}

/** A text for a comment of one line, or for a line of a block comment. */
export function commented(text: string | readonly string[]): string {
  return [text].flat().join(", ").replaceAll(unseen, " ").replaceAll("#>", "# >");
}

/** A text with a question mark for everything beyond printable ASCII. */
export function asciiOnly(text: string): string {
  return text.replaceAll(/[^\x20-\x7E]/g, "?");
}
