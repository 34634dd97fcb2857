/** A step of the procedure, in words that are ready to show. */
export interface ChecklistStep {
  readonly title: string;
  /** Done, still to do, or one of the ends that the procedure may come to. */
  readonly state: "done" | "open" | "end";
  readonly warnings: readonly string[];
  readonly lines: readonly string[];
  /** For a question: each answer, and the step that it leads to. */
  readonly answers: readonly { readonly text: string; readonly goesTo: string }[];
}

export interface Checklist {
  readonly title: string;
  readonly subject: string;
  readonly chapters: readonly { readonly title: string; readonly steps: readonly ChecklistStep[] }[];
  readonly links: readonly { readonly title: string; readonly url: string }[];
  readonly source: string;
}

/** What Markdown would read as marks, or as an address; so that a name shows as its own characters. */
const marks = /[\\`*_[\]<>#|~]|:(?=\/\/)|(?<=www)\./gi;

/** A text as Markdown shows it, on one line: as it is. */
export const literal = (text: string): string => text.replaceAll(/[\r\n\t]+/g, " ").replaceAll(marks, "\\$&");

/** A whole procedure as a checklist in Markdown, to hand over. The texts in it are Markdown already. */
export function checklist({ title, subject, chapters, links, source }: Checklist): string {
  return [
    `# ${title}`,
    ...(subject ? ["", subject] : []),
    ...chapters.flatMap((chapter) => ["", `## ${chapter.title}`, "", ...chapter.steps.flatMap(stepLines)]),
    ...(links.length > 0 ? ["", ...links.map((link) => `- [${link.title}](${link.url})`)] : []),
    ...(source ? ["", source] : []),
    "",
  ].join("\n");
}

const boxes = { done: "- [x]", open: "- [ ]", end: "- ■" } as const;

function stepLines({ title, state, warnings, lines, answers }: ChecklistStep): readonly string[] {
  return [
    `${boxes[state]} ${title}`,
    ...warnings.map((warning) => `  - ⚠ ${warning}`),
    ...lines.map((line) => `  - ${line}`),
    ...answers.map(({ text, goesTo }) => `  - ${text}${goesTo ? ` → ${goesTo}` : ""}`),
  ];
}
