import { type Expression, sql } from 'kysely';
import type { Database } from './database.ts';

/** Which submissions are counted. Moments are ISO text in UTC; from the first on, and before the other. */
export interface Counting {
  space: string;
  topics: string[];
  department?: string;
  from: string;
  to: string;
}

/** Those with one value of the key. */
export interface Counted {
  key: string | null;
  count: number;
  /** With a deadline for the answer. */
  promised: number;
  /** And kept. */
  on_time: number;
}

/** The hour of a moment, as text: `2026-11-26T09`. */
export const hourOf = (column: 'submitted_at' | 'answered_at') =>
  sql<string>`substr(${sql.ref(column)}, 1, 13)`;

/** What was sent, or answered, in a period, by some key. */
export async function countBy(
  db: Database,
  { space, topics, department, from, to }: Counting,
  moment: 'submitted_at' | 'answered_at',
  key: Expression<string | number | null>,
): Promise<Counted[]> {
  if (topics.length === 0) return [];
  const { rows } = await sql<Counted>`
    select ${key} as key, count(*) as count, count(dues.due_at) as promised,
      coalesce(sum(case when dues.done_at <= dues.due_at then 1 else 0 end), 0) as on_time
    from submissions left join dues on dues.submission_id = submissions.id and dues.step = 'answer'
    where space_id = ${space} and topic_id in (${sql.join(topics)}) and status <> 'withdrawn'
      and ${sql.ref(moment)} >= ${from} and ${sql.ref(moment)} < ${to}
      ${department === undefined ? sql`` : sql`and department = ${department}`}
    group by 1`.execute(db);
  return rows;
}

/** What is late now, by department. */
export const countLate = (
  db: Database,
  { space, department }: Pick<Counting, 'space' | 'department'>,
  now: string,
) =>
  db
    .selectFrom('submissions')
    .select(({ fn }) => ['department', fn.countAll<number>().as('count')])
    .where('space_id', '=', space)
    .where('due_at', '<', now)
    .$if(department !== undefined, (query) => query.where('department', '=', department ?? ''))
    .groupBy('department')
    .execute();
