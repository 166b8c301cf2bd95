// @ts-check

/**
 * The table of tabs for a terminal: columns under each other, numbers shortened, and without the rows and columns
 * that hold nothing.
 *
 * @param {string} tsv
 */
export function aligned(tsv) {
  const all = tsv
    .trimEnd()
    .split(/\r?\n/)
    .map((row) => row.split('\t').map(shortened));
  const [header = [], ...rows] = all;
  const measured = rows.filter((row) => row.slice(FIRST_NUMBER, -1).some((cell) => cell !== ''));
  const columns = header.map((_, i) => i).filter((i) => measured.some((row) => row[i]));
  const shown = [header, ...measured].map((row) => columns.map((i) => row[i] ?? ''));
  const widths = columns.map((_, k) => Math.max(...shown.map((row) => row[k]?.length ?? 0)));
  return shown
    .map((row) =>
      row
        .map((cell, k) => cell.padEnd(widths[k] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** After the measure's name and unit. */
const FIRST_NUMBER = 2;

/** @param {string} cell */
const shortened = (cell) => (/^-?\d+\.\d{3,}$/.test(cell) ? Number(cell).toFixed(2) : cell);
