/**
 * What the desk of a town with 100,000 submissions takes, against one with 1,000 in the same run, on both databases.
 * Prints JSON: milliseconds over HTTP, and how many times the small town's median the big one's is.
 */
import { join } from 'node:path';
import pg from 'pg';
import { deskOf, type Figures, measure } from '../tests/bench/desk-load.ts';
import { fillTown } from '../tests/bench/town.ts';
import { type Demo, startDemo } from '../tests/demo.ts';
import { startPostgres } from '../tests/postgres.ts';

/** No list, search or case may take longer than so many times what it takes in a small town. */
const bound = 1.5;
const sizes = [1000, Number(process.argv[2] ?? 100_000)];
const quiet = { VECHE_RATE_LIMIT: '1000000', VECHE_LOG_LEVEL: 'fatal' };

/** A town of the demo with so many submissions, its server running. */
async function town(size: number, database?: string): Promise<Demo> {
  const demo = await startDemo({ env: { ...quiet, ...(database ? { DATABASE_URL: database } : {}) } });
  await demo.stop();
  await fillTown(database ?? join(demo.data, 'veche.db'), size);
  if (database) await query(database, 'vacuum analyze');
  await demo.restart();
  return demo;
}

async function query(database: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  await client.query(statement);
  await client.end();
}

async function compare(name: string, databases: (string | undefined)[]): Promise<void> {
  await using small = await town(sizes[0] ?? 0, databases[0]);
  await using big = await town(sizes[1] ?? 0, databases[1]);
  const [few, many] = await measure([await deskOf(small.url), await deskOf(big.url)]);
  const ratios: Record<string, object> = {};
  for (const [what, one] of Object.entries(few as Figures)) {
    const other = (many as Figures)[what];
    ratios[what] = {
      few: one,
      many: other,
      times: Math.round(((other?.median ?? 0) / one.median) * 100) / 100,
    };
  }
  console.log(JSON.stringify({ [name]: ratios, bound }, null, 1));
}

const figures: Record<string, () => Promise<void>> = {
  sqlite: () => compare('SQLite', []),
  async postgres() {
    await using server = await startPostgres();
    const names = ['few', 'many'];
    for (const name of names) await query(server.url, `create database ${name}`);
    await compare(
      'PostgreSQL',
      names.map((name) => server.url.replace(/postgres$/, name)),
    );
  },
};
const chosen = process.argv.slice(3);
for (const [name, figure] of Object.entries(figures))
  if (chosen.length === 0 || chosen.includes(name)) await figure();
