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
    // In the order of the list, so that the index of the list is read.
    const limited = sql`select 1 from submissions where ${sql.join(all, sql` and `)}
      order by seq desc limit ${most}`;
    return sql`select ${sql.lit(queue)} as queue, (select count(*) from (${limited}) limited) as count`;
  });
  const { rows } = await sql<{
    queue: QueueName;
    count: number;
  }>`${sql.join(counts, sql` union all `)}`.execute(db);
  return Object.fromEntries(rows.map(({ queue, count }) => [queue, count]));
}

/** How many open ones each department or person has; null stands for those that nobody has. */
export async function countOpen(
  db: Database,
  { space, department }: Reach,
  by: 'department' | 'assignee',
): Promise<Map<string | null, number>> {
  const open = db
    .selectFrom('submissions')
    .where('space_id', '=', space)
    .where(isWithin(isOpen))
    .$if(department !== undefined, (query) => query.where('department', '=', department ?? ''));
  // Apart: so each is read from an index in its order.
  const [some, { none }] = await Promise.all([
    open
      .select(({ fn }) => [by, fn.countAll<number>().as('count')])
      .where(by, 'is not', null)
      .groupBy(by)
      .execute(),
    open
      .select(({ fn }) => fn.countAll<number>().as('none'))
      .where(by, 'is', null)
      .executeTakeFirstOrThrow(),
  ]);
  const counts = some.map((row) => [row[by], row.count] as const);
  return new Map(none > 0 ? [...counts, [null, none]] : counts);
}
