import type { FastifyBaseLogger } from 'fastify';
import { type Dialect, PostgresDialect } from 'kysely';
import pg from 'pg';

/** Connections that one process holds. */
const most = 10;

/** 64-bit integers come as text, since they may be larger than a number can hold; ours are counts of rows. */
const int8 = 20;
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === int8 ? Number : pg.types.getTypeParser(oid, format as 'text'),
};

/** PostgreSQL at this address. Statements that are sent together travel together. */
export function openPostgres(url: string, log: Pick<FastifyBaseLogger, 'warn'>): Dialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: most,
    // A database that is away is told after seconds, not minutes.
    connectionTimeoutMillis: 5000,
    // Nor does one whose network was cut hold up those who wait for it.
    query_timeout: 10_000,
    keepAlive: true,
    types: types as unknown as pg.CustomTypesConfig,
    ...{ pipeline: true },
  });
  // The pool replaces a connection that broke. Whoever was using it is told by the statement that failed.
  pool.on('error', () => {});
  pool.on('connect', (client) => {
    client.on('error', ({ message }) => log.warn({ message }, 'a database connection broke'));
  });
  return new PostgresDialect({ pool });
}
