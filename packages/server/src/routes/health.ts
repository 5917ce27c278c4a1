import { refusal } from '@veche/protocol';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { inTransaction } from '../store/database.ts';

/** How long the database may take, in milliseconds: whoever asks more often than that wants an answer. */
const patience = 2000;

const tooLate = () =>
  new Promise<never>((_, reject) => {
    setTimeout(() => reject(refusal('unavailable')), patience).unref();
  });

/** `/healthz`: the process lives. `/readyz`: the database takes a write. */
export function registerHealthRoutes(app: FastifyInstance, context: Context): void {
  app.get('/healthz', async () => ({ status: 'alive' }));

  app.get('/readyz', async (_, reply) => {
    reply.header('cache-control', 'no-store');
    // Takes the write lock and finds the disk writable, and leaves nothing behind.
    const probe = inTransaction(context.store, (db) =>
      sql`update sessions set seen_at = seen_at where token_hash = ''`.execute(db),
    );
    await Promise.race([probe, tooLate()]);
    return { status: 'ready' };
  });
}
