import type { Progress } from '../store/copy.ts';

/** Shows on a terminal how far a long command is; elsewhere it says nothing. */
export const showProgress: Progress = (table, rows) => {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${table} ${rows.toLocaleString('en')}`);
};

export function endProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
}
