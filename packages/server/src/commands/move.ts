import { sql } from 'kysely';
import type { Digests, Progress } from '../store/copy.ts';
import { inTransaction, type Store } from '../store/database.ts';
import { fill } from './fill.ts';

/**
 * Takes a town from an SQLite file to an empty PostgreSQL. The file is held meanwhile: a server that still runs answers
 * "not now" to whoever writes, and their devices keep what they sent. Afterwards the file takes no more writes, so that
 * nothing can be written in the old place.
 */
export const move = (from: Store, to: Store, progress: Progress): Promise<Digests> =>
  inTransaction(from, async (held) => {
    const read = await fill(to, held, progress, async () => {});
    await sql`create table moved (at text not null) strict`.execute(held);
    await sql`insert into moved values (${new Date().toISOString()})`.execute(held);
    await sql
      .raw(
        "create trigger moved before update on spaces begin select raise(abort, 'the town has moved'); end",
      )
      .execute(held);
    return read;
  });
