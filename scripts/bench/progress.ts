/** Says on standard error what is being measured, in one line where it is a terminal. */
export function progress(what: string): void {
  process.stderr.write(process.stderr.isTTY ? `\r\u001B[K${what}` : `${what}\n`);
}

/** Takes the line away. */
export function progressEnds(): void {
  if (process.stderr.isTTY) process.stderr.write("\r\u001B[K");
}
