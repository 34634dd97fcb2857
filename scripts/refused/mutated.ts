import type { Random } from "../bench/customers/random.ts";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.";

/** A token with a character or a few of it changed, left out, doubled or swapped. */
export function mutated(token: string, random: Random): string {
  let changed = token;
  do {
    const at = random.below(changed.length);
    const [before, here, after] = [changed.slice(0, at), changed.charAt(at), changed.slice(at + 1)];
    changed = random.pick([
      `${before}${random.pick([...alphabet])}${after}`,
      `${before}${after}`,
      `${before}${here}${here}${after}`,
      `${before}${after.charAt(0)}${here}${after.slice(1)}`,
    ]);
  } while (saysTheSame(changed, token) || random.chance(0.3));
  return changed;
}

/** The last character of a signature has bits that mean nothing: with others there it is the same token still. */
export function saysTheSame(one: string, other: string): boolean {
  const bytes = (token: string) => {
    const at = token.lastIndexOf(".") + 1;
    return token.slice(0, at) + Buffer.from(token.slice(at), "base64url").toString("hex");
  };
  return bytes(one) === bytes(other);
}
