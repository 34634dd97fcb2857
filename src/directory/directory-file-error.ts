const problemLimit = 20;

/**
 * A directory file, or the access file beside it, that cannot be used. Each problem is one line for the operator: where, what was expected, what
 * was found; the first twenty, the message says how many more there are. It goes to standard error, exit code 2.
 */
export class DirectoryFileError extends Error {
  readonly code = "DirectoryFileUnusable";
  readonly file: string;
  readonly problems: readonly string[];

  constructor(file: string, problems: readonly string[], options?: ErrorOptions) {
    const shown = problems.slice(0, problemLimit);
    const left = problems.length - shown.length;
    const lines = left > 0 ? [...shown, `and ${left} more`] : shown;
    super(lines.map((line) => `${file}: ${line}`).join("\n"), options);
    this.name = "DirectoryFileError";
    this.file = file;
    this.problems = shown;
  }
}
