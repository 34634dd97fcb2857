interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What is read of a message; a question is never that long, and time stays short whatever is pasted. */
const longestRead = 1_000;
/** Room for the mentions that are taken out of it. */
const longestRaw = 4_000;

/** Stands for a name that has been recognised, so that nothing else is read into it; never part of a word. */
const mask = "\uFFFC";

/** The text to read: without the mentions that Teams puts around the bot's name, at most 1,000 characters. */
export function cleanMessage(raw: string): string {
  const text = raw.slice(0, longestRaw).replace(/<at\b[^<>]*>[^<]*<\/at>/gi, " ");
  return text.trim().slice(0, longestRead).toWellFormed().trimEnd();
}

/** The text with each stretch blotted out; offsets stay the same. */
export function maskSpans(text: string, spans: readonly Stretch[]): string {
  return spans.reduce(
    (masked, { start, end }) => masked.slice(0, start) + mask.repeat(end - start) + masked.slice(end),
    text,
  );
}

/** The longest stretches that do not overlap, in the order of the text; what lies outside it is dropped. */
export function arrangeSpans<T extends Stretch>(text: string, found: readonly T[]): readonly T[] {
  const kept: T[] = [];
  const inside = found.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
  for (const one of inside.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    if (kept.every((other) => one.end <= other.start || one.start >= other.end)) kept.push(one);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}
