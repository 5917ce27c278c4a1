/** What makes a spreadsheet take a cell for a formula (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r]/;

/**
 * Rows as CSV (RFC 4180) that a spreadsheet opens with a double click: with a byte order mark, and the separator that the
 * language's spreadsheets expect. A cell that would be a formula is text: an apostrophe goes before it.
 */
export function csvOf(rows: readonly (readonly string[])[], language: string): string {
  const separator = language === 'ru' ? ';' : ',';
  const cell = (text: string) => `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  return `\ufeff${rows.map((row) => row.map(cell).join(separator)).join('\r\n')}\r\n`;
}

/** Gives something to the reader as a file. */
export function download(name: string, file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
