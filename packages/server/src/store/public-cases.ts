import type { CasesQuery, StepName } from '@veche/protocol';
import { type Selectable, sql } from 'kysely';
import type { Database, Store } from './database.ts';
import type { PublicCaseRow, SubmissionRow } from './schema.ts';
import { newestFound } from './search.ts';

/** What lists are made of: nothing of it was written by the resident. */
export type StoredCase = Pick<
  Selectable<SubmissionRow>,
  'id' | 'topic_id' | 'status' | 'department' | 'submitted_at' | 'duplicate_of'
> &
  Pick<Selectable<PublicCaseRow>, 'space_id' | 'answered_at' | 'category' | 'followers'> & {
    published_at: string;
  };

export interface CasesFilter extends Omit<CasesQuery, 'cursor' | 'limit' | 'sort'> {
  space: string;
  order: 'published_at' | 'followers' | 'answered_at';
  /** The value of the order and the id at which the last page ended. */
  after?: [string | number, string];
  limit: number;
}

/** Everything that is public, wherever it is asked for. */
const publicCases = (db: Database) =>
  db
    .selectFrom('public_cases')
    .innerJoin('submissions', 'submissions.id', 'public_cases.submission_id')
    .leftJoin('public_cases as main', (join) =>
      join
        .onRef('main.submission_id', '=', 'submissions.duplicate_of')
        .on('main.published_at', 'is not', null),
    )
    .select([
      'submissions.id',
      'public_cases.space_id',
      'topic_id',
      'status',
      'department',
      'submitted_at',
      'main.submission_id as duplicate_of',
      'public_cases.answered_at',
      'public_cases.category',
      'public_cases.followers',
    ])
    .select(({ ref }) => ref('public_cases.published_at').$notNull().as('published_at'))
    .where('public_cases.published_at', 'is not', null);

type Reading = Pick<Store, 'db' | 'engine'>;

/** Of the cases that have the words, so many of the newest are put in the order that is asked for. */
const most = 10_000;

export async function findCases(store: Reading, filter: CasesFilter): Promise<StoredCase[]> {
  const { space, order, after, topic, category, department, status, ids, q } = filter;
  const column = `public_cases.${order}` as const;
  let query = publicCases(store.db).where('public_cases.space_id', '=', space);
  if (order === 'answered_at') query = query.where(column, 'is not', null);
  if (topic) query = query.where('topic_id', '=', topic);
  if (category) query = query.where('public_cases.category', '=', category);
  if (department) query = query.where('department', '=', department);
  if (status) query = query.where('status', '=', status);
  if (ids) query = query.where('submissions.id', 'in', ids.length > 0 ? ids : ['']);
  if (after)
    query = query.where(
      sql<boolean>`(${sql.ref(column)}, public_cases.submission_id) < (${sql.join(after)})`,
    );
  if (q?.trim()) query = query.where('public_cases.seq', 'in', withWords(store, space, q));
  return query
    .orderBy(column, 'desc')
    .orderBy('public_cases.submission_id', 'desc')
    .limit(filter.limit)
    .execute();
}

/** The numbers of the cases whose published texts have these words; whatever was not published is not looked at. */
const withWords = (store: Reading, space: string, words: string) =>
  newestFound(store, { table: 'public_cases', space, words, limits: [] }, { conditions: [], limit: most });

export const findCase = (db: Database, id: string): Promise<StoredCase | undefined> =>
  publicCases(db).where('submissions.id', '=', id).executeTakeFirst();

/** The published texts of these, by case and part. */
export const textsOfCases = (db: Database, ids: string[]) =>
  db.selectFrom('public_texts').selectAll().where('submission_id', 'in', ids).execute();

/** The messages of these that are published, oldest first: with the text that is published, not the one that was written. */
export const publicMessagesOf = (db: Database, ids: string[]) =>
  db
    .selectFrom('messages')
    .innerJoin('public_texts', (join) =>
      join
        .onRef('public_texts.submission_id', '=', 'messages.submission_id')
        .onRef('public_texts.part', '=', 'messages.id'),
    )
    .select([
      'messages.id',
      'messages.submission_id',
      'sender',
      'name',
      'public_texts.text',
      'sent_at',
      'step',
      'detail',
    ])
    .where('messages.submission_id', 'in', ids)
    .where('is_internal', '=', 0)
    .orderBy('seq')
    .execute();

/** A message as everybody reads it; undefined where they do not. */
export async function publicMessageOf(db: Database, submission: string, id: string) {
  const isPublic = (await findCase(db, submission)) !== undefined;
  return isPublic
    ? (await publicMessagesOf(db, [submission])).find((message) => message.id === id)
    : undefined;
}

/** When each of these took its last status. */
export async function lastChangesOf(db: Database, ids: string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('events')
    .select(({ fn }) => ['submission_id', fn.max('at').as('at')])
    .where('submission_id', 'in', ids)
    .where(({ eb, or }) => or([eb('status', 'is not', null), eb('action', 'in', publishing)]))
    .groupBy('submission_id')
    .execute();
  return new Map(rows.map(({ submission_id, at }) => [submission_id ?? '', at]));
}

/** What changes the words that everybody reads. */
const publishing = ['publish-case', 'publish-message', 'publish-opinion', 'hide-opinion'];

/** Steps that answer. */
export const answeringSteps: StepName[] = ['answer', 'decline'];
