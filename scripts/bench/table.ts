import { cpus } from "node:os";
import type { Comparison } from "./compare.ts";

export interface Row {
  readonly name: string;
  readonly comparison: Comparison;
  /** The ratio is not to be above it. */
  readonly goal: number;
}

/** A table for a terminal: ours, what it is compared with (`echo`, unless it has another name), and the ratio. */
export function tableOf(rows: readonly Row[], other = "echo"): string {
  const headings = ["", "times", "median", "p95", `${other} median`, `${other} p95`, "ratio", "goal", ""];
  return layOut([headings, ...rows.map(cellsOf)]);
}

/** Lines of cells under each other: the first column to the left, the others to the right. */
export function layOut(lines: readonly (readonly string[])[]): string {
  const columns = Math.max(...lines.map((cells) => cells.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...lines.map((cells) => cells[column]?.length ?? 0)),
  );
  const lay = (cell: string, column: number): string =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return lines.map((cells) => cells.map(lay).join("  ").trimEnd()).join("\n");
}

const cellsOf = ({ name, comparison: { ours, echo, ratio }, goal }: Row): string[] => [
  name,
  `${ours.count}`,
  ...[ours.median, ours.p95, echo.median, echo.p95].map(milliseconds),
  `${ratio.toFixed(2)}×`,
  `≤ ${goal}×`,
  ratio <= goal ? "met" : "missed",
];

export const milliseconds = (value: number): string => `${value.toFixed(value < 100 ? 2 : 0)} ms`;

/** What was measured on. */
export function machine(): string {
  const processors = cpus();
  return `${processors[0]?.model.trim() ?? "unknown processor"}, ${processors.length} cores, Node.js ${process.version}`;
}
