import { inTransaction } from '../store/database.ts';
import { stemsOf } from '../store/stems.ts';
import { addStems, unstemmed } from '../store/submissions.ts';
import type { Worker } from './kinds.ts';

/** Rows of one transaction: whoever wants to write meanwhile waits for some milliseconds. */
const page = 100;

/**
 * Makes rows found that were written before there was an index, or were brought from elsewhere without. It is a job and no
 * part of the start, which would last a minute for a big town; whoever is lost on the way, the next goes on.
 */
export const stem: Worker<'stem'> = async ({ store, db, now }) => {
  const rows = await unstemmed(db, page);
  if (rows.length === 0) return;
  const stemmed = rows.map(({ seq, words }) => ({ seq, stems: stemsOf(words) }));
  await inTransaction(store, (writing) => addStems(writing, stemmed));
  return now();
};
