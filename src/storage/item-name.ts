/** The longest name that every store takes. Microsoft's classes cut a longer one, and two items would be one. */
const longest = 1000;

/**
 * The name of an item in a store in the cloud: letters, digits, `_`, `!` and `~` only, which mean themselves everywhere.
 * Different keys have different names; names of keys made by `key` stand in the order of these keys.
 *
 * @throws RangeError when the name is too long
 */
export function nameOf(key: string): string {
  const name = key
    .toWellFormed()
    .replace(/[^0-9A-Za-z_]/gu, (character) => escaped(character.codePointAt(0) ?? 0));
  if (name.length > longest)
    throw new RangeError(`A key is too long: its name has ${name.length} characters.`);
  return name;
}

/** What comes before the digits keeps its place there with `!`, which comes before everything. */
function escaped(codePoint: number): string {
  const digits = codePoint.toString(16);
  return codePoint < 0x30 ? `!${digits.padStart(2, "0")}` : `~${digits.padStart(6, "0")}`;
}

/** The key that has a name. */
export function keyNamed(name: string): string {
  return name.replace(/!(..)|~(.{6})/g, (_escaped, short?: string, long?: string) =>
    String.fromCodePoint(parseInt(short ?? long ?? "", 16)),
  );
}
