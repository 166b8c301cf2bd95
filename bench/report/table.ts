/** A table before anybody decided how it is shown. */
export interface Table {
  readonly title: string;
  readonly header: readonly string[];
  /** The first cell of a row is its name; an empty row is a gap. */
  readonly rows: readonly (readonly string[])[];
  readonly note?: string;
}

/** For a terminal: columns under each other, numbers to the right. */
export function textTable({ title, header, rows, note }: Table): string {
  const widths = header.map((cell, k) => Math.max(cell.length, ...rows.map((row) => row[k]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, k) => (k === 0 ? cell.padEnd(widths[k]!) : cell.padStart(widths[k]!)))
      .join('  ')
      .trimEnd();
  const body = [header, ...rows].map(line).join('\n');
  return `\n${title}\n${body}${note ? `\n${note}` : ''}`;
}

/** For a Markdown file; gaps are left out. */
export function markdownTable({ header, rows, note }: Omit<Table, 'title'>): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const ruler = header.map((_, k) => (k === 0 ? '---' : '---:'));
  const body = rows.filter((row) => row.length > 0).map(line);
  return [line(header), line(ruler), ...body, ...(note ? ['', note] : [])].join('\n');
}
