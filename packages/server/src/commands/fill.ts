import { StartError } from '../start-error.ts';
import {
  continueNumbers,
  copyAll,
  type Digests,
  differences,
  digestsOf,
  type Progress,
} from '../store/copy.ts';
import { type Database, inTransaction, type Store } from '../store/database.ts';

/**
 * Copies everything into an empty database as one transaction, and holds what is there against what was read. `last` is
 * called when all is well, before the commit.
 * @throws StartError where the database is not empty.
 */
export const fill = (
  store: Store,
  from: Database,
  progress: Progress,
  last: (read: Digests) => Promise<void>,
): Promise<Digests> =>
  inTransaction(store, async (to) => {
    const space = await to.selectFrom('spaces').select('id').executeTakeFirst();
    if (space) throw new StartError('There is a town in this database already: take an empty one.');
    const read = await copyAll(from, to, progress);
    if (store.engine === 'postgres') await continueNumbers(to);
    const wrong = differences(read, await digestsOf(to, progress));
    if (wrong.length > 0) throw new Error(`The copy differs in ${wrong.join(', ')}.`);
    await last(read);
    return read;
  });
