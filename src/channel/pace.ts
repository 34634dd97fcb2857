const minuteMs = 60_000;

/** Keeps count of what is sent to each person, so that nobody is sent more than so many in a minute. */
export class Pace {
  readonly #mostAMinute: number;
  /** When each was last sent something, in milliseconds; whoever was sent something last is last. */
  readonly #sent = new Map<string, readonly number[]>();

  constructor(mostAMinute: number) {
    this.#mostAMinute = mostAMinute;
  }

  allows(person: string, now: Date): boolean {
    return this.#lately(person, now).length < this.#mostAMinute;
  }

  count(person: string, now: Date): void {
    const times = [...this.#lately(person, now), now.getTime()];
    this.#sent.delete(person);
    this.#sent.set(person, times);
    for (const longestAgo of this.#sent.keys()) {
      if (this.#lately(longestAgo, now).length > 0) break;
      this.#sent.delete(longestAgo);
    }
  }

  /** A clock that was set back makes nobody wait for longer than the minute. */
  #lately(person: string, now: Date): readonly number[] {
    const times = this.#sent.get(person) ?? [];
    return times.filter((time) => Math.abs(now.getTime() - time) < minuteMs);
  }
}
