/** How deep a value may nest; an Adaptive Card nests some twenty levels. */
const deepest = 64;

/**
 * Parses JSON that a stranger wrote: no `__proto__` keys, no bottomless nesting.
 *
 * @returns undefined for anything else than such JSON
 */
export function parseTamed(text: string): unknown {
  try {
    return tame(JSON.parse(text), 0);
  } catch {
    return undefined;
  }
}

function tame(value: unknown, depth: number): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (depth === deepest) throw new RangeError("nested too deep");
  if (Array.isArray(value)) return value.map((item) => tame(item, depth + 1));
  const fields = Object.entries(value).filter(([key]) => key !== "__proto__");
  return Object.fromEntries(fields.map(([key, field]) => [key, tame(field, depth + 1)]));
}
