import Fuse from "fuse.js";
import { tells } from "./name-overlap.ts";

/** The share of the typed letters that may be wrong: one of four to six, two of seven to nine. */
const tolerance = 0.3;
/** What is longer is no name, and would take long to compare. */
const longest = 64;

/**
 * Finds the entries whose name comes close to a typed key, the closest first; spaces do not matter. A name that is
 * longer than what was typed is as close as the part of it that fits.
 */
export function createCloseSearch<Entry extends { readonly spoken: readonly string[] }>(
  entries: readonly Entry[],
): (key: string) => readonly Entry[] {
  const names = entries.flatMap((entry) => entry.spoken.map((key) => ({ entry, name: withoutSpaces(key) })));
  const fuse = new Fuse(names, {
    keys: ["name"],
    threshold: tolerance,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    includeScore: true,
  });
  return (key) => {
    const typed = withoutSpaces(key);
    if (!tells(key) || typed.length > longest) return [];
    const excess = (name: string) => Math.abs(name.length - typed.length);
    const closest = fuse
      .search(typed)
      .sort(
        (one, other) =>
          (one.score ?? 0) - (other.score ?? 0) || excess(one.item.name) - excess(other.item.name),
      );
    return [...new Set(closest.map(({ item }) => item.entry))];
  };
}

function withoutSpaces(key: string): string {
  return key.replaceAll(" ", "");
}
