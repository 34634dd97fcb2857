import { simplified } from "../simplified.ts";

/** One spelling for all that is written alike: case, accents, width and traditional characters do not matter. */
export function fold(text: string): string {
  const plain = text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "");
  return /\p{Script=Han}/u.test(plain) ? simplified(plain) : plain;
}
