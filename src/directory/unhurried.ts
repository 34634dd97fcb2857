import { setImmediate as turn } from "node:timers/promises";

/** Some milliseconds' work. */
const atATime = 1000;

/** Does some work on each of many items, one after the other, and lets whatever waits have its turn now and then. */
export async function forEachUnhurried<Item>(
  items: readonly Item[],
  work: (item: Item, place: number) => void,
): Promise<void> {
  for (const [place, item] of items.entries()) {
    if (place > 0 && place % atATime === 0) await turn();
    work(item, place);
  }
}
