import { text } from "./environment.ts";
import { isLoopback } from "./loopback.ts";

/** A variable with the address of a service. The address may hold a key, so no message repeats it. */
export const address = text.refine(
  isSafe,
  "expected an address with https (http on this machine only), and no password in it.",
);

function isSafe(given: string): boolean {
  const url = URL.parse(given);
  if (!url || url.username !== "" || url.password !== "") return false;
  return url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname));
}
