// SPDX-License-Identifier: GPL-3.0-or-later

/** The first row is the head; the first columns are words, the others numbers. */
export function printTable(rows: string[][], wordColumns = 1): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      column < wordColumns ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    console.log(`          ${cells.join('  ').trimEnd()}`);
  }
}
