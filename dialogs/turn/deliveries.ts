/** How many delivered turns are remembered; enough for what a channel repeats within minutes. */
const remembered = 10_000;

/** The turns whose replies this process knows to have been delivered, the oldest forgotten first. */
export class Deliveries {
  readonly #keys = new Set<string>();
  readonly #limit: number;

  constructor(limit = remembered) {
    this.#limit = limit;
  }

  has(key: string): boolean {
    return this.#keys.has(key);
  }

  add(key: string): void {
    this.#keys.add(key);
    const [oldest] = this.#keys;
    if (this.#keys.size > this.#limit && oldest !== undefined) this.#keys.delete(oldest);
  }
}
