/** Prints rows of figures for a terminal. */

/** The rows, the first of which holds the titles, in columns: the leading ones with text, the others with numbers. */
export function alignedTable(rows, textColumns) {
  const cells = rows.map((row) => row.map(String));
  const widths = cells[0].map((_cell, column) => Math.max(...cells.map((row) => row[column].length)));
  const align = (cell, column) => (column < textColumns ? cell.padEnd(widths[column]) : cell.padStart(widths[column]));
  return cells.map((row) => row.map(align).join("  ")).join("\n");
}
