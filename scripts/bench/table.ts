import { cpus } from "node:os";
import type { Comparison } from "./compare.ts";

export interface Row {
  readonly name: string;
  readonly comparison: Comparison;
  /** The ratio is not to be above it. */
  readonly goal: number;
}

const headings = ["", "times", "median", "p95", "echo median", "echo p95", "ratio", "goal", ""];

/** A table for a terminal: ours, the echo's and how they compare. */
export function tableOf(rows: readonly Row[]): string {
  const lines = [headings, ...rows.map(cellsOf)];
  const widths = headings.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
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

const milliseconds = (value: number): string => `${value.toFixed(value < 100 ? 2 : 0)} ms`;

/** What was measured on. */
export function machine(): string {
  const processors = cpus();
  return `${processors[0]?.model.trim() ?? "unknown processor"}, ${processors.length} cores, Node.js ${process.version}`;
}
