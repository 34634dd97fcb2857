/** A set of whole numbers from 0, in bits: quickly asked, and small where there are many. */
export class NumberSet {
  readonly #bits: Uint8Array;

  /** @param highest the highest number that may be in it */
  constructor(numbers: readonly number[], highest: number) {
    this.#bits = new Uint8Array((highest >> 3) + 1);
    for (const number of numbers)
      this.#bits[number >> 3] = (this.#bits[number >> 3] ?? 0) | (1 << (number & 7));
  }

  has(number: number): boolean {
    return (((this.#bits[number >> 3] ?? 0) >> (number & 7)) & 1) === 1;
  }
}
