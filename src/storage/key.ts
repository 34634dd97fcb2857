/** The key of an item. Its parts are escaped, so that no two lists of parts share a key whatever they consist of. */
export function key(...parts: string[]): string {
  return parts.map((part) => encodeURIComponent(part.toWellFormed())).join("/");
}
