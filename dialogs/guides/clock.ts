/** What the time of a reminder depends on. */
export interface Clock {
  readonly now: Date;
  /** The person's time zone, as the channel gives it. */
  readonly zone: string | undefined;
  /** Whether this client takes messages that nobody asked for just then. */
  readonly canRemind: boolean;
}
