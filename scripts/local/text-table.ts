/** Lines of cells as a table for a terminal: the first column to the left, the others to the right. */
export function layTable(lines: readonly (readonly string[])[]): string {
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  const lay = (cell: string, column: number): string =>
    column === 0 ? cell.padEnd(widths?.[column] ?? 0) : cell.padStart(widths?.[column] ?? 0);
  return lines.map((cells) => cells.map(lay).join("  ").trimEnd()).join("\n");
}
