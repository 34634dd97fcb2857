/** Loaded before a program, sets its clock ahead by CLOCK_AHEAD_MS milliseconds. */
const ahead = Number(process.env["CLOCK_AHEAD_MS"]);
const RealDate = Date;

class DateAhead extends RealDate {
  constructor(...moment: readonly [] | readonly [string | number | Date]) {
    super(moment.length === 0 ? RealDate.now() + ahead : moment[0]);
  }

  static override now(): number {
    return RealDate.now() + ahead;
  }
}

globalThis.Date = Object.assign(DateAhead, {}) as unknown as DateConstructor;
