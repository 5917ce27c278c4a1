import type { QueueName } from '@veche/protocol/desk';
import { sql } from 'kysely';
import type { Database } from './database.ts';
import { isWithin } from './search.ts';
import { isOpen, type Reach, type Selection, wantedBy } from './selection.ts';

/** How many rows each of the queues has, as far as `most`: from the indices alone, which are made for it. */
export async function countQueues(
  db: Database,
  selection: Selection,
  queues: readonly QueueName[],
  most: number,
): Promise<Partial<Record<QueueName, number>>> {
  const counts = queues.map((queue) => {
    const { limits, conditions } = wantedBy({ ...selection, queue });
    const all = [sql`space_id = ${selection.reach.space}`, ...limits.map(isWithin), ...conditions];
    const limited = sql`select 1 from submissions where ${sql.join(all, sql` and `)} limit ${most}`;
    return sql`select ${sql.lit(queue)} as queue, (select count(*) from (${limited}) limited) as count`;
  });
  const { rows } = await sql<{
    queue: QueueName;
    count: number;
  }>`${sql.join(counts, sql` union all `)}`.execute(db);
  return Object.fromEntries(rows.map(({ queue, count }) => [queue, count]));
}

/** How many open ones each has of those who work on them, by department. */
export const countOpen = (db: Database, { space, department }: Reach) =>
  db
    .selectFrom('submissions')
    .select(({ fn }) => ['department', 'assignee', fn.countAll<number>().as('count')])
    .where('space_id', '=', space)
    .where(isWithin(isOpen))
    .$if(department !== undefined, (query) => query.where('department', '=', department ?? ''))
    .groupBy(['department', 'assignee'])
    .execute();
