export type Cell = string | number | null;

/** A number as files carry it: point, ASCII minus, at most six decimals; nothing for what was not measured. */
const numberText = (value: number): string =>
  Number.isFinite(value) ? String(Number(value.toFixed(6))) : '';

/** A spreadsheet would run text that begins like a formula; an apostrophe in front keeps it text. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const cellText = (cell: Cell): string => {
  if (cell === null) return '';
  return typeof cell === 'number' ? numberText(cell) : harmless(cell);
};

/** RFC 4180: quotes where they are needed, doubled inside, lines end in CRLF. */
export const csv = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map((cell) => quoted(cellText(cell))).join(',')}\r\n`).join('');

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Tab-separated, to be pasted into a spreadsheet; tabs and line ends inside a cell become blanks. */
export const tsv = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map((cell) => cellText(cell).replace(/[\t\r\n]+/g, ' ')).join('\t')}\n`).join('');
