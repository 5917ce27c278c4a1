import { type SqlBool, sql } from 'kysely';
import type { Database } from './database.ts';

/** Which submissions are counted. Moments are ISO text in UTC; from the first on, and before the other. */
export interface Counting {
  space: string;
  topics: string[];
  department?: string;
  from: string;
  to: string;
}

const isCounted = (
  moment: 'submitted_at' | 'answered_at',
  { space, topics, department, from, to }: Counting,
) => sql<SqlBool>`space_id = ${space} and ${sql.ref(moment)} >= ${from} and ${sql.ref(moment)} < ${to}
  and status <> 'withdrawn' and ${topics.length === 0 ? sql`false` : sql`topic_id in (${sql.join(topics)})`}
  and ${department === undefined ? sql`true` : sql`department = ${department}`}`;

/** What was sent, by what it is about and where. */
export const countReceived = (db: Database, counting: Counting) =>
  db
    .selectFrom('submissions')
    .select(({ fn }) => ['category', 'district', fn.countAll<number>().as('count')])
    .where(isCounted('submitted_at', counting))
    .groupBy(['category', 'district'])
    .execute();
export type Received = Awaited<ReturnType<typeof countReceived>>[number];

/** What was answered, by who answered and how it was rated: how much had a deadline, and how much kept it. */
export const countAnswered = (db: Database, counting: Counting) =>
  db
    .selectFrom('submissions')
    .leftJoin('dues', (join) =>
      join.onRef('dues.submission_id', '=', 'submissions.id').on('dues.step', '=', 'answer'),
    )
    .select(({ fn }) => ['department', 'rating', fn.countAll<number>().as('count')])
    .select([
      sql<number>`count(dues.due_at)`.as('promised'),
      sql<number>`sum(case when dues.done_at <= dues.due_at then 1 else 0 end)`.as('on_time'),
    ])
    .where(isCounted('answered_at', counting))
    .groupBy(['department', 'rating'])
    .execute();
export type Answered = Awaited<ReturnType<typeof countAnswered>>[number];

/** What is late now, by department. */
export const countLate = (
  db: Database,
  { space, department }: { space: string; department?: string },
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
