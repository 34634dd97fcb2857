/** Stand around a value in a Chinese text until its neighbours are known; from Unicode's private use area. */
const begin = "\uE000";
const end = "\uE001";
const wide = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”]/u;

/** Marks where a value begins and ends. */
export function marked(value: string): string {
  return begin + value + end;
}

/**
 * Settles the spaces that a Chinese text has beside its values, `升级到 {{target}} 的`: they stay between Chinese and
 * Latin letters or digits and go between Chinese and Chinese. The values themselves are left as they are.
 */
export function settleSpaces(text: string): string {
  const settle = (_whole: string, before: string, space: string, after: string) =>
    before + (wide.test(before) && wide.test(after) ? "" : space) + after;
  return text
    .replaceAll(new RegExp(`(.?)( ?)${begin}(.?)`, "gsu"), settle)
    .replaceAll(new RegExp(`(.?)${end}( ?)(.?)`, "gsu"), settle);
}
